import type { Aspect } from '../aspects/aspect.js';
import type { ChartPoint } from '../charts/natal.js';
import { assertObject, assertOneOf, assertString, EphemerisError } from '../errors.js';
import { cuspDirection, houseWidthDeg } from '../houses/house-of.js';
import { wrapDeg } from '../math/angle.js';
import { SIGNS } from '../zodiac/sign.js';
import { aspectLines } from './aspect-line.js';
import { painter, WHEEL_THEMES } from './colors.js';
import type { Paint, WheelTheme } from './colors.js';
import { describeChart, placed } from './describe.js';
import { assertDrawable } from './drawable.js';
import { signPosition, twoDigits } from './format.js';
import { GLYPHS } from './glyphs.js';
import type { AngleName, GlyphName } from './glyphs.js';
import { directionDeg, polar, spread } from './layout.js';
import { ANGLE_NAMES, BODY_NAMES } from './names.js';
import type { WheelChart } from './wheel-chart.js';
import { escapeXml } from './xml.js';

/** Options of {@link wheelSvg}. */
export interface WheelOptions {
  /** Accessible name. @default 'Natal chart' */
  readonly title?: string;
  /** Starts the ids in the drawing: give each wheel of a page its own. A letter, then letters, digits, `-` or `_`. @default 'wheel' */
  readonly idPrefix?: string;
  /** @default 'css' */
  readonly theme?: WheelTheme;
}

/** Half the width of the view box, user units: the radii below fill it up to the labels of the angles. */
const extent = 326;

/** Radii of the drawing, user units, from outside inwards. */
const radius = {
  angleLabel: 308,
  outer: 290,
  sign: 271,
  zodiac: 252, // inner edge of the sign ring: degree marks hang from it
  marks: 244,
  pointer: 238, // the true degree of a body, from the marks down to here
  leader: 229, // from the true degree to where the body had to move
  body: 213,
  degrees: 189,
  minutes: 167,
  retrograde: 152,
  houses: 143,
  houseNumber: 134.5,
  aspects: 126,
} as const;

/** Degrees between neighbouring bodies: the degrees' text, 21 units wide at its radius, is the tightest, most of all where neighbours stand
 * askew and corner meets corner. */
const bodyGapDeg = 7.4;

/** Sizes of text, user units. */
const degreesPx = 14;
const minutesPx = 11;
const houseNumberPx = 10.5;

/** Elements of the signs from Aries on, over and over. */
const elements = ['fire', 'earth', 'air', 'water'] as const;

/** Orb, degrees, at which a line has its least width; exact aspects are this much wider. */
const widestOrbDeg = 8;
const exactWidth = 0.9;

/**
 * A natal chart as an SVG document: zodiac ring with degree marks, house cusps and numbers, the angles, each body at its true degree
 * with its symbol moved aside where bodies crowd, and a line for each aspect. The ascendant lies at the left and longitudes run
 * counterclockwise; without a known time there are no houses, and 0° Aries lies at the left.
 *
 * Strings only, so it runs anywhere. The drawing holds no style, script, event handler or reference to anything outside itself, so it can
 * stand in a page under `style-src 'self'`; a page's CSS can set `--wheel-ink`, `--wheel-paper` and the other colours ({@link WheelColor}), and
 * `--wheel-font`. Assistive technology gets the title and a description that lists every position.
 *
 * @returns Under 30 kB of well-formed XML without a declaration, starting with `<svg`.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for a number of the chart that is not finite, a body or aspect without a symbol, or an
 * option that is none.
 */
