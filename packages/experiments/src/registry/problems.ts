import { ExperimentsError } from '../errors.js';
import type { RegistryProblem } from '../errors.js';
import type { Experiment } from './experiment.js';
import { EXPERIMENT_STATUSES } from './lifecycle.js';
import { instantMs } from './period.js';

/** What a value should be, in words, and whether it is. */
type Rule = readonly [expected: string, holds: (value: unknown) => boolean];
type Fields = Readonly<Record<string, unknown>>;
type Report = (path: string, expected: string, got: unknown) => void;

const number = (min: number, max: number): Rule => [`${min} to ${max}`, (value) => typeof value === 'number' && value >= min && value <= max];
const text = (min: number, max: number): Rule => [
  `${min} to ${max} characters`,
  (value) => typeof value === 'string' && value.trim().length >= min && value.length <= max,
];
const key = (max: number): Rule => [`1 to ${max} of A-Z a-z 0-9 _ -`, (value) => typeof value === 'string' && value.length <= max && /^[\w-]+$/.test(value)];
const list = (max: number): Rule => [`a list of at most ${max}`, (value) => Array.isArray(value) && value.length <= max];
const date: Rule = ['an ISO 8601 date, or date and time with offset', (value) => typeof value === 'string' && instantMs(value, 'start') !== undefined];
const optional = ([expected, holds]: Rule): Rule => [expected, (value) => value === undefined || holds(value)];

const attributeValue: Rule = ['text, a number or a boolean', (value) => ['string', 'number', 'boolean'].includes(typeof value)];

const experimentRules: Readonly<Record<string, Rule>> = {
  key: key(100),
  version: ['a positive integer', (value) => Number.isSafeInteger(value) && (value as number) > 0],
  status: [`one of ${EXPERIMENT_STATUSES.join(', ')}`, (value) => (EXPERIMENT_STATUSES as readonly unknown[]).includes(value)],
  unit: key(50),
  coverage: optional(number(0, 1)),
  seed: optional(text(1, 200)),
  startDate: optional(date),
  endDate: optional(date),
};

/** Seed of an experiment that states none. */
export function defaultSeed({ key, version }: Pick<Experiment, 'key' | 'version'>): string {
  return `${key}:${version}`;
}

/** `ERR_EXPERIMENTS_REGISTRY`, with a line for each problem. */
export function registryError(problems: readonly RegistryProblem[]): ExperimentsError {
  const lines = problems.map(({ path, message }) => `${path}: ${message}`);
  return new ExperimentsError('ERR_EXPERIMENTS_REGISTRY', `the registry has ${problems.length} problem(s)\n${lines.join('\n')}`, { problems });
}

/**
 * Everything in a set of experiments that assignment could stumble on, in reading order. Nothing about the shape of the values is
 * taken for granted.
 *
 * @param experiments - Pairs of an experiment and its place in the list.
 */
export function registryProblems(experiments: Iterable<readonly [number, unknown]>): RegistryProblem[] {
  const problems: RegistryProblem[] = [];
  const report: Report = (path, expected, got) => problems.push({ path, message: `expected ${expected}, got ${shown(got)}` });
  const places = new Map<unknown, number>(); // by key, and by unit and seed

  for (const [place, experiment] of experiments) {
    const at = `[${place}]`;
    const before = problems.length;
    checkExperiment(at, experiment, report);
    if (problems.length > before) continue; // its key and seed may be as wrong as the rest

    const { key, unit, seed = defaultSeed({ key, version: experiment.version }) } = experiment;
    // One draw for two experiments gives both the same split: the effect of one could not be told from that of the other.
    for (const [path, name] of [['key', key], ['seed', `${unit} ${seed}`]]) {
      const twin = places.get(name);
      if (twin !== undefined) problems.push({ path: `${at}.${path}`, message: `expected a ${path} of its own, got that of [${twin}]` });
      places.set(name, twin ?? place);
    }
  }
  return problems;
}

function checkExperiment(at: string, experiment: unknown, report: Report): asserts experiment is Experiment {
  const check = (path: string, [expected, holds]: Rule, value: unknown): boolean => holds(value) || (report(at + path, expected, value), false);
  const each = (path: string, max: number, items: unknown, visit: (path: string, item: unknown) => void): void => {
    if (check(path, list(max), items)) (items as unknown[]).forEach((item, i) => visit(`${path}[${i}]`, item));
  };

  if (!check('', ['an experiment', isObject], experiment)) return;
  const { variants, control, startDate, endDate, targeting = [], overrides = {} } = experiment as Fields;
  for (const [name, rule] of Object.entries(experimentRules)) check(`.${name}`, rule, (experiment as Fields)[name]);

  const keys = new Set<unknown>();
  let drawn = 0; // variants that the draw can pick
  each('.variants', 10, variants, (path, variant) => {
    const { key: variantKey, weight } = fieldsOf(variant);
    check(`${path}.key`, key(50), variantKey);
    check(`${path}.key`, ['a key of its own', (value) => !keys.has(value)], variantKey);
    keys.add(variantKey);
    if (check(`${path}.weight`, number(0, 1e9), weight) && weight !== 0) drawn += 1;
  });
  check('.variants', ['at least 2 with a weight above 0', () => drawn > 1], drawn);
  const variantKey: Rule = ['the key of a variant', (value) => keys.has(value)];
  check('.control', variantKey, control);

  const isLater = (end: unknown): boolean => !((instantMs(end as string, 'end') ?? NaN) <= (instantMs(startDate as string, 'start') ?? NaN));
  check('.endDate', ['later than startDate', isLater], endDate);

  each('.targeting', 20, targeting, (path, rule) => {
    const { attribute, in: values } = fieldsOf(rule);
    check(`${path}.attribute`, text(1, 100), attribute);
    each(`${path}.in`, 1000, values, (valuePath, value) => check(valuePath, attributeValue, value));
  });
  for (const forced of Object.values(fieldsOf(overrides))) check('.overrides', variantKey, forced); // without the unit's id: it is personal
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of an object, or none: what is not an object lacks every member that is required of it. */
function fieldsOf(value: unknown): Fields {
  return isObject(value) ? (value as Fields) : {};
}

/** A value for a message. Longer text is not shown: it may be a name. */
function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.length > 40 ? `${value.length} characters` : JSON.stringify(value);
  return Array.isArray(value) ? `a list of ${value.length}` : value === null ? 'null' : typeof value;
}
