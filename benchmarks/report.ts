import { table } from './markdown-table.js';
import type { OwnResult, Spread, VersusResult } from './measure.js';

/** What the numbers hold for. */
export interface Machine {
  readonly date: string;
  readonly node: string;
  readonly v8: string;
  readonly platform: string;
  readonly cpu: string;
  readonly cores: number;
  /** Processes that wanted a core when the run began, on average over a minute: above `cores` the machine was busy with other things. */
  readonly load: number;
}

interface Run {
  readonly machine: Machine;
  /** Versions of the packages that took part, by name. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Results of one file under `versus/`. */
export interface VersusRun extends Run {
  /** `security/take-one-key`. */
  readonly bench: string;
  readonly results: readonly VersusResult[];
}

/** Results of the files under `own/<package>/`. */
export interface OwnRun extends Run {
  readonly benches: readonly (OwnResult & { readonly bench: string })[];
}

/** Three digits that carry: 0.0712, 1.17, 17.7, 420. */
function digits(value: number): string {
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(value), 1e-3))));
  return value.toFixed(Math.min(decimals, 4));
}

function ratio({ median, lowerQuartile, upperQuartile }: Spread): string {
  return `${digits(median)} (${digits(lowerQuartile)} to ${digits(upperQuartile)})`;
}

function duration(ns: number): string {
  return ns < 1e3 ? `${digits(ns)} ns` : ns < 1e6 ? `${digits(ns / 1e3)} µs` : `${digits(ns / 1e6)} ms`;
}

function provenance({ machine, versions }: Run): string {
  const { date, node, v8, platform, cpu, cores, load } = machine;
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${date}, Node ${node} (V8 ${v8}), ${platform}, ${cpu}, ${cores} cores, load ${load.toFixed(1)}; ${packages.join(', ')}.`;
}

function versusSection(run: VersusRun): string {
  return run.results
    .map(({ question, operation, contenders, agreements, notes, floor, rounds, isolated }) => {
      const [ours] = contenders;
      const head = ['contender', 'time ÷ ours', ...(floor === undefined ? [] : ['added time ÷ ours']), `CPU time, one ${operation}`];
      const rows = contenders.map(({ name, timesOurs, addedTimesOurs, cpuNs }) => [
        name,
        name === ours.name ? '1' : ratio(timesOurs),
        ...(floor === undefined ? [] : [name === ours.name ? '1' : addedTimesOurs === undefined ? '–' : ratio(addedTimesOurs)]),
        duration(cpuNs.median),
      ]);
      return [
        `### ${question}`,
        `\`versus/${run.bench}\`: ${rounds} rounds, ${isolated ? 'a process for each contender' : 'all in one process'}.`,
        table(head, rows),
        `Answers compared with ${ours.name}:`,
        agreements.map(({ contender, agrees, detail }) => `- ${contender}: ${agrees ? 'agrees' : 'differs'}: ${detail}`).join('\n'),
        'How each is called:',
        contenders.map(({ name, call }) => `- ${name}: \`${call}\``).join('\n'),
        notes.join(' '),
      ].join('\n\n');
    })
    .concat(provenance(run))
    .join('\n\n');
}

/** The results page, from everything that has been measured so far, each part with its own machine and versions. */
export function resultsPage(versus: readonly VersusRun[], own: readonly OwnRun[]): string {
  return [
    '# Results',
    'Written by `npm run bench`; [how to read it](../README.md). A ratio above 1 means slower than ours; in brackets, where the middle half of the rounds lies.',
    'Times are the CPU time of a shared machine and move from run to run by tens of per cent: compare ratios, and those only within one table.',
    '## Against other packages',
    ...versus.map(versusSection),
    '## Ours alone',
    'By tinybench, median and 99th percentile of batches of about a millisecond. They say where the time goes, not how fast anything is elsewhere.',
    ...own.map((run) =>
      [
        table(
          ['bench', 'one operation', 'median', '99th percentile'],
          run.benches.map(({ bench, name, medianNs, p99Ns }) => [`\`${bench}\``, name, duration(medianNs), duration(p99Ns)]),
        ),
        provenance(run),
      ].join('\n\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The same in a few lines, for a README: one line a contender. */
export function summaryTable(versus: readonly VersusRun[]): string {
  const rows = versus.flatMap(({ results }) =>
    results.flatMap(({ question, contenders, agreements, floor }) =>
      contenders.slice(1).filter(({ name }) => name !== floor).map(({ name, timesOurs, addedTimesOurs }) => [
        question,
        name,
        addedTimesOurs === undefined ? ratio(timesOurs) : `${ratio(addedTimesOurs)} of what each adds`,
        agreements.find(({ contender }) => contender === name)?.agrees === false ? 'differ, see there' : 'agree',
      ]),
    ),
  ); // prettier-ignore
  return table(['question', 'contender', 'time ÷ ours', 'answers'], rows);
}
