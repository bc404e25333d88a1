import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Ephemeris } from '@cosmichub/ephemeris/core';
import { createExposureRecorder, createRegistry } from '@cosmichub/experiments';
import { createObservability, type Fields, type Observability, type Resource, type SpanSink } from '@cosmichub/observability';
import { processContextStore } from '@cosmichub/observability/async-local-storage';
import { createPseudonymizer, type KeyRing } from '@cosmichub/privacy';
import { openFileKeyRing } from '@cosmichub/privacy/node-crypto';
import { createMemoryStore, createRateLimiter, defineTrustedProxies, type SyncRateLimitStore } from '@cosmichub/security';
import { createDevVerifier, devTokenKey } from './adapters/dev-token.js';
import { createFirebaseVerifier, firebaseKeysUrl, remoteKeys } from './adapters/firebase-token.js';
import { createExposureLog } from './adapters/exposure-log.js';
import type { OtlpSink } from './adapters/otlp.js';
import type { RedisLimits } from './adapters/redis.js';
import { openSqliteStore } from './adapters/sqlite.js';
import type { StatsdSink } from './adapters/statsd.js';
import { derivedKey } from './auth/derived-key.js';
import type { TokenVerifier } from './auth/principal.js';
import { createVisitorCookie } from './auth/visitor-cookie.js';
import type { Billing } from './billing/billing.js';
import type { Config } from './config.js';
import type { PageAssets } from './page/assets.js';
import { experiments } from './policy/experiments.js';
import { allLimits } from './policy/limits.js';
import { redactLogFields } from './policy/log-fields.js';
import { createReadiness } from './readiness.js';
import type { Services } from './services.js';
import type { ChartStore } from './store/chart-store.js';
import { version } from './version.js';

/** Services with an end, and a line for people about what they are. */
export interface OpenServices extends Services {
  /** Which store, limiter and telemetry sinks: `store sqlite …; limits in memory; …`. */
  readonly description: string;
  /** Closes what was opened here. Resolves when all that was accepted is safe. */
  close(): Promise<void>;
}

/** What a test controls and `main.ts` takes from the process. */
export interface Outside {
  readonly ephemeris: Ephemeris;
  readonly assets: PageAssets;
  /** Receives each log line, line feed included. */
  readonly writeLog: (line: string) => void;
  readonly clock?: { nowMs(): number };
}

const systemClock = { nowMs: () => Date.now(), monotonicMs: () => performance.now() };

/** Name of the fact that says with which keys a database was written. */
const keyRingFact = 'key-ring-fingerprint';

/** The keys beside the database; made on the first start, and never again once the database knows some. */
async function openKeyRing(dataDir: string, store: ChartStore): Promise<KeyRing> {
  const expectedFingerprint = await store.readFact(keyRingFact);
  const keyRing = openFileKeyRing(join(dataDir, 'keys.json'), { create: expectedFingerprint === undefined, expectedFingerprint });
  if (keyRing.fingerprint !== expectedFingerprint) await store.writeFact(keyRingFact, keyRing.fingerprint);
  return keyRing;
}

function openObservability(config: Config, spans: SpanSink | undefined, { writeLog, clock = systemClock }: Outside): Observability {
  return createObservability({
    service: serviceOf(config),
    write: writeLog,
    clock,
    randomBytes,
    contextStore: processContextStore(),
    spans,
    trust: 'never', // anyone may call: our own trace, with the caller's as a link
    redact: (fields) => redactLogFields(fields) as Fields,
    logLevel: config.logLevel,
  });
}

const serviceOf = ({ production }: Config): Resource => ({
  name: 'cosmichub-reference-server',
  version,
  environment: production ? 'production' : 'development',
});

function openTokens({ auth, firebaseProject, production }: Config, keyRing: KeyRing, clock: { nowMs(): number }): TokenVerifier | undefined {
  const nowMs = (): number => clock.nowMs();
  switch (auth) {
    case 'dev':
      return createDevVerifier(devTokenKey(keyRing), { production, nowMs });
    case 'firebase':
      return createFirebaseVerifier({ projectId: firebaseProject!, keys: remoteKeys(firebaseKeysUrl), nowMs });
    case 'off':
      return undefined;
  }
}

