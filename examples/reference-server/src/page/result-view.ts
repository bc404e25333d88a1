import { ANGLE_NAMES, BODY_NAMES, SIGN_NAMES, signPosition, wheelSvg, type GlyphName } from '@cosmichub/ephemeris/wheel';
import { aspectGrid, aspectKey, aspectList } from './aspect-tables.js';
import { balanceTable } from './balance-table.js';
import { angleTable, cuspTable } from './house-table.js';
import { hiddenFields } from './hidden-fields.js';
import { Html, html } from './html.js';
import { glyph, positionTable } from './position-table.js';
import type { PageResult, PageView } from './view.js';
import { dateWords, instantWords, latitudeWords, longitudeInSign, longitudeWords, zodiacName } from './words.js';

function luminary(name: string, symbol: GlyphName, longitudeDeg: number): Html {
  const { sign } = signPosition(longitudeDeg);
  return html`
    <div>
      <dt>${glyph(symbol)} ${name}</dt>
      <dd><strong>${SIGN_NAMES[sign]}</strong> <span class="number">${longitudeInSign(longitudeDeg)}</span></dd>
    </div>`;
}

function summary({ positions, angles }: PageResult['chart']): Html {
  const bodies = positions.filter(({ body }) => body === 'sun' || body === 'moon');
  return html`
    <dl class="summary">
      ${bodies.map(({ body, longitudeDeg }) => luminary(BODY_NAMES[body], body, longitudeDeg))}
      ${angles && luminary(ANGLE_NAMES.ac, 'ac', angles.ascendantDeg)}
    </dl>`;
}

/** A table that may be wider than a narrow screen: it scrolls by itself, with the keyboard too. */
function scrolling(label: string, table: Html): Html {
  return html`<div class="scrolling" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}

function models({ chart }: PageResult): Html {
  const { model, pack, frame, timeZones } = chart.models;
  const rows: readonly (readonly [string, string])[] = [
    ['Positions', pack],
    ['Models', model],
    ['Frame', frame],
    ['Zodiac', zodiacName(chart.zodiac)],
    ['Time zones', timeZones],
    ['ΔT (TT − UT1)', `${chart.deltaTSeconds.toFixed(2)} s, ${chart.deltaTKind}`],
    ['Julian date', `${chart.jdUt1.toFixed(6)} UT1`],
  ];
  return html`
    <details class="models">
      <summary>How this was calculated</summary>
      <dl>${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
    </details>`;
}

/** By which clock, when in UTC, and where. */
function circumstances({ timeKnown, timeStandard, utcOffset, instantUtc, latitude, longitude }: PageResult['chart']['birth']): string[] {
  const offset = `UTC${utcOffset.replace('-', '−')}`;
  const clock = timeStandard === 'LMT' ? `local mean time (${offset})` : timeStandard === utcOffset ? offset : `${timeStandard} (${offset})`;
  const when = timeKnown ? [clock, instantWords(instantUtc)] : ['Time unknown: drawn for noon, without houses'];
  return [...when, `${latitudeWords(latitude)}, ${longitudeWords(longitude)}`];
}

/** Saves what is shown, whatever has been typed since: a form of its own, which also keeps Enter in the other one from saving. */
function saveForm({ form }: PageView): Html {
  return html`
    <form method="post" action="/">
      ${hiddenFields(form)}
      <button class="quiet" type="submit" name="intent" value="save">Save this chart</button>
    </form>`;
}

/** The calculated chart: heading, summary, wheel and tables. */
export function resultView(result: PageResult, view: PageView): Html {
  const { layout = 'wheel-first' } = view;
  const { chart, saved = false } = result;
  const { birth } = chart;
  const wheel = html`
    <figure class="wheel-figure">
      ${new Html(wheelSvg(chart, { title: `Natal chart for ${dateWords(birth.date)}` }))}
      <figcaption>${aspectKey(chart)}</figcaption>
    </figure>`;
  const table = scrolling('Positions', positionTable(chart));

  return html`
    <article class="result" id="result" aria-labelledby="result-heading">
      <header>
        <h1 id="result-heading" tabindex="-1" autofocus data-focus>${dateWords(birth.date)}${birth.time !== undefined && html`<span class="time">, ${birth.time}</span>`}</h1>
        <p class="circumstances">${circumstances(birth).map((part) => html`<span>${part}</span> `)}</p>
        <div class="actions">${saved ? html`<p class="saved">Saved</p>` : saveForm(view)}</div>
      </header>
      ${summary(chart)}
      <div class="plates ${layout}">${layout === 'wheel-first' ? [wheel, table] : [table, wheel]}</div>
      <div class="houses">
        ${chart.houses && html`<div>${cuspTable(chart.houses)}</div>`}
        <div class="stack">${chart.angles && angleTable(chart.angles)} ${balanceTable(chart)}</div>
      </div>
      <div class="aspects">
        ${scrolling('Aspect grid', aspectGrid(chart))}
        ${scrolling('Aspect list', aspectList(chart))}
      </div>
      ${models(result)}
    </article>`;
}
