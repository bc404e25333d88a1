import { describeWithPrograms, startRedis, startToxiproxy } from '@cosmichub/tooling/services';
import { Redis } from 'ioredis';
import { afterEach, expect, it } from 'vitest';
import { createMemoryStore, createRateLimiter, definePolicy } from '../src/index.js';
import { createRedisStore, type RedisStoreEvent, type RedisStoreOptions } from '../src/adapters/redis.js';
import { rateLimitStoreContract } from '../src/testing/index.js';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const local = () => createMemoryStore({ clock: { nowMs: () => performance.now() }, hashSeed: crypto.getRandomValues(new Uint32Array(2)) });
/** Generous, so that a busy machine is not taken for an outage; the deadline itself has its own tests. */
const patient = (more: Partial<RedisStoreOptions> = {}): RedisStoreOptions => ({ keySecret: 'integration test secret', local: local(), deadlineMs: 2_000, ...more });

const clients: Redis[] = [];
function connect(port: number): Promise<Redis> {
  const client = new Redis({
    port,
    host: '127.0.0.1',
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    disconnectTimeout: 200,
    retryStrategy: () => 100,
  });
  clients.push(client);
  client.on('error', () => undefined); // reconnects by itself; the store reports what it means for decisions
  return new Promise((resolve) => void client.once('ready', () => resolve(client)));
}
afterEach(() => {
  for (const client of clients.splice(0)) client.disconnect();
});

const anHour = 3_600_000;
const hundred = definePolicy({ name: 'hundred', quota: 100, windowMs: anHour });
const localPolicy = definePolicy({ name: 'local', quota: 1_000, windowMs: anHour });
const closedPolicy = definePolicy({ name: 'closed', quota: 1_000, windowMs: anHour, onStoreError: 'closed' });
const openPolicy = definePolicy({ name: 'open', quota: 1, windowMs: anHour, onStoreError: 'open' });

