import { describe, expect, it } from 'vitest';
import { STAR_RECORDS } from '../data/stars.gen.js';
import { readStarRecords, starRecordsChecksum } from './star-records.js';

const refusal = (message: string): unknown => expect.objectContaining({ code: 'ERR_EPHEMERIS_PACK', message });

function text(...records: string[]): string {
  const lines = records.join('\n');
  return `stars 1 ${records.length} ${starRecordsChecksum(lines)}\n${lines}`;
}

describe('readStarRecords', () => {
  it('reads a star with a name, one without, and one with a constellation only', () => {
    const [named, numbered, other] = readStarRecords(text('2s -1 zz -a b 2s 1o -1 alfLeo Cor Leonis', '1 0 0 0 0 0 0 0', '1 0 0 0 0 0 0 0 UMa Intercrus'));
    expect(named).toEqual({
      id: 'Cor Leonis', name: 'Cor Leonis', bayer: 'alf Leo', constellation: 'Leo', hip: 100, magnitudeV: 0.6, colourBV: -0.01,
      astrometry: {
        rightAscensionDeg: -1 / 3.6e7, declinationDeg: 1295 / 3.6e7, epochJdTdb: 2_448_349.0625,
        rightAscensionMasPerYear: -0.1, declinationMasPerYear: 0.11, parallaxMas: 1,
      },
    });
    expect(numbered).toMatchObject({ id: 'HIP 101', name: undefined, bayer: undefined, constellation: undefined, hip: 101 });
    expect(other).toMatchObject({ id: 'Intercrus', name: 'Intercrus', bayer: undefined, constellation: 'UMa', hip: 102 });
  });

  it.each([
    ['nothing', '', 'stars: expected a text that begins with stars, got ""'],
    ['something else', 'planets 1 2 3\n', 'stars: expected a text that begins with stars, got "planets 1 2 3\\n"'],
    ['another version', STAR_RECORDS.replace('stars 1', 'stars 2'), 'stars: expected format 1, got "2"'],
    ['a missing end', STAR_RECORDS.slice(0, STAR_RECORDS.lastIndexOf('\n')), 'stars: expected 1061 stars, got 1060'],
    ['half a line', STAR_RECORDS.slice(0, -3), 'stars: altered, the checksum is wrong'],
    ['another digit', STAR_RECORDS.replace('ai252', 'ai253'), 'stars: altered, the checksum is wrong'],
  ])('refuses %s', (_, altered, message) => {
    expect(() => readStarRecords(altered)).toThrow(refusal(message));
  });
});
