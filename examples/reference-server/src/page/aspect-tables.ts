import type { ChartAspect, ChartPoint } from '@cosmichub/ephemeris/core';
import { ANGLE_NAMES, aspectLineSvg, ASPECT_NAMES, BODY_NAMES } from '@cosmichub/ephemeris/wheel';
import type { BirthChart } from '../birth/birth-chart.js';
import { Html, html } from './html.js';
import { glyph } from './position-table.js';
import { orbWords } from './words.js';

function pointName(point: ChartPoint): string {
  if (point === 'ascendant') return ANGLE_NAMES.ac;
  return point === 'midheaven' ? ANGLE_NAMES.mc : BODY_NAMES[point];
}

function pointGlyph(point: ChartPoint): Html {
  if (point === 'ascendant') return glyph('ac');
  return glyph(point === 'midheaven' ? 'mc' : point);
}

/** Triangle of all pairs: the row's body with the column's. Every aspect is written out, for it must not hang on a symbol or a colour. */
export function aspectGrid({ positions, angles, aspects }: BirthChart): Html {
  const points: ChartPoint[] = [...positions.map(({ body }) => body), ...(angles ? (['ascendant', 'midheaven'] as const) : [])];
  const between = new Map(aspects.flatMap((found) => [[`${found.first} ${found.second}`, found], [`${found.second} ${found.first}`, found]] as const));
  const cell = (row: ChartPoint, column: ChartPoint): Html => {
    const found = between.get(`${row} ${column}`);
    if (found === undefined) return html`<td></td>`;
    return html`<td class="aspect-${found.aspect}">${glyph(found.aspect)}<span class="visually-hidden">${ASPECT_NAMES[found.aspect]}, orb </span><small>${orbWords(found.orbDeg)}</small></td>`;
  };
  const rows = points.slice(1).map(
    (row, i) => html`
      <tr>
        <th scope="row"><span class="named">${pointGlyph(row)} ${pointName(row)}</span></th>
        ${points.slice(0, i + 1).map((column) => cell(row, column))}
      </tr>`,
  );
  const foot = points.slice(0, -1).map((column) => html`<th scope="col">${pointGlyph(column)}<span class="visually-hidden">${pointName(column)}</span></th>`);
  return html`
    <table class="aspect-grid">
      <caption>Aspects, each body with each <small>orb below the symbol</small></caption>
      <thead><tr><td></td>${foot}</tr></thead>
      <tbody>${rows}</tbody>
    </table>`;
}

/** Every aspect in words, closest first. */
export function aspectList({ aspects }: BirthChart): Html {
  const byOrb = [...aspects].sort((a, b) => a.orbDeg - b.orbDeg);
  const row = ({ first, second, aspect, orbDeg, applying }: ChartAspect): Html => html`
    <tr>
      <th scope="row">
        <span class="named">${pointGlyph(first)} ${pointName(first)}</span>
        <span class="named aspect-${aspect}">${glyph(aspect)} ${ASPECT_NAMES[aspect].toLowerCase()}</span>
        <span class="named">${pointGlyph(second)} ${pointName(second)}</span>
      </th>
      <td class="number">${orbWords(orbDeg)}</td>
      <td>${applying ? 'applying' : 'separating'}</td>
    </tr>`;
  return html`
    <table class="aspect-list">
      <caption>Aspects, closest first</caption>
      <thead><tr><th scope="col">Aspect</th><th scope="col" class="number">Orb</th><th scope="col">Motion</th></tr></thead>
      <tbody>${byOrb.map(row)}</tbody>
    </table>`;
}

/** Which line of the wheel stands for which aspect: only those that are there. */
export function aspectKey({ aspects }: BirthChart): Html {
  const kinds = [...new Set(aspects.map(({ aspect }) => aspect))].sort();
  return html`<ul class="key">${kinds.map((kind) => html`<li>${new Html(aspectLineSvg(kind))} ${ASPECT_NAMES[kind]}</li>`)}</ul>`;
}
