import { createMemoryStore, createRateLimiter, definePolicy } from '@cosmichub/security';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Agreement, Contender, VersusBench } from '../../versus-bench.js';

/** High enough that every request of the timing is allowed. */
const quota = 100_000_000;
/** 23 days: the longest that a timer of Node runs, and theirs keeps one a key. */
const windowSeconds = 2_000_000;
const smallQuota = 60;

interface Limit {
  readonly allowed: boolean;
  readonly remaining: number;
}

interface LimitContender extends Contender {
  /** The outcomes of so many requests by one caller under a limit of {@link smallQuota}, at once. */
  readonly burst: (count: number) => Promise<Limit[]>;
}

function ours(keys: readonly string[]): LimitContender {
  const limiterOf = (most: number, maxKeys: number) => {
    const store = createMemoryStore({
      clock: { nowMs: () => performance.now() },
      hashSeed: crypto.getRandomValues(new Uint32Array(2)),
      maxKeys,
    });
    return createRateLimiter({ store, policies: [definePolicy({ name: 'api', quota: most, windowMs: windowSeconds * 1000 })] });
  };
  const limiter = limiterOf(quota, Math.max(65_536, 2 * keys.length));
  return {
    name: '@cosmichub/security',
    packageName: '@cosmichub/security',
    call: "limiter.take([{ policy: 'api', key }]) on createMemoryStore, at once",
    batch(count) {
      let last: unknown;
      for (let i = 0, k = 0; i < count; i += 1) {
        last = limiter.take([{ policy: 'api', key: keys[k] }]);
        k = k + 1 === keys.length ? 0 : k + 1;
      }
      return last;
    },
    async burst(count) {
      const small = limiterOf(smallQuota, 1024);
      return Array.from({ length: count }, () => {
        const { allowed, limits } = small.take([{ policy: 'api', key: 'one' }]);
        return { allowed, remaining: limits[0].remaining };
      });
    },
  };
}

function flexible(keys: readonly string[]): LimitContender {
  const limiter = new RateLimiterMemory({ points: quota, duration: windowSeconds });
  return {
    name: 'rate-limiter-flexible',
    packageName: 'rate-limiter-flexible',
    call: 'await limiter.consume(key) on RateLimiterMemory',
    async batch(count) {
      let last: unknown;
      for (let i = 0, k = 0; i < count; i += 1) {
        last = await limiter.consume(keys[k]);
        k = k + 1 === keys.length ? 0 : k + 1;
      }
      return last;
    },
    async burst(count) {
      const small = new RateLimiterMemory({ points: smallQuota, duration: windowSeconds });
      const outcomes: Limit[] = [];
      for (let i = 0; i < count; i += 1) {
        const allowed = await small.consume('one').then(
          ({ remainingPoints }) => ({ allowed: true, remaining: remainingPoints }),
          () => ({ allowed: false, remaining: 0 }),
        );
        outcomes.push(allowed);
      }
      await small.delete('one'); // its timer would keep the process
      return outcomes;
    },
  };
}

async function compare(mine: LimitContender, theirs: LimitContender): Promise<Agreement> {
  const asked = smallQuota + 10;
  const [a, b] = [await mine.burst(asked), await theirs.burst(asked)];
  const same = a.filter(({ allowed, remaining }, i) => allowed === b[i].allowed && remaining === b[i].remaining).length;
  return {
    contender: theirs.name,
    agrees: same === asked,
    detail: `${same} of ${asked} requests at once have the same answer and the same remainder under a limit of ${smallQuota}`,
  };
}

async function question(title: string, keyCount: number) {
  const keys = Array.from({ length: keyCount }, (_, i) => `203.0.${i >> 8}.${i & 255}`);
  const mine = ours(keys);
  const theirs = flexible(keys);
  return {
    question: title,
    operation: 'decision',
    contenders: [mine, theirs],
    agreements: async () => [await compare(mine, theirs)],
    notes: [
      'Theirs counts a fixed window from the first request, ours is GCRA: they agree on what is asked at once, and differ in how the quota comes back.',
      'Theirs answers with a promise, as every one of its stores does; awaiting it is part of its use, and of its time.',
    ],
  };
}

export const bench: VersusBench = async () => [
  await question('One limit in memory, one caller', 1),
  await question('One limit in memory, 100,000 callers', 100_000),
];
