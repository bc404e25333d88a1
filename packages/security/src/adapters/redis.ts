import { createHash, createHmac } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { SecurityError } from '../errors.js';
import { type Admission, createCircuitBreaker } from '../rate-limit/circuit-breaker.js';
import { decide, type RateLimitDecision } from '../rate-limit/decision.js';
import { createShares, decideWithoutStore } from '../rate-limit/outage.js';
import type { RateLimitStep } from '../rate-limit/step.js';
import type { AsyncRateLimitStore, SyncRateLimitStore } from '../rate-limit/store.js';

/** What the store needs of a Redis client; `Redis` and `Cluster` of ioredis 5 and 6 fit. Give the store a client of its own. */
export interface RedisClient {
  evalsha(sha1: string, keyCount: number, ...keysAndArguments: (string | number)[]): Promise<unknown>;
  eval(script: string, keyCount: number, ...keysAndArguments: (string | number)[]): Promise<unknown>;
  /** With `true`: drops the connection and makes a new one. */
  disconnect?(reconnect: boolean): void;
  readonly status?: string;
  readonly options?: { readonly enableOfflineQueue?: boolean };
}

/** What happened between the store and its server; for logs and metrics. */
export type RedisStoreEvent =
  /** One call failed or was late; its policies' `onStoreError` decided. */
  | { readonly type: 'failure'; readonly error: SecurityError }
  /** After repeated failures the server is no longer asked, but for a probe now and then. */
  | { readonly type: 'opened' }
  /** The server answers again. */
  | { readonly type: 'closed' }
  /** The client keeps commands while disconnected and sends them later, when nobody waits for them: set `enableOfflineQueue: false`. */
  | { readonly type: 'offline-queue' };

/** Where the store's deadlines come from. */
export interface RedisStoreTimer {
  /** Milliseconds since any fixed moment. */
  nowMs(): number;
  /** Runs once after a delay, unless the returned function is called before. */
  schedule(delayMs: number, run: () => void): () => void;
}

export interface RedisStoreOptions {
  /** Secret of 16 bytes or more, the same in every process: keys in Redis are its HMAC of the partition keys, which may be personal data. */
  readonly keySecret: string | Uint8Array;
  /** Decides policies with `onStoreError: 'local'` while Redis does not answer. */
  readonly local: SyncRateLimitStore;
  /**
   * Processes that share the quotas, 1 to 10 000: each gives out one part in so many while it decides locally.
   * @default 1
   */
  readonly replicas?: number;
  /**
   * How long a decision may wait for Redis, milliseconds, 1 to 10 000.
   * @default 25
   */
  readonly deadlineMs?: number;
  /**
   * Hash tag of all keys, 1 to 64 letters, digits, `.`, `_` or `-`. In a cluster it puts them in one slot, which is what makes one
   * atomic call over several limits possible.
   * @default 'rate-limit'
   */
  readonly hashTag?: string;
  /** Told of failures and recoveries, after the decision they belong to; must not throw. */
  readonly onEvent?: (event: RedisStoreEvent) => void;
  /** @default the process's timers */
  readonly timer?: RedisStoreTimer;
  /** Uniform in [0, 1), for the time between probes. @default Math.random */
  readonly random?: () => number;
}

/**
 * One call per decision, on the server's clock, with all limits decided at once. The script repeats `gcra` and `debtUs`: per key it
 * answers the debt before the decision, from which the caller works out the same decision. Integers below 2^53 throughout.
 *
 * KEYS: one per limit. ARGV: cost and tolerance of each in microseconds, then the number of the question. Answer: that number, then
 * the debts.
 */
const SCRIPT = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local stored = redis.call('MGET', unpack(KEYS))
local debts = {}
local allowed = true
for i = 1, #KEYS do
  local cost, tolerance = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
  local debt = (tonumber(stored[i]) or now) - now
  if debt < 0 then debt = 0 end
  if debt > tolerance then
    debt = tolerance
    redis.call('SET', KEYS[i], string.format('%.0f', now + debt), 'PX', math.ceil(debt / 1000))
  end
  if debt + cost > tolerance then allowed = false end
  debts[i] = debt
end
if allowed then
  for i = 1, #KEYS do
    local cost = tonumber(ARGV[2 * i - 1])
    if cost > 0 then
      local debt = debts[i] + cost
      redis.call('SET', KEYS[i], string.format('%.0f', now + debt), 'PX', math.ceil(debt / 1000))
    end
  end
