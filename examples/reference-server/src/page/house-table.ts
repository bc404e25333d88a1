import { ANGLE_NAMES, SIGN_NAMES, signPosition } from '@cosmichub/ephemeris/wheel';
import type { BirthChart } from '../birth/birth-chart.js';
import { html, type Html } from './html.js';
import { glyph } from './position-table.js';
import { HOUSE_SYSTEM_NAMES, longitudeInSign } from './words.js';

function row([name, longitudeDeg]: readonly [string, number]): Html {
  const { sign } = signPosition(longitudeDeg);
  return html`
    <tr>
      <th scope="row">${name}</th>
      <td class="number">${longitudeInSign(longitudeDeg)}</td>
      <td><span class="named sign-${sign}">${glyph(sign)} ${SIGN_NAMES[sign]}</span></td>
    </tr>`;
}

function longitudes(caption: Html, what: string, rows: readonly (readonly [string, number])[]): Html {
  return html`
    <table>
      <caption>${caption}</caption>
      <thead><tr><th scope="col">${what}</th><th scope="col" class="number">Longitude</th><th scope="col">Sign</th></tr></thead>
      <tbody>${rows.map(row)}</tbody>
    </table>`;
}

/** The four angles and the vertex. */
export function angleTable({ ascendantDeg, midheavenDeg, descendantDeg, imumCoeliDeg, vertexDeg }: NonNullable<BirthChart['angles']>): Html {
  return longitudes(html`Angles`, 'Angle', [
    [ANGLE_NAMES.ac, ascendantDeg],
    [ANGLE_NAMES.mc, midheavenDeg],
    [ANGLE_NAMES.dc, descendantDeg],
    [ANGLE_NAMES.ic, imumCoeliDeg],
    ['Vertex', vertexDeg],
  ]);
}

/** The cusps of the twelve houses, with the system that made them, and why it is not the one asked for. */
export function cuspTable({ cuspsDeg, system, requested, reason }: NonNullable<BirthChart['houses']>): Html {
  const cusps = cuspsDeg.map((cuspDeg, i) => [String(i + 1), cuspDeg] as const);
  return html`
    ${longitudes(html`House cusps <small>${HOUSE_SYSTEM_NAMES[system]}</small>`, 'House', cusps)}
    ${reason !== undefined && html`<p class="note">${HOUSE_SYSTEM_NAMES[requested]} was asked for. ${HOUSE_SYSTEM_NAMES[system]} is shown: ${reason}.</p>`}`;
}
