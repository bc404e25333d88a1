import type { LimitOutcome, RateLimitDecision } from './decision.js';

/** One response header. */
export type Header = readonly [name: string, value: string];

/**
 * How limits are told to clients:
 * - `draft-11`: `RateLimit` and `RateLimit-Policy` as structured fields (draft-ietf-httpapi-ratelimit-headers-11, 2026);
 * - `draft-7`: one `RateLimit: limit=, remaining=, reset=` field (2023);
 * - `draft-6`: `RateLimit-Limit`, `-Remaining` and `-Reset` (2022);
 * - `x-ratelimit`: the same with the `X-` prefix of old, the reset in seconds from now.
 */
export type RateLimitHeaderFormat = 'draft-11' | 'draft-7' | 'draft-6' | 'x-ratelimit';

export interface RateLimitHeadersOptions {
  /** @default ['draft-11'] */
  readonly formats?: readonly RateLimitHeaderFormat[];
  /**
   * Tell of the one limit nearest to being spent, or of all of them. The formats before draft-11 hold only one.
   * @default 'nearest'
   */
  readonly report?: 'nearest' | 'all';
  /**
   * Uniform in [0, 1). When given, up to a tenth is added to Retry-After, so that clients refused together do not return together.
   */
  readonly random?: () => number;
}

/**
 * The header fields of one decision: the limits, and Retry-After when the request was refused and waiting helps.
 *
 * Values are made of checked policy names and integers only. The remaining quota is rounded down and times up; Retry-After is never
 * earlier than the effective window of a limit that refused.
 *
 * @returns Name and value pairs, in the order in which they are best sent.
 */
export function rateLimitHeaders(
  decision: RateLimitDecision,
  { formats = ['draft-11'], report = 'nearest', random }: RateLimitHeadersOptions = {},
): readonly Header[] {
  const nearest = decision.limits.reduce((a, b) => (nearer(b, a) ? b : a));
  const reported = report === 'all' ? decision.limits : [nearest];
  const headers = formats.flatMap((format) => encoders[format](reported, nearest));
  if (!decision.allowed && decision.retryAfterMs < Infinity) {
    headers.push(['Retry-After', String(retryAfterSeconds(decision.retryAfterMs, random))]);
  }
  return headers;
}

/** A limit that refuses comes first, the longest wait before the others; then the one with the least part of its burst left. */
function nearer(a: LimitOutcome, b: LimitOutcome): boolean {
  if (a.retryAfterMs !== b.retryAfterMs) return a.retryAfterMs > b.retryAfterMs;
  return a.remaining * b.policy.burst < b.remaining * a.policy.burst;
}

function retryAfterSeconds(retryAfterMs: number, random: (() => number) | undefined): number {
  const seconds = Math.ceil(retryAfterMs / 1000);
  return random === undefined ? seconds : seconds + Math.floor(random() * Math.ceil(seconds / 10 + 1));
}

/**
 * Effective window: the seconds within which no more than the remaining quota can be used.
 *
 * After a refusal, the time to wait. Otherwise the time in which the remaining units come back at the policy's rate, so that a
 * client that spreads them over it keeps exactly that rate and none is invited to spend a burst in a second; with none remaining,
 * the time until there is one.
 */
function effectiveWindowSeconds({ policy, remaining, resetMs, retryAfterMs }: LimitOutcome): number | undefined {
  if (retryAfterMs === Infinity) return undefined;
  if (retryAfterMs > 0) return Math.ceil(retryAfterMs / 1000);
  const nextUnitMs = resetMs - (policy.toleranceUs - policy.intervalUs) / 1000;
  return Math.ceil((remaining === 0 ? nextUnitMs : (remaining * policy.intervalUs) / 1000) / 1000);
}

function policyItem({ policy: { name, quota, windowMs } }: LimitOutcome): string {
  return windowMs % 1000 === 0 ? `"${name}";q=${quota};w=${windowMs / 1000}` : `"${name}";q=${quota}`; // w has no fractions
}

function limitItem(outcome: LimitOutcome): string {
  const seconds = effectiveWindowSeconds(outcome);
  return `"${outcome.policy.name}";r=${outcome.remaining}${seconds === undefined ? '' : `;t=${seconds}`}`;
}

const resetSeconds = (outcome: LimitOutcome): number => Math.ceil((outcome.retryAfterMs > 0 && outcome.retryAfterMs < Infinity ? outcome.retryAfterMs : outcome.resetMs) / 1000);

const encoders: Record<RateLimitHeaderFormat, (reported: readonly LimitOutcome[], nearest: LimitOutcome) => Header[]> = {
  'draft-11': (reported) => [
    ['RateLimit-Policy', reported.map(policyItem).join(', ')],
    ['RateLimit', reported.map(limitItem).join(', ')],
  ],
  'draft-7': (_, nearest) => [
    ['RateLimit-Policy', `${nearest.policy.quota};w=${Math.ceil(nearest.policy.windowMs / 1000)}`],
    ['RateLimit', `limit=${nearest.policy.quota}, remaining=${nearest.remaining}, reset=${resetSeconds(nearest)}`],
  ],
  'draft-6': (_, nearest) => separateFields('RateLimit', nearest),
  'x-ratelimit': (_, nearest) => separateFields('X-RateLimit', nearest),
};

function separateFields(prefix: string, nearest: LimitOutcome): Header[] {
  return [
    [`${prefix}-Limit`, String(nearest.policy.quota)],
    [`${prefix}-Remaining`, String(nearest.remaining)],
    [`${prefix}-Reset`, String(resetSeconds(nearest))],
  ];
}
