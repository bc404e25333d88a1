import { assign, createRegistry } from '@cosmichub/experiments';
import { GrowthBookClient } from '@growthbook/growthbook';
import type { Contender, VersusBench } from '../../versus-bench.js';

const ids = Array.from({ length: 8192 }, (_, i) => `3f2504e0-4f89-41d3-9a0c-${(0x0305_e82c_3000 + i * 7919).toString(16).padStart(12, '0')}`);
const key = 'wheel-colours';
const nowMs = Date.UTC(2026, 0, 15);

interface AssignContender extends Contender {
  /** The second of the two variants, rather than the first. */
  readonly isTreated: (id: string) => boolean;
}

function ours(): AssignContender {
  const registry = createRegistry([
    {
      key,
      version: 1,
      name: 'Wheel colours by element',
      hypothesis: 'Signs coloured by element let newcomers read a chart faster.',
      owner: 'charts team',
      status: 'running',
      unit: 'user',
      variants: [{ key: 'plain', weight: 1 }, { key: 'by-element', weight: 1 }],
      control: 'plain',
      metrics: { primary: 'chart_reads', guardrails: ['calculate_p95_ms'] },
    },
  ]); // prettier-ignore
  return {
    name: '@cosmichub/experiments',
    packageName: '@cosmichub/experiments',
    call: 'assign(registry, key, { nowMs, unitIds: { user } })',
    batch(count) {
      let last: unknown;
      for (let i = 0; i < count; i += 1) last = assign(registry, key, { nowMs, unitIds: { user: ids[i & 8191] } });
      return last;
    },
    isTreated: (id) => assign(registry, key, { nowMs, unitIds: { user: id } }).variantKey === 'by-element',
  };
}

function growthBook(): AssignContender[] {
  const rule = { key, seed: key, variations: ['plain', 'by-element'], weights: [0.5, 0.5], coverage: 1, hashVersion: 2, hashAttribute: 'id' };
  const client = new GrowthBookClient().initSync({ payload: { features: { [key]: { defaultValue: 'plain', rules: [rule] } } } });
  const { variations, ...settings } = rule;
  const inline = { ...settings, variations: ['plain', 'by-element'] as [string, string] };
  return [
    {
      name: 'GrowthBook, evalFeature',
      packageName: '@growthbook/growthbook',
      call: 'client.evalFeature(key, { attributes: { id } }), one GrowthBookClient for all users, hashVersion 2, no tracking',
      batch(count) {
        let last: unknown;
        for (let i = 0; i < count; i += 1) last = client.evalFeature(key, { attributes: { id: ids[i & 8191] } });
        return last;
      },
      isTreated: (id) => client.evalFeature(key, { attributes: { id } }).value === variations[1],
    },
    {
      name: 'GrowthBook, runInlineExperiment',
      packageName: '@growthbook/growthbook',
      call: 'client.runInlineExperiment(experiment, { attributes: { id } })',
      batch(count) {
        let last: unknown;
        for (let i = 0; i < count; i += 1) last = client.runInlineExperiment(inline, { attributes: { id: ids[i & 8191] } });
        return last;
      },
      isTreated: (id) => client.runInlineExperiment(inline, { attributes: { id } }).value === variations[1],
    },
  ];
}

export const bench: VersusBench = async () => {
  const contenders = [ours(), ...growthBook()];
  const [mine, ...others] = contenders;
  const share = ({ isTreated }: AssignContender): string => `${((100 * ids.filter(isTreated).length) / ids.length).toFixed(1)} %`;
  return [
    {
      question: 'The variant of one user in an experiment of two halves',
      operation: 'assignment',
      contenders,
      agreements: () => others.map((theirs) => {
        const same = ids.filter((id) => mine.isTreated(id) === theirs.isTreated(id)).length;
        const repeats = ids.every((id) => theirs.isTreated(id) === theirs.isTreated(id));
        return {
          contender: theirs.name,
          agrees: same === ids.length,
          detail:
            `${share(theirs)} of ${ids.length} ids treated, ours ${share(mine)}; ${((100 * same) / ids.length).toFixed(1)} % of them alike, as two ` +
            `independent draws would be: MurmurHash3 here, FNV-1a there${repeats ? '; each repeats itself' : '; it does not repeat itself'}`,
        };
      }),
      notes: ['Different hashes draw different people: what has to agree is the share, and that the same id is drawn alike every time.'],
    },
  ];
};
