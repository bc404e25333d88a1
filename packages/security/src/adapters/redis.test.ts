import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../rate-limit/memory.js';
import { definePolicy } from '../rate-limit/policy.js';
import { createRedisStore, type RedisClient, type RedisStoreEvent, type RedisStoreOptions } from './redis.js';

const policy = definePolicy({ name: 'free', quota: 5, windowMs: 3_600_000 });
const signIn = definePolicy({ name: 'sign-in', quota: 5, windowMs: 3_600_000, onStoreError: 'closed' });
const step = { policy, key: 'k', cost: 1 };

/** A store over a client that answers as told, with time that passes when told. */
function fake(answer: (question: number) => Promise<unknown>, options: Partial<RedisStoreOptions> = {}, client: Partial<RedisClient> = {}) {
  const time = { ms: 0, timers: new Set<{ atMs: number; run: () => void }>() };
  const events: RedisStoreEvent[] = [];
  const calls: (string | number)[][] = [];
  const reconnects: boolean[] = [];
  const store = createRedisStore(
    {
      evalsha: (...args) => (calls.push(args), answer(Number(args.at(-1)))),
      eval: () => Promise.reject(new Error('not reached')),
      disconnect: (reconnect) => void reconnects.push(reconnect),
      status: 'ready',
      ...client,
    },
    {
      keySecret: 'sixteen bytes or more',
      local: createMemoryStore({ clock: { nowMs: () => time.ms }, hashSeed: [1, 2] }),
      onEvent: (event) => events.push(event),
      timer: {
        nowMs: () => time.ms,
        schedule: (delayMs, run) => {
          const timer = { atMs: time.ms + delayMs, run };
          time.timers.add(timer);
          return () => time.timers.delete(timer);
        },
      },
      random: () => 1,
      ...options,
    },
  );
  const pass = (ms: number): void => {
    time.ms += ms;
    for (const timer of time.timers) {
      if (timer.atMs > time.ms) continue;
      time.timers.delete(timer);
      timer.run();
    }
  };
  return { store, events, calls, reconnects, pass, time };
}
const never = (): Promise<unknown> => new Promise(() => undefined);
const typesOf = (events: readonly RedisStoreEvent[]): string[] => events.map(({ type }) => type);

