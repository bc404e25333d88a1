import { wheelSvg } from '@cosmichub/ephemeris/wheel';
import { EXAMPLE_FORM } from './example.js';
import { birthForm } from './form-view.js';
import { hiddenFields } from './hidden-fields.js';
import { Html, html } from './html.js';
import { resultView } from './result-view.js';
import { savedCharts } from './saved-charts.js';
import type { PageView } from './view.js';
import { dateWords } from './words.js';

/** The mark: a horizon, and what rises over it. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 -16 32 32" width="32" height="32" fill="none" stroke="#a5301d" stroke-width="2.4" stroke-linecap="round"><path d="M-14 4h28M-8.5 4a8.5 8.5 0 0 1 17 0M0-14v3.5M-11.5-9.5l2.3 2.3M11.5-9.5l-2.3 2.3"/></svg>`;
const icon = `data:image/svg+xml,${encodeURIComponent(mark)}`;

/** A dial without bodies: what there is to see before there is a birth. */
const emptyDial = { timeKnown: false, positions: [], aspects: [] };

function welcome(): Html {
  return html`
    <section class="welcome" aria-labelledby="welcome-heading">
      <div class="dial" aria-hidden="true">${new Html(wheelSvg(emptyDial, { idPrefix: 'dial', title: 'Empty dial' }))}</div>
      <div class="invitation">
        <h1 id="welcome-heading">The sky at the moment of a birth</h1>
        <p>A date, a clock and a place give the wheel, the positions, the houses and the aspects, and the models they rest on.</p>
        <form method="post" action="/" class="example">
          ${hiddenFields(EXAMPLE_FORM)}
          <button class="quiet" type="submit" name="intent" value="calculate">See Albert Einstein’s: Ulm, ${dateWords(EXAMPLE_FORM.date)}</button>
        </form>
      </div>
    </section>`;
}

function problemView({ problem, requestId, result, errors = [], localTime }: PageView): Html | undefined {
  if (problem === undefined) return undefined;
  const focused = result === undefined && errors.length === 0 && localTime === undefined;
  return html`
    <div class="alert" role="alert" tabindex="-1"${focused && html` autofocus data-focus`}>
      <h2>${problem.title}</h2>
      ${problem.detail !== undefined && html`<p>${problem.detail}</p>`}
      ${requestId !== undefined && html`<p class="hint">Request <code>${requestId}</code></p>`}
    </div>`;
}

/** What the script says aloud once the new page stands. */
function announcement({ errors = [], localTime, problem, result }: PageView): string {
  if (localTime !== undefined) return 'The time needs a choice.';
  if (errors.length > 0) return errors.length === 1 ? 'One field needs another look.' : `${errors.length} fields need another look.`;
  if (problem !== undefined) return problem.title;
  return result === undefined ? '' : result.saved === true ? 'The chart is saved.' : 'The chart is drawn.';
}

/**
 * The page as a whole document. Its forms post to `/`, urlencoded: the fields of {@link PageForm} with `intent` = `calculate` or
 * `save`, or else `open` or `delete` with the id of a saved chart. The answer is this page again, whatever the status: the script
 * fetches just that, and puts the new `main` in the place of the old one.
 */
export function renderPage(view: PageView): string {
  const { assets, result } = view;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${result ? 'Natal chart' : 'Natal charts'} · CosmicHub</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Natal charts from a date, a time and a place: wheel, positions, houses and aspects.">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${assets.stylesheet.path}">
<script type="module" src="${assets.script.path}"></script>
</head>
<body>
<a class="skip" href="#birth">Skip to the form</a>
<header class="masthead">
  <a class="brand" href="/">${new Html(mark.replace('stroke="#a5301d"', 'stroke="currentColor" aria-hidden="true" focusable="false"'))} CosmicHub</a>
  <nav aria-label="Site"><a href="/openapi.json">API</a></nav>
</header>
<main id="main" data-announcement="${announcement(view)}">
  <div class="outcome">${problemView(view)}${result ? resultView(result, view) : welcome()}</div>
  <div class="entry">${birthForm(view)}${savedCharts(view)}</div>
</main>
<footer class="colophon">
  <p>Births are not stored unless you save them, and appear in no address and no log.</p>
</footer>
<p id="status" class="visually-hidden" role="status"></p>
</body>
</html>
`.markup;
}
