import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Ephemeris } from '@cosmichub/ephemeris';
import { createExposureRecorder, createRegistry } from '@cosmichub/experiments';
import { createObservability, type Fields, type Observability } from '@cosmichub/observability';
import { processContextStore } from '@cosmichub/observability/async-local-storage';
import { createPseudonymizer, type KeyRing } from '@cosmichub/privacy';
import { openFileKeyRing } from '@cosmichub/privacy/node-crypto';
import { createMemoryStore, createRateLimiter, defineTrustedProxies } from '@cosmichub/security';
import { createDevVerifier, devTokenKey } from './adapters/dev-token.js';
import { createFirebaseVerifier, firebaseKeysUrl, remoteKeys } from './adapters/firebase-token.js';
import { createExposureLog } from './adapters/exposure-log.js';
import { openSqliteStore } from './adapters/sqlite.js';
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

function openObservability(config: Config, writeLog: (line: string) => void, clock: { nowMs(): number }): Observability {
  return createObservability({
    service: { name: 'cosmichub-reference-server', version, environment: config.production ? 'production' : 'development' },
    write: writeLog,
    clock,
    randomBytes,
    contextStore: processContextStore(),
    trust: 'never', // anyone may call: our own trace, with the caller's as a link
    redact: (fields) => redactLogFields(fields) as Fields,
    logLevel: config.logLevel,
  });
}

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

/** The SDKs of Google and Stripe are loaded only where they are used: together they take half a second. */
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

/**
 * Opens everything the settings ask for.
 *
 * @throws {@link ConfigError} or `PrivacyError`: one line that says what to do.
 */
export async function openServices(config: Config, { ephemeris, assets, writeLog, clock = systemClock }: Outside): Promise<OpenServices> {
  const observability = openObservability(config, writeLog, clock);
  const store = await openStore(config);
  try {
    const keyRing = await openKeyRing(config.dataDir, store);
    const tokens = openTokens(config, keyRing, clock);
    const billing = await openBilling(config);
    const limits = createMemoryStore({ clock, hashSeed: new Uint32Array(new Uint8Array(randomBytes(8)).buffer) });
    return {
      config,
      version,
      clock,
      observability,
      ephemeris,
      store,
      limiter: createRateLimiter({ store: limits, policies: allLimits }),
      trustedProxies: defineTrustedProxies(config.trustedProxies),
      experiments: createRegistry(experiments),
      exposures: createExposureRecorder(createExposureLog(observability.log)),
      pseudonyms: createPseudonymizer(keyRing, { purpose: 'logs', kind: 'subject', epoch: 'lifetime' }),
      visitors: createVisitorCookie(createPseudonymizer(keyRing, { purpose: 'visitor-cookie', kind: 'visitor', epoch: 'lifetime' }), config),
      tokens,
      billing,
      readiness: createReadiness({ store: () => store.check() }),
      assets,
      description: `store ${store.description}; limits in memory; tokens: ${tokens?.description ?? 'none'}; billing: ${billing?.description ?? 'none'}; telemetry: JSON log on stdout, /metrics`,
      close: () => store.close(),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