export function wheelSvg(chart: WheelChart, options: WheelOptions = {}): string {
  assertObject('options', options);
  const { title = 'Natal chart', idPrefix = 'wheel', theme = 'css' } = options;
  assertString('title', title);
  assertString('idPrefix', idPrefix);
  if (!/^[A-Za-z][\w-]{0,63}$/.test(idPrefix)) {
    throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', 'idPrefix: expected a letter, then up to 63 letters, digits, - or _');
  }
  assertOneOf('theme', theme, WHEEL_THEMES);
  assertDrawable(chart);
  const paint = painter(theme);
  const font = '&quot;Helvetica Neue&quot;,Helvetica,Arial,sans-serif'; // one set of widths nearly everywhere, and narrow enough for the gaps
  const leftDeg = chart.angles?.ascendantDeg ?? 0;

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-extent} ${-extent} ${2 * extent} ${2 * extent}" class="wheel" role="img" `,
    `aria-labelledby="${idPrefix}-title" aria-describedby="${idPrefix}-desc" fill="none" stroke-width="1" stroke-linecap="round" `,
    `stroke-linejoin="round" font-family="${theme === 'css' ? `var(--wheel-font,${font})` : font}" text-anchor="middle">`,
    `<title id="${idPrefix}-title">${escapeXml(title)}</title><desc id="${idPrefix}-desc">${escapeXml(describeChart(chart))}</desc>`,
    theme === 'css' ? '' : `<path fill="${paint('paper')}" d="M${-extent} ${-extent}h${2 * extent}v${2 * extent}h${-2 * extent}z"/>`,
    zodiacRing(leftDeg, paint),
    chart.houses ? houseRing(chart.houses.cuspsDeg, leftDeg, paint) : '',
    chart.positions.length > 0 ? aspectLinesSvg(chart, leftDeg, paint) : '', // without bodies: the bare dial
    chart.angles ? anglesSvg(chart.angles, leftDeg, paint) : '',
    bodiesSvg(chart.positions, leftDeg, paint),
    '</svg>',
  ].join('');
}

/** A number to a tenth of a unit: at the smallest radius that shows a degree, 0.03° of longitude. */
function short(value: number): string {
  return String(Math.round(value * 10) / 10 + 0); // + 0: no -0
}

function at(distance: number, direction: number): string {
  const { x, y } = polar(distance, direction);
  return `${short(x)} ${short(y)}`;
}

/** Path data of a straight line between two distances in one direction. */
function spoke(from: number, to: number, direction: number): string {
  return `M${at(from, direction)}L${at(to, direction)}`;
}

function glyphAt(name: GlyphName, distance: number, direction: number, scale: number): string {
  return `<path transform="translate(${at(distance, direction)}) scale(${scale})" d="${GLYPHS[name]}"/>`;
}

/** Text centred on a point: 0.35 of the size below it stands the base line. The size itself is an attribute of the group around it. */
function textAt(text: string, distance: number, direction: number, sizePx: number): string {
  const { x, y } = polar(distance, direction);
  return `<text x="${short(x)}" y="${short(y + 0.35 * sizePx)}">${escapeXml(text)}</text>`;
}

function zodiacRing(leftDeg: number, paint: Paint): string {
  const sectors = elements.map((element, first) => {
    const ofElement = SIGNS.flatMap((sign, i) => (i % 4 === first ? [{ sign, from: directionDeg(i * 30, leftDeg), to: directionDeg(i * 30 + 30, leftDeg) }] : []));
    const edges = ofElement.map(({ from, to }) => `M${at(radius.outer, from)}A${radius.outer} ${radius.outer} 0 0 0 ${at(radius.outer, to)}`);
    const areas = ofElement.map(({ from, to }, i) => `${edges[i]}L${at(radius.zodiac, to)}A${radius.zodiac} ${radius.zodiac} 0 0 1 ${at(radius.zodiac, from)}z`);
    const signs = ofElement.map(({ sign, from, to }) => `<g data-sign="${sign}">${glyphAt(sign, radius.sign, (from + to) / 2, 1.2)}</g>`);
    return (
      `<g stroke="${paint(element)}" stroke-width="1.7"><path fill="${paint(element)}" fill-opacity=".08" stroke="none" d="${areas.join('')}"/>` +
      `<path stroke-width="3" stroke-linecap="butt" d="${edges.join('')}"/>${signs.join('')}</g>`
    );
  });
  // Degree marks are dashes of circles, turned to 0° Aries: three elements in place of 360 lines.
  const marks = (stepDeg: number, length: number, width: number): string => {
    const r = radius.zodiac - length / 2;
    const period = (2 * Math.PI * r * stepDeg) / 360;
    return `<circle r="${r}" stroke-width="${length}" stroke-dasharray="${width} ${(period - width).toFixed(4)}" stroke-dashoffset="${width / 2}"/>`;
  };
  const bounds = SIGNS.map((_, i) => spoke(radius.marks, radius.outer, directionDeg(i * 30, leftDeg))).join('');
  return (
    `<g class="wheel-zodiac">${sectors.join('')}<g stroke="${paint('muted')}" stroke-linecap="butt" transform="rotate(${short(leftDeg - 180)})">` +
    `${marks(1, 4, 0.5)}${marks(5, 6, 0.7)}${marks(10, 8, 0.9)}</g><path stroke="${paint('line')}" d="${bounds}"/>` +
    `<circle r="${radius.zodiac}" stroke="${paint('muted')}" stroke-width=".8"/></g>`
  );
}

