import type { Logger } from '@cosmichub/observability';
import type { AsyncRateLimitStore, SyncRateLimitStore } from '@cosmichub/security';
import { createRedisStore } from '@cosmichub/security/redis';
import { Redis } from 'ioredis';

export interface RedisLimits {
  readonly store: AsyncRateLimitStore;
  close(): Promise<void>;
}

export interface RedisLimitsOptions {
  /** `redis://…` or `rediss://…`. */
  readonly url: string;
  /** Keys in Redis are its HMAC of addresses and subjects: nobody who reads Redis learns them. */
  readonly keySecret: Uint8Array;
  /** Decides while Redis does not answer. */
  readonly local: SyncRateLimitStore;
  readonly log: Logger;
}

/** Pause between attempts to connect again: short, since limits are looser until one succeeds. */
const reconnectMs = 250;

/** Limits shared by all processes through Redis. The server starts, and answers, whether or not Redis does. */
export function openRedisLimits({ url, keySecret, local, log }: RedisLimitsOptions): RedisLimits {
  const client = new Redis(url, {
    enableOfflineQueue: false, // a decision is for now: nobody waits for it after its deadline
    maxRetriesPerRequest: 0,
    connectTimeout: 1_000,
    autoResendUnfulfilledCommands: false, // or a reconnect would charge again what was decided without it
    retryStrategy: () => reconnectMs,
  });
  client.on('error', () => undefined); // the store reports what it means for limits; the address stays out of the logs
  const store = createRedisStore(client, {
    keySecret,
    local,
    onEvent(event) {
      if (event.type === 'opened') log.warn('limits decided locally: Redis does not answer', { 'event.name': 'limits.degraded' });
      if (event.type === 'closed') log.info('limits shared again: Redis answers', { 'event.name': 'limits.recovered' });
    },
  });
  return {
    store,
    async close() {
      client.disconnect();
    },
  };
}