describeWithPrograms(['redis-server'], 'createRedisStore on a real Redis', () => {
  for (const { name, run } of rateLimitStoreContract) {
    it(`keeps the contract of a store: ${name}`, async () => {
      const redis = await startRedis();
      try {
        await run({ store: createRedisStore(await connect(redis.port), patient()), keyPrefix: '', advance: sleep });
      } finally {
        await redis.stop();
      }
    });
  }

  it('decides as the memory store does, whatever is asked', async () => {
    const redis = await startRedis();
    try {
      const client = await connect(redis.port);
      const store = createRedisStore(client, patient());
      const memory = createMemoryStore({ clock: { nowMs: () => 0 }, hashSeed: [1, 2] });
      const policies = [definePolicy({ name: 'a', quota: 7, windowMs: 86_400_000 }), definePolicy({ name: 'b', quota: 13, windowMs: 2_592_000_000, burst: 5 })];
      for (let i = 0; i < 400; i++) {
        const steps = policies.map((policy, p) => ({ policy, key: String((i * 7 + p) % 11), cost: (i * 5 + p) % 4 }));
        const [real, expected] = [await store.take(steps), memory.take(steps)];
        expect(real.allowed).toBe(expected.allowed);
        // Windows of days: seconds of real time give nothing back.
        expect(real.limits.map(({ remaining }) => remaining)).toEqual(expected.limits.map(({ remaining }) => remaining));
      }
    } finally {
      await redis.stop();
    }
  });

  it('admits exactly the quota to processes that ask at once, and charges no refused request', async () => {
    const redis = await startRedis();
    try {
      const limiters = await Promise.all(
        Array.from({ length: 4 }, async () => createRateLimiter({ store: createRedisStore(await connect(redis.port), patient()), policies: [hundred, localPolicy] })),
      );
      const decisions = await Promise.all(
        Array.from({ length: 800 }, (_, i) => limiters[i % 4].take([{ policy: 'hundred', key: 'shared' }, { policy: 'local', key: 'wide' }])),
      );
      expect(decisions.filter(({ allowed }) => allowed)).toHaveLength(100);
      expect(decisions.some(({ degraded }) => degraded)).toBe(false);
      expect((await limiters[0].take([{ policy: 'local', key: 'wide', cost: 0 }])).limits[0].remaining).toBe(900);
    } finally {
      await redis.stop();
    }
  });

  it('keeps no key longer than it owes, and none that names its subject', async () => {
    const redis = await startRedis();
    try {
      const client = await connect(redis.port);
      const store = createRedisStore(client, patient({ hashTag: 'tenant-7' }));
      await store.take([{ policy: hundred, key: 'alice@example.org', cost: 2 }, { policy: localPolicy, key: '203.0.113.7', cost: 1 }, { policy: openPolicy, key: 'looked', cost: 0 }]);
      const keys = (await client.keys('*')).sort();
      expect(keys).toHaveLength(2); // looking writes nothing
      expect(keys[0]).toMatch(/^\{tenant-7\}:1:hundred:[\w-]{22}$/);
      const ttls = await Promise.all(keys.map((key) => client.pttl(key)));
      expect(ttls[0]).toBeGreaterThan(71_000); // two of 100 an hour: 72 s
      expect(ttls[0]).toBeLessThanOrEqual(72_000);
      expect(ttls[1]).toBeLessThanOrEqual(3_600);
    } finally {
      await redis.stop();
    }
  });

  it('goes on when the server forgets its scripts', async () => {
    const redis = await startRedis();
    try {
      const client = await connect(redis.port);
      const events: RedisStoreEvent[] = [];
      const store = createRedisStore(client, patient({ onEvent: (event) => events.push(event) }));
      for (let i = 0; i < 3; i++) {
        await client.script('FLUSH');
        const decisions = await Promise.all(Array.from({ length: 10 }, () => store.take([{ policy: hundred, key: 'k', cost: 1 }])));
        expect(decisions.every(({ allowed, degraded }) => allowed && !degraded)).toBe(true);
      }
      expect((await store.take([{ policy: hundred, key: 'k', cost: 0 }])).limits[0].remaining).toBe(70);
      expect(events).toEqual([]);
    } finally {
      await redis.stop();
    }
  });

  it('heals a time that lies too far ahead, as after a failover to a server whose clock is behind', async () => {
    const redis = await startRedis();
    try {
      const client = await connect(redis.port);
      const store = createRedisStore(client, patient());
      await store.take([{ policy: hundred, key: 'k', cost: 1 }]);
      const [key] = await client.keys('*');
      await client.set(key, String((Date.now() + 86_400_000) * 1000), 'PX', 86_400_000);
      expect(await store.take([{ policy: hundred, key: 'k', cost: 1 }])).toMatchObject({ allowed: false });
      const [seconds, microseconds] = (await client.time()).map(Number);
      const aheadUs = Number(await client.get(key)) - (seconds * 1_000_000 + microseconds);
      expect(aheadUs).toBeGreaterThan(3_590_000_000);
      expect(aheadUs).toBeLessThanOrEqual(3_600_000_000);
      expect(await client.pttl(key)).toBeLessThanOrEqual(3_600_000);
    } finally {
      await redis.stop();
    }
  });

  it('decides by policy when the server refuses to write', async () => {
    const redis = await startRedis({ args: ['--maxmemory', '1', '--maxmemory-policy', 'noeviction'] });
    try {
      const events: RedisStoreEvent[] = [];
      const store = createRedisStore(await connect(redis.port), patient({ onEvent: (event) => events.push(event) }));
      expect(await store.take([{ policy: closedPolicy, key: 'k', cost: 1 }])).toMatchObject({ allowed: false, refusedBy: 'outage', degraded: true });
      expect(await store.take([{ policy: localPolicy, key: 'k', cost: 1 }])).toMatchObject({ allowed: true, degraded: true });
      expect(events[0]).toMatchObject({ type: 'failure', error: { cause: { message: expect.stringContaining('OOM') as string } } });
    } finally {
      await redis.stop();
    }
  });
});