function houseRing(cuspsDeg: readonly number[], leftDeg: number, paint: Paint): string {
  const cusps = cuspsDeg.map((cusp) => spoke(radius.aspects, radius.marks, directionDeg(cusp, leftDeg))).join('');
  const along = cuspDirection(cuspsDeg);
  const numbers = cuspsDeg.map((cusp, i) => {
    const middleDeg = cusp + (along * houseWidthDeg(i, cuspsDeg, along)) / 2;
    return textAt(String(i + 1), radius.houseNumber, directionDeg(middleDeg, leftDeg), houseNumberPx);
  });
  return (
    `<g class="wheel-houses"><path stroke="${paint('line')}" d="${cusps}"/><circle r="${radius.houses}" stroke="${paint('line')}"/>` +
    `<g class="wheel-house-numbers" font-size="${houseNumberPx}" fill="${paint('muted')}">${numbers.join('')}</g></g>`
  );
}

function anglesSvg(angles: NonNullable<WheelChart['angles']>, leftDeg: number, paint: Paint): string {
  const ends: readonly (readonly [AngleName, number])[] = [
    ['ac', angles.ascendantDeg],
    ['mc', angles.midheavenDeg],
    ['dc', angles.descendantDeg],
    ['ic', angles.imumCoeliDeg],
  ];
  const drawn = ends.map(([name, longitudeDeg]) => {
    const direction = directionDeg(longitudeDeg, leftDeg);
    const major = name === 'ac' || name === 'mc';
    const { degrees, minutes } = signPosition(longitudeDeg);
    const label = `${degrees}°${twoDigits(minutes)}′`;
    const lines = spoke(radius.aspects, radius.marks, direction) + spoke(radius.outer + 2, radius.outer + 7, direction);
    return (
      `<g data-angle="${name}"><title>${ANGLE_NAMES[name]} ${label}</title><path stroke-width="${major ? 1.8 : 1}" d="${lines}"/>` +
      `<g stroke-width="1.6">${glyphAt(name, radius.angleLabel, direction, 0.8)}</g>` +
      // Beside its label along the ring: 5.6° at this radius is half the label and half the text.
      (major
        ? `<g class="wheel-angle-degrees" font-size="${minutesPx}" stroke="none" fill="${paint('muted')}">${textAt(label, radius.angleLabel + 1, direction + 5.6, minutesPx)}</g>`
        : '') +
      '</g>'
    );
  });
  return `<g class="wheel-angles" stroke="${paint('accent')}">${drawn.join('')}</g>`;
}

