import * as z from 'zod';
import type { RegistryProblem } from '../errors.js';
import type { Experiment } from '../registry/experiment.js';
import { EXPERIMENT_STATUSES } from '../registry/lifecycle.js';
import { registryError, registryProblems } from '../registry/problems.js';
import { createRegistry } from '../registry/registry.js';
import type { Registry } from '../registry/registry.js';

/** The document's names where they differ from {@link Experiment}'s. */
const documentNames: Readonly<Record<string, string>> = {
  key: 'id',
  weight: 'traffic_percentage',
  startDate: 'start_date',
  endDate: 'end_date',
};

const text = (min: number, max: number): z.ZodString => z.string().trim().min(min).max(max);

const variantDocument = z.strictObject({
  id: z.string(),
  name: text(0, 200).optional(),
  description: text(0, 2000).optional(),
  traffic_percentage: z.number(),
  config: z.record(z.string(), z.unknown()).optional(),
});

const experimentDocument = z
  .strictObject({
    id: z.string(),
    version: z.union([z.int(), z.string().regex(/^\d{1,9}(\.0){0,2}$/, 'expected an integer')]).default(1),
    name: text(1, 200),
    hypothesis: text(10, 1000),
    description: text(0, 2000).optional(),
    owner: text(1, 200),
    status: z.enum(EXPERIMENT_STATUSES),
    unit: z.string().optional(),
    variants: z.array(variantDocument),
    control: z.string().optional(),
    metrics: z.strictObject({
      primary: text(1, 200),
      guardrails: z.array(text(1, 200)).max(20).default([]),
      secondary: z.array(text(1, 200)).max(10).optional(),
    }),
    coverage: z.number().optional(),
    seed: z.string().optional(),
    start_date: z.string().optional(),
    end_date: z.string().optional(),
    segment: text(0, 2000).optional(),
    targeting: z.array(z.strictObject({ attribute: z.string(), in: z.array(z.union([z.string(), z.number(), z.boolean()])) })).optional(),
    overrides: z.record(z.string(), z.string()).optional(),
    tags: z.array(z.string()).optional(),
    config: z.looseObject({ randomization_unit: z.string().optional() }).optional(),
    created_at: z.string().optional(),
    updated_at: z.string().optional(),
  })
  .superRefine(({ variants }, context) => {
    const percent = variants.reduce((sum, variant) => sum + variant.traffic_percentage, 0);
    // Thirds are written 33.33, and weights are relative, so the missing hundredth is nobody's.
    if (Math.abs(percent - 100) > 0.010_001) context.addIssue({ code: 'custom', path: ['variants'], message: `expected traffic_percentage to sum to 100, got ${percent}` });
  });

/**
 * One entry of a registry document, as JSON with snake-case names, read into an {@link Experiment}:
 *
 * - `id` is the key, of the experiment and of its variants; `traffic_percentage` the weight, 100 in all to within 0.01;
 * - `version` is an integer, or text such as `1` or `1.0.0`, and 1 when absent;
 * - `unit` falls back on `config.randomization_unit`, then on `user`; `control` on the variant called `control`, then on the first;
 * - `tags`, `created_at`, `updated_at`, the rest of `config` and each variant's `config` may be there and are not kept.
 *
 * Checks the shape and what people read; {@link createRegistry} checks the ranges and what must agree.
 */
export const experimentSchema: z.ZodType<Experiment> = experimentDocument.transform(
  ({ id, version, name, hypothesis, owner, status, variants, metrics, ...optional }): Experiment => ({
    key: id,
    version: Number.parseInt(String(version), 10),
    name,
    hypothesis,
    owner,
    status,
    unit: optional.unit ?? optional.config?.randomization_unit ?? 'user',
    variants: variants.map((variant) =>
      present({ key: variant.id, weight: variant.traffic_percentage, name: variant.name, description: variant.description }),
    ),
    control: optional.control ?? (variants.find((variant) => variant.id === 'control') ?? variants[0])?.id ?? '',
    metrics,
    ...present({
      coverage: optional.coverage,
      seed: optional.seed,
      startDate: optional.start_date,
      endDate: optional.end_date,
      segment: optional.segment,
      targeting: optional.targeting,
      overrides: optional.overrides,
      description: optional.description,
    }),
  }),
);

/**
 * Reads a registry document: a list of entries as {@link experimentSchema} describes them, or `{ experiments: [...] }`.
 *
 * @throws {@link ExperimentsError} `ERR_EXPERIMENTS_REGISTRY`; its `problems` list everything that is wrong, in the document's names.
 */
export function parseRegistry(document: unknown): Registry {
  const list: unknown = Array.isArray(document) ? document : (document as { experiments?: unknown } | null | undefined)?.experiments;
  if (!Array.isArray(list)) throw registryError([{ path: '', message: 'expected a list of experiments, or an object with one as `experiments`' }]);

  const results = list.map((entry) => experimentSchema.safeParse(entry));
  const readable = results.flatMap((result, place) => (result.success ? [[place, result.data] as const] : []));
  const problems = [...results.flatMap((result, place) => shapeProblems(place, result.error)), ...inDocumentNames(registryProblems(readable))];
  if (problems.length > 0) throw registryError(problems.sort((a, b) => placeOf(a) - placeOf(b)));
  return createRegistry(readable.map(([, experiment]) => experiment));
}

function shapeProblems(place: number, error: z.ZodError | undefined): RegistryProblem[] {
  return (error?.issues ?? []).map(({ path, message }) => ({
    path: [place, ...path].map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join(''),
    message,
  }));
}

/** Place in the list of the entry a problem is in: its path starts with `[place]`. */
function placeOf({ path }: RegistryProblem): number {
  return Number.parseInt(path.slice(1), 10);
}

function inDocumentNames(problems: readonly RegistryProblem[]): RegistryProblem[] {
  return problems.map(({ path, message }) => ({ path: path.replace(/\w+/g, (name) => documentNames[name] ?? name), message }));
}

/** Without the members that are undefined: an `Experiment` leaves them out. */
function present<T extends object>(members: T): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
