import { SecurityError } from '../errors.js';
import type { AsyncRateLimitStore, SyncRateLimitStore } from '../rate-limit/store.js';

/** What this store needs of a Redis client; ioredis 5 and 6 fit. Give the store a client of its own. */
export interface RedisClient {
  evalsha(sha1: string, keyCount: number, ...keysAndArguments: (string | number)[]): Promise<unknown>;
  eval(script: string, keyCount: number, ...keysAndArguments: (string | number)[]): Promise<unknown>;
  /** Drops the connection, here always to make a new one: a connection whose answers went missing must not be read further. */
  disconnect?(reconnect: boolean): void;
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
  /** The client keeps commands while disconnected and sends them later, when their answers are worth nothing: set `enableOfflineQueue: false`. */
  | { readonly type: 'offline-queue' };

export interface RedisStoreOptions {
  /** Secret of 16 bytes or more, the same in every process: keys in Redis are its HMAC of the partition keys, which may be personal data. */
  readonly keySecret: string | Uint8Array;
  /** Decides policies with `onStoreError: 'local'` while Redis does not. */
  readonly local: SyncRateLimitStore;
  /**
   * Processes that share the quotas, 1 to 10 000: each gives out one part in so many while it decides locally.
   * @default 1
   */
  readonly replicas?: number;
  /**
   * How long one decision may take, milliseconds, 1 to 10 000.
   * @default 25
   */
  readonly deadlineMs?: number;
  /**
   * Hash tag of all keys, 1 to 64 letters, digits, `.`, `_` or `-`: in a cluster they live in one slot, which is what makes one atomic call over several limits possible.
   * @default 'rate-limit'
   */
  readonly hashTag?: string;
  readonly onEvent?: (event: RedisStoreEvent) => void;
}

/**
 * A {@link AsyncRateLimitStore} shared by every process on one Redis: one script call per decision, however many limits it has, on the server's clock.
 *
 * @throws {@link SecurityError} `ERR_SECURITY_ARGUMENT` when an option is out of range.
 */
export function createRedisStore(client: RedisClient, options: RedisStoreOptions): AsyncRateLimitStore {
  void client;
  void options;
  throw new SecurityError('ERR_SECURITY_STORE', 'createRedisStore: expected an implementation');
}
