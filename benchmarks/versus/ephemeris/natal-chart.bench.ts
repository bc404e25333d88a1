import { createEphemeris, jdTtFromJdUt1 } from '@cosmichub/ephemeris';
import sweph from 'sweph';
import { births } from '../../births.js';
import type { Agreement, Question, VersusBench } from '../../versus-bench.js';
import { compileLibswe, startLibswe } from './libswe/libswe.js';
import {
  astronomyEngine, bareLibrary, caelus, chartBodies, ourChart, ourNumbers, ourObjects, swiss, type ChartContender,
} from './natal-chart-contenders.js'; // prettier-ignore
import { hasSwissFiles, swissFiles } from './swiss-files.js';

/** As many as a batch of the fastest contender takes, so that no date comes twice in it. */
const inputs = births(4096);

/** What is compared: every fourth of them. */
const samples = inputs.map((birth, index) => ({ birth, index })).filter(({ index }) => index % 4 === 0);

/** DE431, on which the Swiss Ephemeris rests, and DE440 part by 0.32″ in Neptune until 2100, by 0.23″ in Pluto. */
const bodiesAgreeArcsec = 0.35;
/** Two polynomials for the mean node part by 0.21″ until 2100; the osculating nodes agree to 0.15″. */
const nodesAgreeArcsec = 0.25;
/** The Swiss Ephemeris changes its formula of sidereal time in 2050, by up to 2.9″, which a cusp at 60° doubles; until then it is 3 mas. */
const cuspsAgreeArcsec = 6;

function arcsecBetween(aDeg: number, bDeg: number): number {
  return Math.abs(((((aDeg - bDeg + 180) % 360) + 360) % 360) - 180) * 3600;
}

/** The largest differences from ours in longitude, and which body has the largest. */
async function compare(mine: ChartContender, theirs: ChartContender): Promise<Agreement> {
  let [worst, worstBody, nodes, cusps] = [0, '', 0, 0];
  for (const { birth, index } of samples) {
    const jdTt = jdTtFromJdUt1(birth.jdUt1);
    const [a, b] = [await mine.answer(birth, index, jdTt), await theirs.answer(birth, index, jdTt)];
    chartBodies.forEach((body, i) => {
      if (Number.isNaN(b.bodiesDeg[i])) return;
      const arcsec = arcsecBetween(a.bodiesDeg[i], b.bodiesDeg[i]);
      if (body.endsWith('Node')) nodes = Math.max(nodes, arcsec);
      else if (arcsec > worst) [worst, worstBody] = [arcsec, body];
    });
    for (let i = 0; b.cuspsDeg !== undefined && i < 12; i += 1) cusps = Math.max(cusps, arcsecBetween(a.cuspsDeg![i], b.cuspsDeg[i]));
  }
  return {
    contender: theirs.name,
    agrees: worst <= bodiesAgreeArcsec && nodes <= nodesAgreeArcsec && cusps <= cuspsAgreeArcsec,
    detail:
      `Sun to Pluto within ${worst.toFixed(3)}″${worstBody && ` (${worstBody})`}, nodes within ${nodes.toFixed(3)}″, ` +
      `cusps within ${cusps.toFixed(2)}″, over ${samples.length} charts of 1900 to 2100 at the same TT`,
  };
}

async function compareAll(mine: ChartContender, others: readonly ChartContender[]): Promise<Agreement[]> {
  const compared: Agreement[] = [];
  for (const theirs of others) compared.push(await compare(mine, theirs));
  return compared;
}

/** A new handle for every pass through the births: nothing that it decoded for one date is there for another. */
function firstSeen(): ChartContender {
  let [contender, left] = [ourNumbers(createEphemeris(), inputs), inputs.length];
  return {
    ...contender,
    name: '@cosmichub/ephemeris, a new handle',
    call: `createEphemeris() for every ${inputs.length} charts, each of another date; then as above`,
    batch(count) {
      let last: unknown;
      for (let done = 0; done < count; ) {
        if (left === 0) [contender, left] = [ourNumbers(createEphemeris(), inputs), inputs.length];
        const now = Math.min(left, count - done);
        last = contender.batch(now);
        left -= now;
        done += now;
      }
      return last;
    },
  };
}

/** Swiss Ephemeris contenders, with its files where they are. */
function swissContenders(): { inNode: ChartContender[]; inC: ChartContender[]; missing: string[] } {
  const { SEFLG_SWIEPH, SEFLG_MOSEPH } = sweph.constants;
  if (hasSwissFiles) sweph.set_ephe_path(swissFiles);
  const uncompiled = compileLibswe();
  const bare = (name: string, theory: 'files' | 'moshier'): ChartContender => bareLibrary(name, startLibswe(inputs, swissFiles, theory));
  return {
    inNode: [...(hasSwissFiles ? [swiss('sweph, .se1 files', SEFLG_SWIEPH, inputs)] : []), swiss('sweph, Moshier', SEFLG_MOSEPH, inputs)],
    inC: uncompiled === undefined && hasSwissFiles ? [bare('the C library of sweph, .se1 files', 'files')] : [],
    missing: [
      ...(hasSwissFiles ? [] : ['its files (Debian: swe-basic-data) are not on this machine, so only its built-in Moshier theory took part']),
      ...(uncompiled === undefined ? [] : [`the bare C library took no part, for want of ${uncompiled}`]),
    ],
  };
}

export const bench: VersusBench = async () => {
  const { inNode, inC, missing } = swissContenders();
  const ephemeris = createEphemeris();
  const mine = ourNumbers(ephemeris, inputs);
  const others = [ourObjects(ephemeris, inputs), ourChart(ephemeris, inputs), ...inNode, ...inC, caelus(inputs), astronomyEngine(inputs)];
  const aboutSwiss =
    `sweph is the Swiss Ephemeris ${sweph.version()} in C${missing.length === 0 ? '' : `; ${missing.join('; ')}`}. ` +
    'The flag that it returns was checked to be the one asked for (258 with its files): without a file it answers from a slower theory and says so there alone.';
  const chart: Question = {
    question: 'A natal chart: Sun to Pluto, mean and osculating node with speeds, Placidus cusps',
    operation: 'chart',
    contenders: [mine, ...others],
    agreements: () => compareAll(mine, others),
    notes: [
      aboutSwiss,
      `Dates jump about between 1900 and 2100, as the births of different people do: ${inputs.length} of them, so that nothing is carried over from one chart to the next.`,
      'What ours has decoded of its pack it keeps, up to a bound: after the first pass through these dates it has met all of their segments. The next table has the first pass.',
      'The C library runs in a process of its own, in turn with the others, and measures its own CPU time.',
    ],
  };
  const cold = firstSeen();
  const firstChart: Question = {
    question: 'The same chart when each date is seen for the first time',
    operation: 'chart',
    contenders: [cold, ...inNode, ...inC],
    agreements: () => compareAll(cold, [...inNode, ...inC]),
    notes: [`A handle is made for every ${inputs.length} charts, its making included, and decodes what it meets.`],
  };
  return [chart, firstChart];
};
