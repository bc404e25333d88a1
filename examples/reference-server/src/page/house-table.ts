import { ANGLE_NAMES, glyphSvg, SIGN_NAMES, signPosition } from '@cosmichub/ephemeris/wheel';
import type { BirthChart } from '../birth/birth-chart.js';
import { Html, html } from './html.js';
import { HOUSE_SYSTEM_NAMES, longitudeInSign } from './words.js';

function row(name: string, longitudeDeg: number): Html {
  const { sign } = signPosition(longitudeDeg);
  return html`
    <tr>
      <th scope="row">${name}</th>
      <td class="number">${longitudeInSign(longitudeDeg)}</td>
      <td><span class="named sign-${sign}">${new Html(glyphSvg(sign))} ${SIGN_NAMES[sign]}</span></td>
    </tr>`;
}

/** The angles, and the cusps of the twelve houses with the system that made them. Nothing without a known time. */
export function houseTable({ angles, houses }: BirthChart): Html | undefined {
  if (angles === undefined || houses === undefined) return undefined;
  const columns = html`<tr><th scope="col"><span class="visually-hidden">Point</span></th><th scope="col" class="number">Longitude</th><th scope="col">Sign</th></tr>`;
  return html`
    <div class="houses">
      <table>
        <caption>Angles</caption>
        <thead>${columns}</thead>
        <tbody>
          ${row(ANGLE_NAMES.ac, angles.ascendantDeg)} ${row(ANGLE_NAMES.mc, angles.midheavenDeg)}
          ${row(ANGLE_NAMES.dc, angles.descendantDeg)} ${row(ANGLE_NAMES.ic, angles.imumCoeliDeg)}
          ${row('Vertex', angles.vertexDeg)}
        </tbody>
      </table>
      <table>
        <caption>House cusps <small>${HOUSE_SYSTEM_NAMES[houses.system]}</small></caption>
        <thead>${columns}</thead>
        <tbody>${houses.cuspsDeg.map((cuspDeg, i) => row(String(i + 1), cuspDeg))}</tbody>
      </table>
      ${
        houses.reason !== undefined &&
        html`<p class="note">${HOUSE_SYSTEM_NAMES[houses.requested]} was asked for. ${HOUSE_SYSTEM_NAMES[houses.system]} is shown: ${houses.reason}.</p>`
      }
    </div>`;
}