// The SDKs behind the optional ports are loaded only where they are used: together they take most of a second.

async function openStore(config: Config): Promise<ChartStore> {
  if (config.store === 'sqlite') return openSqliteStore(config.dataDir);
  const { openFirestoreStore } = await import('./adapters/firestore.js');
  return openFirestoreStore(config.firebaseProject!);
}

async function openBilling({ stripe }: Config): Promise<Billing | undefined> {
  if (stripe === undefined) return undefined;
  const { createStripeBilling, createStripeClient } = await import('./adapters/stripe.js');
  return createStripeBilling(createStripeClient(stripe));
}

async function openSpans(config: Config): Promise<OtlpSink | undefined> {
  if (config.otlpEndpoint === undefined) return undefined;
  const { openOtlp } = await import('./adapters/otlp.js');
  return openOtlp(config.otlpEndpoint, serviceOf(config));
}

async function openMetricsSink({ statsd }: Config, { metrics }: Observability): Promise<StatsdSink | undefined> {
  if (statsd === undefined) return undefined;
  const { openStatsd } = await import('./adapters/statsd.js');
  return openStatsd(metrics, statsd);
}

async function openSharedLimits({ redisUrl }: Config, keyRing: KeyRing, local: SyncRateLimitStore, { log }: Observability): Promise<RedisLimits | undefined> {
  if (redisUrl === undefined) return undefined;
  const { openRedisLimits } = await import('./adapters/redis.js');
  return openRedisLimits({ url: redisUrl, keySecret: derivedKey(keyRing, 'rate-limit-keys'), local, log });
}

/**
 * Opens everything the settings ask for; what was opened before something failed is closed again.
 *
 * @throws {@link ConfigError} or `PrivacyError`: one line that says what to do.
 */
export async function openServices(config: Config, outside: Outside): Promise<OpenServices> {
  const { ephemeris, assets, clock = systemClock } = outside;
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer(); // the last opened leans on the ones before
  };
  const keep = <T extends { close(): Promise<void> } | undefined>(opened: T): T => {
    if (opened !== undefined) closers.push(() => opened.close());
    return opened;
  };

  try {
    const otlp = keep(await openSpans(config));
    const observability = openObservability(config, otlp?.spans, outside);
    const statsd = keep(await openMetricsSink(config, observability));
    const store = keep(await openStore(config));
    const keyRing = await openKeyRing(config.dataDir, store);
    const memoryLimits = createMemoryStore({ clock, hashSeed: new Uint32Array(new Uint8Array(randomBytes(8)).buffer) });
    const sharedLimits = keep(await openSharedLimits(config, keyRing, memoryLimits, observability));
    const tokens = openTokens(config, keyRing, clock);
    const billing = await openBilling(config);
    const telemetry = ['JSON log on stdout', '/metrics', ...(statsd ? ['StatsD'] : []), ...(otlp ? ['OTLP'] : [])].join(', ');
    return {
      config,
      version,
      clock,
      observability,
      ephemeris,
      store,
      limiter: createRateLimiter({ store: sharedLimits?.store ?? memoryLimits, policies: allLimits }),
      trustedProxies: defineTrustedProxies(config.trustedProxies),
      experiments: createRegistry(experiments),
      exposures: createExposureRecorder(createExposureLog(observability.log)),
      pseudonyms: createPseudonymizer(keyRing, { purpose: 'logs', kind: 'subject', epoch: 'lifetime' }),
      visitors: createVisitorCookie(createPseudonymizer(keyRing, { purpose: 'visitor-cookie', kind: 'visitor', epoch: 'lifetime' }), config),
      tokens,
      billing,
      readiness: createReadiness({ store: () => store.check() }),
      assets,
      description: [
        `store ${store.description}`,
        `limiter ${sharedLimits === undefined ? 'in memory' : 'on Redis'}`,
        `tokens ${tokens?.description ?? 'off'}`,
        `billing ${billing?.description ?? 'off'}`,
        `telemetry ${telemetry}`,
      ].join('; '),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