function aspectLinesSvg({ aspects, positions, angles }: WheelChart, leftDeg: number, paint: Paint): string {
  const longitudes = new Map<ChartPoint, number>(positions.map(({ body, longitudeDeg }) => [body, longitudeDeg]));
  if (angles) longitudes.set('ascendant', angles.ascendantDeg).set('midheaven', angles.midheavenDeg);
  const lines = new Map<Aspect, string>();
  for (const { first, second, aspect, orbDeg } of aspects) {
    const [from, to] = [longitudes.get(first), longitudes.get(second)];
    if (from === undefined || to === undefined) continue; // an aspect to a point that this drawing leaves out
    const width = aspectLines[aspect].width + exactWidth * Math.max(0, 1 - orbDeg / widestOrbDeg);
    const chord = `M${at(radius.aspects, directionDeg(from, leftDeg))}L${at(radius.aspects, directionDeg(to, leftDeg))}`;
    lines.set(aspect, `${lines.get(aspect) ?? ''}<path data-points="${first} ${second}" stroke-width="${short(width)}" d="${chord}"/>`);
  }
  const drawn = [...lines].map(([aspect, paths]) => {
    const { color, dash } = aspectLines[aspect];
    return `<g data-aspect="${aspect}" stroke="${paint(color)}"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}>${paths}</g>`;
  });
  const ends = positions.map(({ longitudeDeg }) => `M${at(radius.aspects, directionDeg(longitudeDeg, leftDeg))}h0`).join('');
  return (
    `<g class="wheel-aspects"><circle r="${radius.aspects}" stroke="${paint('line')}"/>${drawn.join('')}` +
    `<path stroke="${paint('ink')}" stroke-width="3.6" d="${ends}"/></g>` // lines of no length with round ends: dots
  );
}

function bodiesSvg(positions: WheelChart['positions'], leftDeg: number, paint: Paint): string {
  const longitudes = positions.map(({ longitudeDeg }) => wrapDeg(longitudeDeg));
  const places = spread(longitudes, bodyGapDeg).map((longitude) => directionDeg(longitude, leftDeg));
  const truths = longitudes.map((longitude) => directionDeg(longitude, leftDeg));
  const each = (draw: (position: WheelChart['positions'][number], placeDeg: number, truthDeg: number) => string): string =>
    positions.map((position, i) => draw(position, places[i], truths[i])).join('');

  const ticks = each((_, __, truth) => spoke(radius.zodiac, radius.marks, truth));
  const pointers = each((_, place, truth) => `${spoke(radius.marks, radius.pointer, truth)}L${at(radius.leader, place)}`);
  const glyphs = each(({ body, longitudeDeg, retrograde, house }, place) => {
    const name = placed(BODY_NAMES[body], longitudeDeg) + (retrograde ? ', retrograde' : '') + (house === undefined ? '' : `, house ${house}`);
    return (
      `<g data-body="${body}" transform="translate(${at(radius.body, place)})"><title>${escapeXml(name)}</title><circle r="12" stroke="none"/>` +
      `<path class="wheel-glyph" fill="none" transform="scale(1.12)" d="${GLYPHS[body]}"/></g>`
    );
  });
  const degrees = each(({ longitudeDeg }, place) => textAt(`${signPosition(longitudeDeg).degrees}°`, radius.degrees, place, degreesPx));
  const minutes = each(({ longitudeDeg }, place) => textAt(`${twoDigits(signPosition(longitudeDeg).minutes)}′`, radius.minutes, place, minutesPx));
  const retrogrades = each(({ retrograde }, place) => (retrograde ? glyphAt('retrograde', radius.retrograde, place, 0.48) : ''));
  // A ground in the paper's colour keeps symbols and numbers legible over cusps: under symbols a disc, under numbers wide strokes painted first.
  const ground = `paint-order="stroke" stroke="${paint('paper')}" stroke-width="4"`;
  return (
    `<g class="wheel-bodies"><path class="wheel-pointers" stroke="${paint('muted')}" stroke-width=".9" d="${pointers}"/>` +
    `<path class="wheel-ticks" stroke="${paint('ink')}" stroke-width="2" stroke-linecap="butt" d="${ticks}"/>` +
    `<g fill="${paint('paper')}" stroke="${paint('ink')}" stroke-width="1.7">${glyphs}</g>` +
    `<g class="wheel-degrees" font-size="${degreesPx}" fill="${paint('ink')}" ${ground}>${degrees}</g>` +
    `<g class="wheel-minutes" font-size="${minutesPx}" fill="${paint('muted')}" ${ground}>${minutes}</g>` +
    `<g class="wheel-retrogrades" stroke="${paint('accent')}" stroke-width="2">${retrogrades}</g></g>`
  );
}