describe('createRedisStore', () => {
  it('asks once for all limits, with keys in one slot that say nothing of the subject', async () => {
    const { store, calls, time } = fake((question) => Promise.resolve([question, 0, 0]));
    const decision = await store.take([{ policy, key: 'alice@example.org', cost: 2 }, { policy: signIn, key: '203.0.113.7', cost: 9 }]);
    expect(calls).toHaveLength(1);
    const [sha1, keyCount, ...rest] = calls[0];
    expect(sha1).toMatch(/^[0-9a-f]{40}$/);
    expect(keyCount).toBe(2);
    expect(rest[0]).toMatch(/^\{rate-limit\}:1:free:[A-Za-z0-9_-]{22}$/);
    expect(rest[1]).toMatch(/^\{rate-limit\}:1:sign-in:[A-Za-z0-9_-]{22}$/);
    expect(rest.slice(2, -1)).toEqual([1_440_000_000, 3_600_000_000, 6 * 720_000_000, 3_600_000_000]); // a cost above the burst is cut to one that never fits
    expect(decision).toMatchObject({ allowed: false, degraded: false, retryAfterMs: Infinity });
    expect(time.timers.size).toBe(0);
  });

  it('decides locally at the deadline, not before', async () => {
    const { store, events, pass } = fake(never);
    let decided = false;
    const decision = store.take([step]).then((value) => ((decided = true), value));
    pass(24);
    await Promise.resolve();
    expect(decided).toBe(false);
    pass(1);
    expect(await decision).toMatchObject({ allowed: true, degraded: true });
    expect(events).toEqual([{ type: 'failure', error: expect.objectContaining({ code: 'ERR_SECURITY_STORE_TIMEOUT' }) as Error }]);
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('READONLY You can\'t write against a read only replica.'))],
    ['answers with something else', () => Promise.resolve('OK')],
    ['answers for fewer limits', (question: number) => Promise.resolve([question])],
    ['answers with an impossible debt', (question: number) => Promise.resolve([question, 4e12])],
    ['answers another question', (question: number) => Promise.resolve([question - 1, 0])],
  ])('decides by policy when the server %s', async (_, answer) => {
    const { store, events } = fake(answer);
    expect(await store.take([{ ...step, policy: signIn }])).toMatchObject({ allowed: false, refusedBy: 'outage', degraded: true });
    expect(events).toMatchObject([{ type: 'failure', error: { code: 'ERR_SECURITY_STORE', cause: expect.any(Error) as Error } }]);
  });

  it('stops asking after five failures in a second, drops the connection, probes, and goes back', async () => {
    let answer: (question: number) => Promise<unknown> = () => Promise.reject(new Error('gone'));
    const { store, events, calls, reconnects, pass } = fake((question) => answer(question));
    for (let i = 0; i < 5; i++) await store.take([step]);
    expect(typesOf(events)).toEqual(['failure', 'failure', 'failure', 'failure', 'failure', 'opened']);
    expect(reconnects).toEqual([true]);

    expect(await store.take([step])).toMatchObject({ allowed: false, refusedBy: 'quota', degraded: true }); // the local five are spent
    expect(calls).toHaveLength(5);
    pass(500);
    await store.take([step]);
    expect(calls).toHaveLength(6);
    expect(reconnects).toEqual([true, true]);

    answer = (question) => Promise.resolve([question, 0]);
    pass(499);
    await store.take([step]);
    expect(calls).toHaveLength(6);
    pass(1);
    expect(await store.take([step])).toMatchObject({ allowed: true, degraded: false });
    expect(typesOf(events).slice(-1)).toEqual(['closed']);
    await store.take([step]);
    expect(calls).toHaveLength(8);
  });

  it('drops a connection at once on which an answer went missing', async () => {
    const { store, reconnects } = fake((question) => Promise.resolve([question + 1, 0]));
    await store.take([step]);
    expect(reconnects).toEqual([true]);
  });

  it('leaves a connection alone that is only being made', async () => {
    const { store, reconnects } = fake(() => Promise.reject(new Error('x')), {}, { status: 'connecting' });
    for (let i = 0; i < 5; i++) await store.take([step]);
    expect(reconnects).toEqual([]);
  });

  it('takes no notice of answers after the deadline', async () => {
    let answerLate = (): void => undefined;
    const { store, events, pass } = fake((question) => new Promise((resolve) => (answerLate = () => resolve([question, 0]))));
    const decision = store.take([step]);
    pass(25);
    answerLate();
    expect((await decision).degraded).toBe(true);
    expect(typesOf(events)).toEqual(['failure']);
  });

  it('warns of a client that keeps commands while disconnected', () => {
    expect(typesOf(fake(never, {}, { options: { enableOfflineQueue: true } }).events)).toEqual(['offline-queue']);
    expect(typesOf(fake(never, {}, { options: {} }).events)).toEqual(['offline-queue']);
    expect(fake(never, {}, { options: { enableOfflineQueue: false } }).events).toEqual([]);
  });

  it.each<[Partial<RedisStoreOptions>, RegExp]>([
    [{ replicas: 0 }, /replicas: expected an integer from 1 to 10000, got 0/], [{ deadlineMs: 0.5 }, /deadlineMs/], [{ deadlineMs: 10_001 }, /deadlineMs/],
    [{ hashTag: '' }, /hashTag/], [{ hashTag: 'a}b' }, /hashTag/], [{ keySecret: 'short' }, /keySecret: expected 16 bytes or more$/],
  ])('refuses %j', (options, message) => {
    expect(() => fake(never, options)).toThrow(expect.objectContaining({ code: 'ERR_SECURITY_ARGUMENT', message: expect.stringMatching(message) as string }));
  });
});
