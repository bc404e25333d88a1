import type { Classification } from '../classification/classification.js';
import { isFieldTag } from '../classification/tag.js';
import type { FieldTag, RedactionAction } from '../classification/tag.js';
import type { Tier } from '../classification/tier.js';
import { PrivacyError } from '../errors.js';

/** What takes the place of a masked value. */
export const REDACTED = '[redacted]';

export interface RedactionOptions {
  /**
   * What the sink does with each tier; nothing sensitive or restricted can be kept.
   * @default { public: 'keep', internal: 'keep', sensitive: 'mask', restricted: 'drop' }
   */
  readonly actions?: Readonly<Record<Tier, RedactionAction>>;
  /** Names identifiers; needed when a field is to be pseudonymized. A value it throws at is masked. */
  readonly pseudonymize?: (id: string) => string;
  /**
   * Longest text kept, in UTF-16 units: longer text is cut there, with `…` as its last. 1 to 1 000 000.
   * @default 1024
   */
  readonly maxTextLength?: number;
  /**
   * Values looked at in one call, over all objects and lists; those after it are masked. 1 to 1 000 000.
   * @default 1000
   */
  readonly maxValues?: number;
}

/**
 * Copies what may pass. Never throws, never changes its input, runs none of its code (getters, `toJSON`; only the traps of a proxy
 * cannot be avoided, and are caught), and gives plain objects, lists, text, numbers, booleans and nulls that any logger can write.
 */
export type Redactor = (value: unknown) => Record<string, unknown>;

const LOG_ACTIONS: Readonly<Record<Tier, RedactionAction>> = { public: 'keep', internal: 'keep', sensitive: 'mask', restricted: 'drop' };
const MAX_DEPTH = 32;

/** What passes of one value; undefined when nothing does. Visiting is bounded by `budget`. */
type Step = (value: unknown, budget: { values: number }) => unknown;

/** Stands for a value that could not be read without running its code: no step lets a symbol pass. */
const UNREADABLE = Symbol('unreadable');

/**
 * A redactor of records with the given fields. It is an allow list: a field it does not know, or a value of another shape than its
 * tag expects, does not pass. Nulls do, except of dropped fields: they say that there is nothing.
 *
 * @throws {@link PrivacyError} `ERR_PRIVACY_CLASSIFICATION`, naming every field that has no valid tag, is called `__proto__`, is
 * sensitive or restricted and asks to be kept, or is to be pseudonymized without `pseudonymize`; `ERR_PRIVACY_ARGUMENT` for a limit
 * out of range.
 */
export function compileRedaction(fields: Readonly<Record<string, Classification>>, options: RedactionOptions = {}): Redactor {
  const { actions = LOG_ACTIONS, pseudonymize, maxTextLength = 1024, maxValues = 1000 } = options;
  checkLimit('maxTextLength', maxTextLength);
  checkLimit('maxValues', maxValues);
  const problems: string[] = [];

  const compile = (path: string, node: unknown, depth: number): Step => {
    if (depth > MAX_DEPTH) return refuse(path, `lies deeper than ${MAX_DEPTH} levels`);
    if (isFieldTag(node)) return compileField(path, node);
    const { fields: members, items } = (node ?? {}) as { fields?: unknown; items?: unknown };
    if (items !== undefined) return listStep(compile(`${path}[]`, items, depth + 1));
    if (typeof members !== 'object' || members === null) return refuse(path, 'has no valid tag');
    const steps = Object.entries(members).map(([name, member]: [string, unknown]): [string, Step] => {
      const at = path === '' ? name : `${path}.${name}`;
      return [name, name === '__proto__' ? refuse(at, 'cannot be a field') : compile(at, member, depth + 1)];
    });
    return objectStep(steps);
  };
  const compileField = (path: string, { tier, redact }: FieldTag): Step => {
    const action = redact ?? actions[tier];
    if (action === 'keep') return tier === 'public' || tier === 'internal' ? keepStep(maxTextLength) : refuse(path, `is ${tier} and cannot be kept`);
    if (action === 'pseudonymize') return pseudonymize === undefined ? refuse(path, 'needs options.pseudonymize') : pseudonymStep(pseudonymize);
    return action === 'mask' ? maskStep : dropStep;
  };
  const refuse = (path: string, why: string): Step => {
    problems.push(`${path === '' ? 'the record' : path} ${why}`);
    return dropStep;
  };

  const redact = compile('', { fields }, 0);
  if (problems.length > 0) throw new PrivacyError('ERR_PRIVACY_CLASSIFICATION', `the classification cannot be used: ${problems.join('; ')}`);
  return (value) => {
    const record = attempt(() => redact(value, { values: maxValues }));
    return typeof record === 'object' && record !== null ? (record as Record<string, unknown>) : {};
  };
}

const dropStep: Step = () => undefined;

const maskStep: Step = (value) => (isNothing(value) ? value : REDACTED);

function pseudonymStep(pseudonymize: (id: string) => string): Step {
  return (value) => {
    if (isNothing(value)) return value;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') return REDACTED;
    return attempt(() => pseudonymize(String(value)));
  };
}

function keepStep(maxTextLength: number): Step {
  return (value) => {
    if (isNothing(value) || typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value === 'bigint') return shortened(String(value), maxTextLength);
    if (typeof value === 'string') return shortened(value, maxTextLength);
    // The one object that counts as a single value. Asking its internal slot runs none of its code, and throws for all others.
    return attempt(() => new Date(Date.prototype.getTime.call(value)).toISOString());
  };
}

function objectStep(steps: readonly (readonly [string, Step])[]): Step {
  return (value, budget) => {
    if (isNothing(value)) return value;
    if (typeof value !== 'object' || Array.isArray(value)) return REDACTED;
    const copy: Record<string, unknown> = {};
    for (const [name, step] of steps) {
      const member = ownValue(value, name);
      if (member === undefined) continue;
      const passing = visit(step, member, budget);
      if (passing !== undefined) copy[name] = passing;
    }
    return copy;
  };
}

function listStep(item: Step): Step {
  return (value, budget) => {
    if (isNothing(value)) return value;
    if (!Array.isArray(value)) return REDACTED;
    const copy: unknown[] = [];
    for (let i = 0; i < value.length; i += 1) {
      const passing = visit(item, ownValue(value, i) ?? null, budget); // a hole is nothing, and keeps its place
      if (passing !== undefined) copy.push(passing);
      if (budget.values < 0) break; // the rest is as masked as this one
    }
    return copy;
  };
}

/** Takes the step, if the budget still allows one. */
function visit(step: Step, value: unknown, budget: { values: number }): unknown {
  budget.values -= 1;
  if (budget.values < 0) return maskStep(value, budget);
  return attempt(() => step(value, budget));
}

/** The value of an own data property. An accessor is not run. */
function ownValue(holder: object, name: string | number): unknown {
  const property = Object.getOwnPropertyDescriptor(holder, name);
  return property === undefined || 'value' in property ? property?.value : UNREADABLE;
}

/** The result, or a mask where there was none: a proxy threw, the stack was at its end, a value was not what it seemed. */
function attempt(compute: () => unknown): unknown {
  try {
    return compute();
  } catch {
    return REDACTED;
  }
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Cut without leaving half a character at the end. */
function shortened(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function checkLimit(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1 || value > 1_000_000) {
    throw new PrivacyError('ERR_PRIVACY_ARGUMENT', `${name}: expected an integer from 1 to 1000000, got ${value}`);
  }
}