end
return {tonumber(ARGV[#ARGV]), unpack(debts)}
`;
const SCRIPT_SHA1 = createHash('sha1').update(SCRIPT).digest('hex');

const HASH_TAG = /^[A-Za-z0-9._-]{1,64}$/;
/** 128 bits of HMAC-SHA-256 in base64url. */
const KEY_CHARACTERS = 22;
const BREAKER = { failures: 5, withinMs: 1_000, probeEveryMs: 500 };

const processTimer: RedisStoreTimer = {
  nowMs: () => performance.now(),
  schedule: (delayMs, run) => {
    // Timers run before arrived data is read: after a busy stretch, answers that are here already get their turn first.
    let pending: NodeJS.Immediate | undefined;
    const timeout = setTimeout(() => (pending = setImmediate(run)), delayMs);
    return () => {
      clearTimeout(timeout);
      clearImmediate(pending);
    };
  },
};

/**
 * A {@link AsyncRateLimitStore} shared by every process on one Redis (5 or newer) or one cluster: one script call per decision,
 * however many limits it has, on the server's clock.
 *
 * It always resolves. When Redis is late or fails, each policy's `onStoreError` decides and the decision is marked `degraded`; after
 * five failures in a second Redis is only probed, at most twice a second, until it answers. A call that was late may still be
 * charged, so an outage never admits more than the fallbacks allow.
 *
 * @throws {@link SecurityError} `ERR_SECURITY_ARGUMENT` when an option is out of range.
 */
export function createRedisStore(client: RedisClient, options: RedisStoreOptions): AsyncRateLimitStore {
  const { keySecret, local, replicas = 1, deadlineMs = 25, hashTag = 'rate-limit', onEvent, timer = processTimer, random = Math.random } = options;
  requireInteger('replicas', replicas, 10_000);
  requireInteger('deadlineMs', deadlineMs, 10_000);
  if (!HASH_TAG.test(hashTag)) throw new SecurityError('ERR_SECURITY_ARGUMENT', 'hashTag: expected 1 to 64 letters, digits, ".", "_" or "-"');
  if (Buffer.byteLength(keySecret) < 16) throw new SecurityError('ERR_SECURITY_ARGUMENT', 'keySecret: expected 16 bytes or more');

  const share = createShares(replicas);
  const breaker = createCircuitBreaker({ ...BREAKER, random });
  if (client.options !== undefined && client.options.enableOfflineQueue !== false) onEvent?.({ type: 'offline-queue' });

  /** Hashed as UTF-16, which unlike UTF-8 keeps lone surrogates apart. */
  const redisKey = ({ policy, key }: RateLimitStep): string => {
    const hash = createHmac('sha256', keySecret).update(key, 'utf16le').digest('base64url');
    return `{${hashTag}}:1:${policy.name}:${hash.slice(0, KEY_CHARACTERS)}`;
  };

  /** A connection whose answers went missing is not read further: the next answer on it may belong to another question. */
  const dropConnection = (): void => {
    if (client.status === 'ready' || client.status === 'connect') client.disconnect?.(true);
  };

  let questions = 0;
  const ask = async (steps: readonly RateLimitStep[]): Promise<RateLimitDecision> => {
    questions = (questions + 1) % 2 ** 31;
    const question = questions;
    const keysAndArguments = [
      ...steps.map(redisKey),
      ...steps.flatMap(({ policy, cost }) => [Math.min(cost, policy.burst + 1) * policy.intervalUs, policy.toleranceUs]),
      question,
    ];
    const reply = await client.evalsha(SCRIPT_SHA1, steps.length, ...keysAndArguments).catch((error: unknown) => {
      if (error instanceof Error && error.message.startsWith('NOSCRIPT')) return client.eval(SCRIPT, steps.length, ...keysAndArguments);
      throw error;
    });
    const [answered, ...debtsUs] = Array.isArray(reply) ? (reply as unknown[]) : [];
    if (answered !== question || !areDebts(debtsUs, steps)) {
      dropConnection(); // an answer went missing, and this one belongs to another question
      throw new SecurityError('ERR_SECURITY_STORE', `redis: expected question ${question} and ${steps.length} debts from the script`);
    }
    return decide(steps, debtsUs);
  };

  const failed = (admission: Admission, error: SecurityError): void => {
    const opened = breaker.failed(admission, timer.nowMs());
    onEvent?.({ type: 'failure', error });
    if (opened) onEvent?.({ type: 'opened' });
    if (opened || admission === 'probe') dropConnection();
  };

  return {
    take(steps) {
      const admission = breaker.admit(timer.nowMs());
      if (admission === 'refused') return Promise.resolve(decideWithoutStore(steps, local, share));
      return new Promise((resolve) => {
        let settled = false;
        const settle = (decision: RateLimitDecision): void => {
          settled = true;
          cancelDeadline();
          resolve(decision);
        };
        const fallBack = (error: SecurityError): void => {
          if (settled) return;
          settle(decideWithoutStore(steps, local, share));
          failed(admission, error);
        };
        const cancelDeadline = timer.schedule(deadlineMs, () =>
          fallBack(new SecurityError('ERR_SECURITY_STORE_TIMEOUT', `redis: expected an answer within ${deadlineMs} ms`)),
        );
        ask(steps).then(
          (decision) => {
            if (settled) return;
            settle(decision);
            if (breaker.succeeded(admission)) onEvent?.({ type: 'closed' });
          },
          (cause: unknown) => fallBack(new SecurityError('ERR_SECURITY_STORE', 'redis: the call failed', { cause })),
        );
      });
    },
  };
}

function areDebts(values: readonly unknown[], steps: readonly RateLimitStep[]): values is number[] {
  const inRange = (value: unknown, max: number): boolean => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= max;
  return values.length === steps.length && steps.every(({ policy }, i) => inRange(values[i], policy.toleranceUs));
}

function requireInteger(what: string, value: number, max: number): void {
  if (!Number.isInteger(value) || value < 1 || value > max) {
    throw new SecurityError('ERR_SECURITY_ARGUMENT', `${what}: expected an integer from 1 to ${max}, got ${String(value)}`);
  }
}
