import type { Sign } from '@cosmichub/ephemeris/core';
import { BODY_NAMES } from '@cosmichub/ephemeris/wheel';
import type { BirthChart } from '../birth/birth-chart.js';
import { html, type Html } from './html.js';
import { glyph } from './position-table.js';

/** The twelve signs by element (rows) and modality (columns). */
const rows: readonly (readonly [string, readonly [Sign, Sign, Sign]])[] = [
  ['Fire', ['aries', 'leo', 'sagittarius']],
  ['Earth', ['capricorn', 'taurus', 'virgo']],
  ['Air', ['libra', 'aquarius', 'gemini']],
  ['Water', ['cancer', 'scorpio', 'pisces']],
];
const modalities = ['Cardinal', 'Fixed', 'Mutable'] as const;

/** How many bodies stand in signs of each element and modality, and which. The lunar node is a point, and is not counted. */
export function balanceTable({ positions }: BirthChart): Html {
  const bodies = positions.filter(({ body }) => body !== 'meanNode');
  const cell = (sign: Sign): Html => {
    const here = bodies.filter((position) => position.sign === sign);
    return html`<td>${here.map(({ body }) => html`${glyph(body)}<span class="visually-hidden">${BODY_NAMES[body]} </span>`)}</td>`;
  };
  const count = (signs: readonly Sign[]): number => bodies.filter(({ sign }) => signs.includes(sign)).length;
  return html`
    <table class="balance">
      <caption>Balance</caption>
      <thead>
        <tr><th scope="col"><span class="visually-hidden">Element</span></th>${modalities.map((name) => html`<th scope="col">${name}</th>`)}<th scope="col" class="number">Sum</th></tr>
      </thead>
      <tbody>
        ${rows.map(([name, signs]) => html`<tr><th scope="row">${name}</th>${signs.map(cell)}<td class="number">${count(signs)}</td></tr>`)}
        <tr><th scope="row">Sum</th>${modalities.map((_, i) => html`<td>${count(rows.map(([, signs]) => signs[i]))}</td>`)}<td class="number">${bodies.length}</td></tr>
      </tbody>
    </table>`;
}
