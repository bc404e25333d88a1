import { AYANAMSHAS, HOUSE_SYSTEMS } from '@cosmichub/ephemeris/core';
import type { FieldError } from '../http/problem.js';
import { birthYears } from '../policy/birth-years.js';
import { occurrenceValue } from './form.js';
import { flag, html, type Html, type HtmlValue } from './html.js';
import type { ClockKind, PageForm, PageView } from './view.js';
import { AYANAMSHA_NAMES, dateWords, HOUSE_SYSTEM_NAMES, instantWords } from './words.js';

/** Members of `POST /calculate` that have an input of the same id here. */
const fieldIds = ['date', 'time', 'calendar', 'latitude', 'longitude', 'zone', 'utcOffset', 'houseSystem', 'zodiac'];

function inputId(field: string): string | undefined {
  return field === 'ayanamsha' ? 'zodiac' : fieldIds.find((id) => id === field);
}

function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}

interface Field {
  readonly id: keyof PageForm;
  readonly label: string;
  readonly hint?: string;
  /** The control, given its `id`, `name` and the attributes that tie it to hint and error. */
  readonly control: (attributes: Html) => Html;
}

function field(errors: readonly FieldError[], { id, label, hint, control }: Field): Html {
  const error = errors.find((candidate) => inputId(candidate.field) === id);
  const describedBy = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ');
  const attributes = html` id="${id}" name="${id}"${describedBy !== '' && html` aria-describedby="${describedBy}"`}${error && html` aria-invalid="true"`}`;
  return html`
    <div class="field field-${id}">
      <label for="${id}">${label}</label>
      ${error && html`<p class="error" id="${id}-error">${sentence(error.detail)}</p>`}
      ${control(attributes)}
      ${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`}
    </div>`;
}

function option(value: string, label: string, selected: string): Html {
  return html`<option value="${value}"${flag('selected', value === selected)}>${label}</option>`;
}

function radio(name: string, value: string, checked: boolean, label: HtmlValue): Html {
  return html`<label class="choice"><input type="radio" name="${name}" value="${value}"${flag('checked', checked)}> <span>${label}</span></label>`;
}

/** What is wrong with the fields, each with a link to its input. It gets the focus. */
function errorSummary(errors: readonly FieldError[]): Html | undefined {
  if (errors.length === 0) return undefined;
  const item = ({ field: name, detail }: FieldError): Html => {
    const id = inputId(name);
    return html`<li>${id === undefined ? sentence(detail) : html`<a href="#${id}">${sentence(detail)}</a>`}</li>`;
  };
  return html`
    <div class="alert" role="alert" tabindex="-1" autofocus data-focus>
      <h2>${errors.length === 1 ? 'One field needs' : `${errors.length} fields need`} another look</h2>
      <ul>${errors.map(item)}</ul>
    </div>`;
}

function localTimeChoice({ localTime, form }: PageView): Html | undefined {
  if (localTime === undefined) return undefined;
  const { kind, candidates } = localTime;
  const what = kind === 'ambiguous' ? 'happened twice' : 'did not happen';
  const why = kind === 'ambiguous' ? 'Clocks were put back over it. Which one is meant?' : 'Clocks were put forward over it. Which clock may have been read?';
  const meaning = (i: number): string =>
    kind === 'ambiguous' ? ['before the change', 'after the change'][i] : ['not yet put forward', 'already put forward'][i];
  return html`
    <fieldset class="alert occurrences" tabindex="-1" autofocus data-focus aria-describedby="occurrence-why">
      <legend>${form.time} ${what} on ${dateWords(form.date)}</legend>
      <p id="occurrence-why">${why}</p>
      ${candidates.slice(0, 2).map(({ utcOffset, abbreviation, instantUtc }, i) =>
        radio(
          'occurrence',
          occurrenceValue(kind, utcOffset, form),
          i === 0,
          html`<strong>${abbreviation}</strong> (UTC${utcOffset.replace('-', '−')}), ${meaning(i)} <small>${instantWords(instantUtc)}</small>`,
        ),
      )}
    </fieldset>`;
}

const clocks: readonly (readonly [ClockKind, string])[] = [
  ['zone', 'Time zone'],
  ['lmt', 'Local mean time'],
  ['offset', 'UTC offset'],
];

/** The birth form. Everything in it works without a script: what does not apply is hidden by the style sheet where it can tell. */
export function birthForm(view: PageView): Html {
  const { form, zones, localTime } = view;
  const errors = localTime === undefined ? (view.errors ?? []) : [];
  const text = (value: string, extra: Html) => (attributes: Html) => html`<input${attributes} type="text" value="${value}" autocomplete="off" spellcheck="false"${extra}>`;
  const optionsTouched =
    form.houseSystem !== 'placidus' ||
    form.zodiac !== 'tropical' ||
    form.calendar === 'julian' ||
    errors.some(({ field: name }) => ['calendar', 'houseSystem', 'zodiac', 'ayanamsha'].includes(name));

  return html`
    <form id="birth" method="post" action="/" novalidate aria-labelledby="birth-heading">
      <h2 id="birth-heading">A birth</h2>
      ${errorSummary(errors)}
      ${localTimeChoice(view) ?? (form.occurrence !== '' && html`<input type="hidden" name="occurrence" value="${form.occurrence}">`)}

      <div class="pair">
        ${field(errors, { id: 'date', label: 'Date', control: (attributes) => html`<input${attributes} type="date" value="${form.date}" min="${birthYears.first}-01-01" max="${birthYears.last}-12-31" autocomplete="off">` })}
        <div>
          ${field(errors, { id: 'time', label: 'Time', control: text(form.time, html` placeholder="hh:mm" inputmode="text"`) })}
          <label class="choice"><input type="checkbox" id="timeUnknown" name="timeUnknown"${flag('checked', form.timeUnknown)}> <span>Time unknown</span></label>
        </div>
      </div>

      <div class="pair">
        ${field(errors, { id: 'latitude', label: 'Latitude', hint: '48.40 or 48°24′N', control: text(form.latitude, html``) })}
        ${field(errors, { id: 'longitude', label: 'Longitude', hint: '9.99 or 9°59′E', control: text(form.longitude, html``) })}
      </div>

      <fieldset class="clock">
        <legend>The clock showed</legend>
        <div class="segments">${clocks.map(([kind, label]) => radio('clock', kind, form.clock === kind, label))}</div>
        ${field(errors, { id: 'zone', label: 'Zone', hint: 'Of the IANA database, such as Europe/Berlin. Its history is applied.', control: text(form.zone, html` list="zones"`) })}
        ${field(errors, { id: 'utcOffset', label: 'Offset', hint: 'Ahead of UTC is plus: +02:00, −5:30', control: text(form.utcOffset, html``) })}
        <p class="hint lmt-note">The Sun’s mean time at the birthplace itself, as clocks were set before time zones.</p>
        <datalist id="zones">${zones.map((zone) => html`<option value="${zone}"></option>`)}</datalist>
      </fieldset>

      <details id="options"${flag('open', optionsTouched)}>
        <summary>Houses, zodiac, calendar</summary>
        ${field(errors, {
          id: 'houseSystem',
          label: 'House system',
          control: (attributes) => html`<select${attributes}>${HOUSE_SYSTEMS.map((system) => option(system, HOUSE_SYSTEM_NAMES[system], form.houseSystem))}</select>`,
        })}
        ${field(errors, {
          id: 'zodiac',
          label: 'Zodiac',
          control: (attributes) =>
            html`<select${attributes}>${option('tropical', 'Tropical', form.zodiac)}${AYANAMSHAS.map((name) => option(name, `Sidereal, ${AYANAMSHA_NAMES[name]}`, form.zodiac))}</select>`,
        })}
        ${field(errors, {
          id: 'calendar',
          label: 'Calendar of the date',
          control: (attributes) => html`<select${attributes}>${option('gregorian', 'Gregorian', form.calendar)}${option('julian', 'Julian (old style)', form.calendar)}</select>`,
        })}
      </details>

      <button class="primary" type="submit" name="intent" value="calculate">Draw the chart</button>
    </form>`;
}
