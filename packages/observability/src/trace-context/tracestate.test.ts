import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTracestate } from './tracestate.js';

describe('parseTracestate', () => {
  it('passes the example of the specification on', () => {
    expect(parseTracestate('rojo=00f067aa0ba902b7,congo=t61rcWkgMzE')).toBe('rojo=00f067aa0ba902b7,congo=t61rcWkgMzE');
  });

  it('gives the same again when read twice, whatever came', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab0_-*/@=, \tA.é\n'), maxLength: 200 }), (header) => {
        const once = parseTracestate(header);
        expect(parseTracestate(once)).toBe(once);
        expect(once).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });
});
