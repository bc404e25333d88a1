import { SecurityError } from '../errors.js';

/**
 * What a limit answers while the shared store does not:
 * - `local`: this process decides alone, with its share of the quota;
 * - `closed`: every request is refused (sign-in, password reset);
 * - `open`: every request is let through (health checks).
 */
export type OnStoreError = 'local' | 'closed' | 'open';

export interface RateLimitPolicyOptions<Name extends string = string> {
  /** Shown to clients in the RateLimit fields and part of every stored key: 1 to 64 letters, digits, `.`, `_` or `-`. */
  readonly name: Name;
  /** Units that a partition key may spend per window over the long run, 1 to 1 000 000 000. */
  readonly quota: number;
  /** Length of the window, milliseconds, 1 to 31 622 400 000 (366 days). */
  readonly windowMs: number;
  /**
   * Units that may be spent at once after a rest, 1 to `quota`.
   *
   * In any interval of t ms at most `burst + t × quota / windowMs` units are admitted. With `burst` equal to `quota` that is
   * up to twice the quota in one window; to stay near the quota in every window choose a burst of a tenth of it.
   * @default quota
   */
  readonly burst?: number;
  /** @default 'local' */
  readonly onStoreError?: OnStoreError;
}

/** A checked limit, as {@link definePolicy} makes it. */
export interface RateLimitPolicy<Name extends string = string> {
  readonly name: Name;
  readonly quota: number;
  readonly windowMs: number;
  readonly burst: number;
  readonly onStoreError: OnStoreError;
  /** Emission interval: how far one unit moves the theoretical arrival time, whole microseconds, rounded up. */
  readonly intervalUs: number;
  /** How far the theoretical arrival time may lie ahead of now: `burst × intervalUs`, microseconds. */
  readonly toleranceUs: number;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const MAX_QUOTA = 1_000_000_000;
const MAX_WINDOW_MS = 31_622_400_000;
/** An emission interval is then 100 µs or more, and rounding it up to a whole microsecond costs at most 1 % of the rate. */
const MAX_PER_MS = 10;

/**
 * Checks one limit and works out its emission interval and tolerance.
 *
 * @throws {@link SecurityError} `ERR_SECURITY_POLICY` when a number is outside its range, or the rate is above 10 000 units a second.
 */
export function definePolicy<const Name extends string>(options: RateLimitPolicyOptions<Name>): RateLimitPolicy<Name> {
  const { name, quota, windowMs, burst = quota, onStoreError = 'local' } = options;
  if (typeof name !== 'string' || !NAME.test(name)) {
    throw new SecurityError('ERR_SECURITY_POLICY', `name: expected 1 to 64 letters, digits, ".", "_" or "-", got ${JSON.stringify(name)}`);
  }
  requireInteger(`${name}: quota`, quota, MAX_QUOTA);
  requireInteger(`${name}: windowMs`, windowMs, MAX_WINDOW_MS);
  requireInteger(`${name}: burst`, burst, quota);
  if (onStoreError !== 'local' && onStoreError !== 'closed' && onStoreError !== 'open') {
    throw new SecurityError('ERR_SECURITY_POLICY', `${name}: onStoreError: expected "local", "closed" or "open", got ${String(onStoreError)}`);
  }
  if (quota > windowMs * MAX_PER_MS) {
    throw new SecurityError('ERR_SECURITY_POLICY', `${name}: quota / windowMs: expected at most ${MAX_PER_MS} per millisecond, got ${quota / windowMs}`);
  }
  const intervalUs = Math.ceil((windowMs * 1000) / quota);
  return Object.freeze({ name, quota, windowMs, burst, onStoreError, intervalUs, toleranceUs: burst * intervalUs });
}

/** The limits of one tier table, each named for its tier. */
export type TierPolicies<Tier extends string> = { readonly [T in Tier]: RateLimitPolicy<T> };

/**
 * One policy per tier, named for it: `defineTiers({ anonymous: { quota: 60, windowMs: 60_000 }, pro: { … } })`.
 *
 * @throws {@link SecurityError} `ERR_SECURITY_POLICY` as {@link definePolicy} does.
 */
export function defineTiers<const Tier extends string>(tiers: {
  readonly [T in Tier]: Omit<RateLimitPolicyOptions, 'name'>;
}): TierPolicies<Tier> {
  const entries = (Object.keys(tiers) as Tier[]).map((name) => [name, definePolicy({ ...tiers[name], name })] as const);
  return Object.freeze(Object.fromEntries(entries)) as TierPolicies<Tier>;
}

function requireInteger(what: string, value: number, max: number): void {
  if (!Number.isSafeInteger(value) || value < 1 || value > max) {
    throw new SecurityError('ERR_SECURITY_POLICY', `${what}: expected an integer from 1 to ${max}, got ${String(value)}`);
  }
}
