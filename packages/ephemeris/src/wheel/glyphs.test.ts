import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { ASPECTS } from '../aspects/aspect.js';
import { BODIES } from '../bodies/body.js';
import { SIGNS } from '../zodiac/sign.js';
import { aspectLineSvg } from './aspect-line.js';
import { GLYPHS, glyphSvg } from './glyphs.js';

/** End points of every segment of relative and absolute path data, without the bulge of its curves. */
function endPoints(data: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command, text] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (text.match(/[+-]?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const relative = command === command.toLowerCase();
    const size = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, a: 7, z: 0 }[command.toLowerCase()];
    if (size === undefined) throw new Error(`unexpected command ${command}`);
    if (size === 0) [x, y] = [startX, startY];
    for (let i = 0; size > 0 && i < numbers.length; i += size) {
      const [dx, dy] = command.toLowerCase() === 'h' ? [numbers[i], relative ? 0 : y] : command.toLowerCase() === 'v' ? [relative ? 0 : x, numbers[i]] : numbers.slice(i + size - 2, i + size);
      [x, y] = relative ? [x + dx, y + dy] : [dx, dy];
      if (command.toLowerCase() === 'm' && i === 0) [startX, startY] = [x, y];
      points.push([x, y]);
    }
  }
  return points;
}

describe('GLYPHS', () => {
  it('has a symbol for every body, sign and aspect', () => {
    for (const name of [...BODIES, ...SIGNS, ...ASPECTS]) expect(GLYPHS[name]).toMatch(/^M/);
  });

  it('keeps every symbol in its box', () => {
    for (const [name, data] of Object.entries(GLYPHS)) {
      for (const [x, y] of endPoints(data)) {
        expect(Math.abs(x), name).toBeLessThanOrEqual(10);
        expect(Math.abs(y), name).toBeLessThanOrEqual(10.1);
      }
    }
  });

  it('draws no two symbols alike', () => {
    expect(new Set(Object.values(GLYPHS)).size).toBe(Object.keys(GLYPHS).length);
  });
});

describe('glyphSvg', () => {
  it('is well-formed and hidden from assistive technology', () => {
    const svg = glyphSvg('saturn');
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('aria-hidden="true"');
  });

  it('escapes the class', () => {
    expect(glyphSvg('sun', { className: '"><script>' })).toContain('class="&quot;&gt;&lt;script&gt;"');
  });
});

describe('aspectLineSvg', () => {
  it('gives every aspect of one colour its own dashes', () => {
    const looks = ASPECTS.map((aspect) => /stroke="[^"]+"|stroke-dasharray="[^"]+"/g[Symbol.match](aspectLineSvg(aspect))?.join(' '));
    expect(new Set(looks).size).toBe(ASPECTS.length);
    for (const aspect of ASPECTS) expect(XMLValidator.validate(aspectLineSvg(aspect))).toBe(true);
  });
});