describeWithPrograms(['redis-server', 'toxiproxy-server'], 'createRedisStore behind a faulty link', () => {
  /** A deadline that a healthy call on a busy machine meets; the promise is that no decision takes much longer. */
  const deadlineMs = 100;
  const slackMs = 400;

  async function underFault(breakLink: (link: Awaited<ReturnType<Awaited<ReturnType<typeof startToxiproxy>>['link']>>) => Promise<() => Promise<void>>): Promise<void> {
    const redis = await startRedis();
    const toxiproxy = await startToxiproxy();
    try {
      const link = await toxiproxy.link(redis.port);
      const events: RedisStoreEvent[] = [];
      const store = createRedisStore(await connect(link.port), patient({ deadlineMs, onEvent: (event) => events.push(event) }));
      const limiter = createRateLimiter({ store, policies: [hundred, localPolicy, closedPolicy, openPolicy] });
      let slowestMs = 0;
      const timed = async (policy: 'hundred' | 'local' | 'closed' | 'open') => {
        const started = performance.now();
        const decision = await limiter.take([{ policy, key: 'k' }]);
        slowestMs = Math.max(slowestMs, performance.now() - started);
        return decision;
      };
      /** Asks a few at a time until the deadline of the phase; returns what was decided. */
      const keepAsking = async (forMs: number) => {
        const decisions: { policy: string; allowed: boolean; degraded: boolean }[] = [];
        for (const until = performance.now() + forMs; performance.now() < until; ) {
          const policies = ['local', 'closed', 'open'] as const;
          const answers = await Promise.all(policies.map(timed));
          answers.forEach(({ allowed, degraded }, i) => decisions.push({ policy: policies[i], allowed, degraded }));
          await sleep(10);
        }
        return decisions;
      };

      expect(await timed('hundred')).toMatchObject({ allowed: true, degraded: false, limits: [{ remaining: 99 }] });

      // Broken while calls are under way.
      const running = keepAsking(1_500);
      await sleep(200);
      const heal = await breakLink(link);
      const decisions = await running;
      const degraded = decisions.filter((decision) => decision.degraded);
      expect(degraded.length).toBeGreaterThan(20);
      for (const { policy, allowed } of degraded) expect(allowed, policy).toBe(policy !== 'closed');
      expect(events.map(({ type }) => type)).toContain('opened');
      expect(slowestMs).toBeLessThan(deadlineMs + slackMs);

      // While the circuit is open nothing waits, but for a probe now and then.
      const startedAt = performance.now();
      for (let i = 0; i < 100; i++) await timed('open');
      expect(performance.now() - startedAt).toBeLessThan(100 * 10);

      await heal();
      const healedAt = performance.now();
      while ((await timed('hundred')).degraded) {
        expect(performance.now() - healedAt).toBeLessThan(2_000);
        await sleep(10);
      }
      expect(events.at(-1)).toEqual({ type: 'closed' });
      // Before the fault one unit was counted, and one by the call that found it healed.
      expect((await limiter.take([{ policy: 'hundred', key: 'k', cost: 0 }])).limits[0].remaining).toBeLessThanOrEqual(98);
      for (let i = 0; i < 20; i++) expect((await timed('local')).degraded).toBe(false);
    } finally {
      await toxiproxy.stop();
      await redis.stop();
    }
  }

  it('cut in mid-run: answers within its deadline, by policy, and recovers within two seconds', () =>
    underFault(async (link) => {
      await link.cut();
      return () => link.restore();
    }));

  it('hung, answers lost: the same', () => underFault((link) => link.poison({ type: 'timeout', timeoutMs: 0 }, { stream: 'downstream' })));

  it('hung, questions lost: the same', () => underFault((link) => link.poison({ type: 'timeout', timeoutMs: 0 }, { stream: 'upstream' })));

  it('later than the deadline: the same', () => underFault((link) => link.poison({ type: 'latency', latencyMs: 3 * deadlineMs })));
});
