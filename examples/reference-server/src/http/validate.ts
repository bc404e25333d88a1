import type { z } from 'zod';
import { ProblemError, type FieldError } from './problem.js';

type Issue = z.core.$ZodIssue;

const isMissing = (issue: Issue, input: unknown): boolean =>
  issue.path.reduce<unknown>((value, key) => (value === null || typeof value !== 'object' ? undefined : (value as Record<PropertyKey, unknown>)[key]), input) ===
  undefined;

/** Our words for an issue. Messages written in our own schemas pass; the validator's own wording and the input never do. */
function detailOf(issue: Issue, input: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue, input) ? `is missing: expected ${issue.expected}` : `expected ${issue.expected}`;
    case 'unrecognized_keys':
      return 'is not a member of this request';
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'custom':
    case 'invalid_format': // every pattern in our schemas says what it expects
      return issue.message;
    case 'too_big':
      return `expected at most ${String(issue.maximum)}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'too_small':
      return `expected at least ${String(issue.minimum)}${issue.origin === 'string' ? ' characters' : ''}`;
    default:
      return 'is not valid';
  }
}

function fieldErrors(issue: Issue, input: unknown): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: [...path, key.slice(0, 64)].join('.'), detail: detailOf(issue, input) }));
  }
  return [{ field: path.join('.'), detail: detailOf(issue, input) }];
}

/**
 * What the schema makes of the input.
 *
 * @throws {@link ProblemError} `invalid-request` with one entry a field, at most 20.
 */
export function validate<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new ProblemError('invalid-request', { errors: result.error.issues.flatMap((issue) => fieldErrors(issue, input)).slice(0, 20) });
}
