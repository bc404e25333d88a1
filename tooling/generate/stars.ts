/**
 * Writes `packages/ephemeris/src/data/stars.gen.ts` from a table of the Hipparcos Catalogue with IAU names.
 *
 *   node --import tsx tooling/generate/stars.ts
 */
import {
  RADIX, STAR_RECORDS_FORMAT, starRecordsChecksum, UNITS_PER_DEGREE, UNITS_PER_MAGNITUDE, UNITS_PER_MAS,
} from '../../packages/ephemeris/src/kernel/star-records.js';
import { generatedHeader, readTable, writeGenerated } from './table.js';

const TABLE = 'stars_hipparcos_iau.csv';

function units(text: string, unitsPerOne: number): number {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) throw new Error(`${TABLE}: expected a number, found "${text}"`);
  return Math.round(value * unitsPerOne);
}

let hipBefore = 0;
let raBefore = 0;
const records = readTable(TABLE).map(([hip, name, bayer, constellation, ra, dec, raMotion, decMotion, parallax, magnitude, colour]) => {
  const hipStep = Number(hip) - hipBefore;
  if (!(hipStep > 0)) throw new Error(`${TABLE}: expected ascending Hipparcos numbers, found ${hip} after ${hipBefore}`);
  hipBefore += hipStep;
  const raStep = units(ra, UNITS_PER_DEGREE) - raBefore;
  raBefore += raStep;
  const numbers = [
    hipStep, raStep, units(dec, UNITS_PER_DEGREE), units(raMotion, UNITS_PER_MAS), units(decMotion, UNITS_PER_MAS),
    units(parallax, UNITS_PER_MAS), units(magnitude, UNITS_PER_MAGNITUDE), units(colour, UNITS_PER_MAGNITUDE),
  ].map((count) => count.toString(RADIX));
  if (name === '' && `${bayer}${constellation}` !== '') throw new Error(`${TABLE}: HIP ${hip} has a designation and no name`);
  return (name === '' ? numbers : [...numbers, `${bayer}${constellation}`, name]).join(' ');
});
const lines = records.join('\n');
if (/[`\\$]/.test(lines)) throw new Error(`${TABLE}: a name holds a sign that a template literal would take for its own`);

writeGenerated(
  'packages/ephemeris/src/data/stars.gen.ts',
  `${generatedHeader({
    command: 'node --import tsx tooling/generate/stars.ts',
    sources: [
      {
        file: TABLE,
        what: 'The Hipparcos and Tycho Catalogues (ESA SP-1200, 1997); names from the IAU Catalog of Star Names, IAU Working Group on Star Names, CC BY',
      },
    ],
  })}
/** Stars as \`readStarRecords\` reads them. */
export const STAR_RECORDS = \`stars ${STAR_RECORDS_FORMAT} ${records.length} ${starRecordsChecksum(lines)}
${lines}\`;
`,
);
