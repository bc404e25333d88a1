import { createMemoryStore, createRateLimiter, definePolicy } from '@cosmichub/security';
import { cycle, type OwnBench } from '../../../own-bench.js';

export const bench: OwnBench = {
  name: 'two limits of one request, 1000 callers',
  gateOperations: 1500,
  prepare() {
    let nowMs = 1_800_000_000_000;
    const store = createMemoryStore({ clock: { nowMs: () => (nowMs += 1) }, hashSeed: [0x0123_4567, 0x89ab_cdef] });
    const policies = [
      definePolicy({ name: 'address', quota: 600, windowMs: 60_000 }),
      definePolicy({ name: 'free', quota: 60, windowMs: 60_000 }),
    ] as const;
    const limiter = createRateLimiter({ store, policies });
    const caller = cycle(Array.from({ length: 1000 }, (_, i) => [`203.0.${i >> 8}.${i & 255}`, `user-${i}`] as const));
    return () => {
      const [address, user] = caller();
      return limiter.take([{ policy: 'address', key: address }, { policy: 'free', key: user }]); // prettier-ignore
    };
  },
};
