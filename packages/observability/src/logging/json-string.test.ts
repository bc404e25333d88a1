import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutJsonString, jsonString } from './json-string.js';

const anyText = fc.string({ unit: 'binary', maxLength: 300 });

describe('jsonString', () => {
  it('reads back as what it was, in printable ASCII', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const json = jsonString(text);
        expect(JSON.parse(json)).toBe(text);
        expect(json).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });

  it('escapes control bytes, Latin-1, line separators and lone surrogates', () => {
    expect(jsonString('a\u0000\u001b[31m\u007f\u0085é\u2028\ud800')).toBe('"a\\u0000\\u001b[31m\\u007f\\u0085\\u00e9\\u2028\\ud800"');
  });
});

describe('cutJsonString', () => {
  it('is the beginning of the text and never longer than allowed', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: 100 }), (text, maxBytes) => {
        const json = cutJsonString(text, maxBytes);
        expect(json.length).toBeLessThanOrEqual(maxBytes);
        expect(text.startsWith(JSON.parse(json) as string)).toBe(true);
      }),
    );
  });
});
