import { BODY_NAMES, glyphSvg, SIGN_NAMES, type GlyphName } from '@cosmichub/ephemeris/wheel';
import type { BirthChart } from '../birth/birth-chart.js';
import { Html, html } from './html.js';
import { longitudeInSign, motionWords } from './words.js';

/** A symbol beside its name: the name is in the text, so the symbol is hidden from assistive technology. */
export function glyph(name: GlyphName): Html {
  return new Html(glyphSvg(name));
}

/** Every body with its sign, place in the sign, house and daily motion. */
export function positionTable({ positions, timeKnown }: BirthChart): Html {
  const rows = positions.map(
    ({ body, sign, longitudeDeg, house, longitudeSpeedDegPerDay, retrograde }) => html`
      <tr data-body="${body}">
        <th scope="row"><span class="named">${glyph(body)} ${BODY_NAMES[body]}</span></th>
        <td class="number">${longitudeInSign(longitudeDeg)}</td>
        <td><span class="named sign-${sign}">${glyph(sign)} ${SIGN_NAMES[sign]}</span></td>
        ${timeKnown && html`<td class="number">${house}</td>`}
        <td class="number">${motionWords(longitudeSpeedDegPerDay)}</td>
        <td class="mark">${retrograde && html`${glyph('retrograde')}<span class="visually-hidden">retrograde</span>`}</td>
      </tr>`,
  );
  return html`
    <table class="positions">
      <caption>Positions</caption>
      <thead>
        <tr>
          <th scope="col">Body</th>
          <th scope="col" class="number">Longitude</th>
          <th scope="col">Sign</th>
          ${timeKnown && html`<th scope="col" class="number">House</th>`}
          <th scope="col" class="number">Motion a day</th>
          <th scope="col" class="mark"><abbr title="Retrograde">R</abbr></th>
        </tr>
      </thead>
      <tbody>${rows}</tbody>
    </table>`;
}
