import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { ASPECT_ANGLES_DEG, ASPECTS } from '../aspects/aspect.js';
import { DEFAULT_CHART_BODIES } from '../bodies/body.js';
import { isEphemerisError } from '../errors.js';
import { SIGNS } from '../zodiac/sign.js';
import { wheelSvg } from './svg.js';
import type { WheelChart } from './wheel-chart.js';

const wrap = (deg: number): number => ((deg % 360) + 360) % 360;

/** A chart with bodies at given longitudes; equal houses from the ascendant. */
function chartOf(longitudes: readonly number[], ascendantDeg?: number): WheelChart {
  const positions = longitudes.map((longitudeDeg, i) => ({
    body: DEFAULT_CHART_BODIES[i],
    longitudeDeg,
    latitudeDeg: 0,
    distanceAu: 1,
    longitudeSpeedDegPerDay: i % 3 === 2 ? -0.1 : 1,
    latitudeSpeedDegPerDay: 0,
    distanceSpeedAuPerDay: 0,
    retrograde: i % 3 === 2,
    sign: SIGNS[Math.floor(wrap(longitudeDeg) / 30) % 12],
    degreeInSign: wrap(longitudeDeg) % 30,
    ...(ascendantDeg === undefined ? {} : { house: 1 + Math.floor(wrap(longitudeDeg - ascendantDeg) / 30) }),
  }));
  const aspects = positions.flatMap(({ body: first }, i) =>
    positions.slice(i + 1).map(({ body: second }, j) => {
      const aspect = ASPECTS[(i + j) % ASPECTS.length];
      return { first, second, aspect, angleDeg: ASPECT_ANGLES_DEG[aspect], separationDeg: 0, orbDeg: (i + j) % 8, applying: true };
    }),
  );
  if (ascendantDeg === undefined) return { positions, aspects };
  return {
    positions,
    aspects,
    angles: {
      ascendantDeg,
      midheavenDeg: wrap(ascendantDeg + 265),
      descendantDeg: wrap(ascendantDeg + 180),
      imumCoeliDeg: wrap(ascendantDeg + 85),
      vertexDeg: 0,
      armcDeg: 0,
    },
    houses: { requested: 'equal', system: 'equal', cuspsDeg: Array.from({ length: 12 }, (_, i) => wrap(ascendantDeg + 30 * i)) },
  };
}

const spacedDeg = [353.5, 254.5, 3.1, 16.9, 296.9, 327.4, 41.2, 151.2, 64.8, 87.7, 200.7];
const spaced = chartOf(spacedDeg, 101.65);

/** Longitude that a point of the drawing stands for. */
function longitudeAt(x: number, y: number, leftDeg: number): number {
  return wrap((Math.atan2(-y, x) * 180) / Math.PI - 180 + leftDeg);
}

function differenceDeg(a: number, b: number): number {
  return Math.abs(wrap(a - b + 180) - 180);
}

function translateOf(svg: string, selector: string): { x: number; y: number } {
  const match = svg.includes(selector) ? /translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(svg.slice(svg.indexOf(selector))) : null;
  if (match === null) throw new Error(`no ${selector}`);
  return { x: Number(match[1]), y: Number(match[2]) };
}

function movesOf(svg: string, className: string): { x: number; y: number }[] {
  const data = new RegExp(`class="${className}"[^>]* d="([^"]*)"`).exec(svg)![1];
  return [...data.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Advance widths of Helvetica and Arial, in em. Source: Adobe Core 14 font metrics. */
const advanceEm: Readonly<Record<string, number>> = { '°': 0.4, '′': 0.19 };

function textBoxes(svg: string, className: string): Box[] {
  const group = new RegExp(`<g class="${className}" font-size="([\\d.]+)"[^>]*>(.*?)</g>`).exec(svg)!;
  const size = Number(group[1]);
  return [...group[2].matchAll(/<text x="(-?[\d.]+)" y="(-?[\d.]+)">([^<]*)<\/text>/g)].map(([, x, y, text]) => {
    const half = ([...text].reduce((sum, character) => sum + (advanceEm[character] ?? 0.556), 0) * size) / 2;
    return { left: Number(x) - half, right: Number(x) + half, top: Number(y) - 0.72 * size, bottom: Number(y) };
  });
}

function glyphBoxes(svg: string): Box[] {
  return [...svg.matchAll(/data-body="\w+" transform="translate\((-?[\d.]+) (-?[\d.]+)\)"/g)].map(([, x, y]) => {
    const [cx, cy] = [Number(x), Number(y)];
    return { left: cx - 10, right: cx + 10, top: cy - 10, bottom: cy + 10 };
  });
}

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function overlaps(boxes: readonly Box[]): number {
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b))).length;
}

describe('wheelSvg', () => {
  it('puts symbols, degree ticks and signs where their longitudes are, to 0.1°', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 360, noNaN: true, maxExcluded: true }), (ascendantDeg) => {
        const svg = wheelSvg(chartOf(spacedDeg, ascendantDeg));
        const ticks = movesOf(svg, 'wheel-ticks');
        spacedDeg.forEach((longitudeDeg, i) => {
          const glyph = translateOf(svg, `data-body="${DEFAULT_CHART_BODIES[i]}"`);
          expect(differenceDeg(longitudeAt(glyph.x, glyph.y, ascendantDeg), longitudeDeg)).toBeLessThan(0.1);
          expect(differenceDeg(longitudeAt(ticks[i].x, ticks[i].y, ascendantDeg), longitudeDeg)).toBeLessThan(0.1);
        });
        SIGNS.forEach((sign, i) => {
          const glyph = translateOf(svg, `data-sign="${sign}"`);
          expect(differenceDeg(longitudeAt(glyph.x, glyph.y, ascendantDeg), i * 30 + 15)).toBeLessThan(0.1);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('has the ascendant at the left, the descendant at the right', () => {
    const svg = wheelSvg(spaced);
    const [ac, dc] = ['ac', 'dc'].map((name) => translateOf(svg, `data-angle="${name}"`));
    expect(ac.x).toBeLessThan(-300);
    expect(Math.abs(ac.y)).toBeLessThan(0.1);
    expect(dc.x).toBeGreaterThan(300);
  });

  it('turns the degree marks with the signs', () => {
    expect(wheelSvg(spaced)).toContain('transform="rotate(-78.3)"'); // 101.65 - 180, to a tenth
  });

  it('keeps ticks at the true degree and symbols in order when bodies crowd', () => {
    const crowd = [10, 11, 12, 12, 13, 14, 200, 201, 202, 359, 1];
    const svg = wheelSvg(chartOf(crowd, 75));
    const ticks = movesOf(svg, 'wheel-ticks');
    crowd.forEach((longitudeDeg, i) => expect(differenceDeg(longitudeAt(ticks[i].x, ticks[i].y, 75), longitudeDeg)).toBeLessThan(0.1));
    const placed = crowd.map((_, i) => {
      const { x, y } = translateOf(svg, `data-body="${DEFAULT_CHART_BODIES[i]}"`);
      return wrap(longitudeAt(x, y, 75) + 60);
    });
    const order = (values: readonly number[]): number[] => values.map((_, i) => i).sort((a, b) => values[a] - values[b] || a - b);
    expect(order(placed)).toEqual(order(crowd.map((deg) => wrap(deg + 60))));
  });

  it('overlaps nothing, however bodies crowd and wherever the ascendant is', () => {
    const crowded = fc
      .tuple(
        fc.array(fc.double({ min: 0, max: 360, noNaN: true, maxExcluded: true }), { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(2), fc.double({ min: -6, max: 6, noNaN: true })), { minLength: 11, maxLength: 11 }),
        fc.double({ min: 0, max: 360, noNaN: true, maxExcluded: true }),
      )
      .map(([centres, offsets, ascendantDeg]) => chartOf(offsets.map(([i, offset]) => wrap(centres[i % centres.length] + offset)), ascendantDeg));
    fc.assert(
      fc.property(crowded, (chart) => {
        const svg = wheelSvg(chart);
        const [glyphs, degrees, minutes] = [glyphBoxes(svg), textBoxes(svg, 'wheel-degrees'), textBoxes(svg, 'wheel-minutes')];
        expect(overlaps(degrees)).toBe(0);
        expect(overlaps(minutes)).toBe(0);
        // Symbols are round: their centres tell.
        const centres = glyphs.map(({ left, top }) => ({ x: left + 10, y: top + 10 }));
        centres.forEach((a, i) => centres.slice(i + 1).forEach((b) => expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(24)));
      }),
      { numRuns: 300 },
    );
  });

  it('draws an unknown time without houses and angles, 0° Aries at the left', () => {
    const svg = wheelSvg(chartOf(spacedDeg));
    expect(svg).not.toContain('wheel-houses');
    expect(svg).not.toContain('wheel-angles');
    const aries = translateOf(svg, 'data-sign="aries"');
    expect(longitudeAt(aries.x, aries.y, 0)).toBeCloseTo(15, 0);
    expect(aries.x).toBeLessThan(0);
    expect(aries.y).toBeGreaterThan(0); // counterclockwise: the first sign runs down from the left
    expect(svg).toContain('Time unknown');
  });

  it('is a bare dial without bodies', () => {
    const svg = wheelSvg({ positions: [], aspects: [] });
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toContain('wheel-aspects');
    expect(svg).toContain('data-sign="aries"');
  });

  it('draws each aspect from one true degree to the other', () => {
    const svg = wheelSvg(spaced);
    const [, x1, y1, x2, y2] = /data-points="sun moon"[^>]* d="M(-?[\d.]+) (-?[\d.]+)L(-?[\d.]+) (-?[\d.]+)"/.exec(svg)!.map(Number);
    expect(differenceDeg(longitudeAt(x1, y1, 101.65), 353.5)).toBeLessThan(0.1);
    expect(differenceDeg(longitudeAt(x2, y2, 101.65), 254.5)).toBeLessThan(0.1);
    expect(svg.match(/data-points=/g)).toHaveLength(spaced.aspects.length);
  });

  it('leaves out aspects to points that are not drawn', () => {
    const aspect = { ...spaced.aspects[0], second: 'midheaven' } as const;
    expect(wheelSvg({ ...chartOf(spacedDeg), aspects: [aspect] })).not.toContain('data-points');
    expect(wheelSvg({ ...spaced, aspects: [aspect] })).toContain('data-points="sun midheaven"');
  });

  it('marks what is retrograde, and only that', () => {
    const group = /<g class="wheel-retrogrades"[^>]*>(.*?)<\/g>/.exec(wheelSvg(spaced))![1];
    expect(group.match(/<path/g)).toHaveLength(spaced.positions.filter(({ retrograde }) => retrograde).length);
  });

  it('is named, and describes every position', () => {
    const svg = wheelSvg(spaced, { title: 'A chart', idPrefix: 'w1' });
    const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(svg) as {
      svg: Record<string, unknown> & { title: Record<string, string>; desc: Record<string, string> };
    };
    expect(parsed.svg).toMatchObject({ role: 'img', 'aria-labelledby': 'w1-title', 'aria-describedby': 'w1-desc' });
    expect(parsed.svg.title).toEqual({ '#text': 'A chart', id: 'w1-title' });
    expect(parsed.svg.desc.id).toBe('w1-desc');
    expect(parsed.svg.desc['#text']).toContain('Sun 23°30′ Pisces, house 9.');
    expect(parsed.svg.desc['#text']).toContain('Mercury 3°06′ Aries, retrograde, house 9.');
    expect(parsed.svg.desc['#text']).toContain('Ascendant 11°39′ Cancer.');
    for (const name of ['Moon', 'Venus', 'Mars', 'Jupiter', 'Saturn', 'Uranus', 'Neptune', 'Pluto', 'Mean node', 'Midheaven']) expect(parsed.svg.desc['#text']).toContain(name);
  });

  it('is well-formed in every theme, with ids of its own', () => {
    for (const theme of ['css', 'light', 'dark'] as const) {
      const svg = wheelSvg(spaced, { theme, idPrefix: `w-${theme}` });
      expect(XMLValidator.validate(svg)).toBe(true);
      expect([...svg.matchAll(/ id="([^"]*)"/g)].every(([, id]) => id.startsWith(`w-${theme}-`))).toBe(true);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('uses custom properties only in the css theme', () => {
    expect(wheelSvg(spaced)).toContain('var(--wheel-ink,#16252c)');
    expect(wheelSvg(spaced, { theme: 'dark' })).not.toContain('var(');
  });

  it('holds nothing that a strict content security policy would refuse', () => {
    const svg = wheelSvg(spaced);
    expect(svg).not.toMatch(/<style|<script|\sstyle=|\son\w+=|href=|url\(|<image|<foreignObject|<use/i);
  });

  it('escapes the title, and drops what no XML may hold', () => {
    const svg = wheelSvg(spaced, { title: '</title><script>alert("1")</script>&\u0000\ud800' });
    expect(svg).toContain('&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;\ufffd\ufffd</title>');
    expect(XMLValidator.validate(svg)).toBe(true);
  });

  it('stays under 30 kB with an aspect between all of them', () => {
    expect(Buffer.byteLength(wheelSvg(spaced))).toBeLessThan(30_000);
  });

  it.each([
    ['an id prefix that is no name', () => wheelSvg(spaced, { idPrefix: '"><script>' })],
    ['a longitude that is no number', () => wheelSvg(chartOf([NaN]))],
    ['a body without a symbol', () => wheelSvg({ ...spaced, positions: [{ ...spaced.positions[0], body: 'toString' as 'sun' }] })],
    ['an endless cusp', () => wheelSvg({ ...spaced, houses: { ...spaced.houses!, cuspsDeg: [Infinity] } })],
  ])('refuses %s', (_, draw) => {
    expect(draw).toThrow(expect.toSatisfy((error: unknown) => isEphemerisError(error) && error.code === 'ERR_EPHEMERIS_ARGUMENT'));
  });

  it('puts each number in its house, also where cusps run against the signs', () => {
    // Campanus cusps inside the polar circle run backwards; numbers used to stand on the far side of the wheel.
    for (const direction of [1, -1]) {
      const cuspsDeg = [0, 20, 45, 80, 110, 150].flatMap((deg) => [deg, deg + 180]).sort((a, b) => a - b).map((deg) => wrap(101.65 + direction * deg));
      const svg = wheelSvg({ ...spaced, houses: { requested: 'campanus', system: 'campanus', cuspsDeg } });
      const numbers = svg.slice(svg.indexOf('wheel-house-numbers'));
      cuspsDeg.forEach((cusp, i) => {
        const [, x, y] = new RegExp(`<text x="(-?[\\d.]+)" y="(-?[\\d.]+)">${i + 1}</text>`).exec(numbers)!;
        const number = longitudeAt(Number(x), Number(y) - 0.35 * 10.5, 101.65);
        const widthDeg = wrap(direction * (cuspsDeg[(i + 1) % 12] - cusp));
        expect(differenceDeg(number, cusp + (direction * widthDeg) / 2)).toBeLessThan(0.1);
      });
    }
  });
});
