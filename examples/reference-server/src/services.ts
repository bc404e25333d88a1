import type { Ephemeris } from '@cosmichub/ephemeris/core';
import type { ExposureRecorder, Registry } from '@cosmichub/experiments';
import type { Observability } from '@cosmichub/observability';
import type { Pseudonymizer } from '@cosmichub/privacy';
import type { RateLimiter, TrustedProxies } from '@cosmichub/security';
import type { TokenVerifier } from './auth/principal.js';
import type { VisitorCookie } from './auth/visitor-cookie.js';
import type { Billing } from './billing/billing.js';
import type { Config } from './config.js';
import type { PageAssets } from './page/assets.js';
import type { Readiness } from './readiness.js';
import type { ChartStore } from './store/chart-store.js';

/** Everything the app works with. `main.ts` makes it from the environment, a test from what it wants to control. */
export interface Services {
  readonly config: Config;
  /** Version of this server, as `/openapi.json` and the logs name it. */
  readonly version: string;
  readonly clock: { nowMs(): number };
  readonly observability: Observability;
  readonly ephemeris: Ephemeris;
  readonly store: ChartStore;
  readonly limiter: RateLimiter;
  readonly trustedProxies: TrustedProxies;
  readonly experiments: Registry;
  readonly exposures: ExposureRecorder;
  /** Names subjects in logs, spans and exposures. */
  readonly pseudonyms: Pseudonymizer;
  readonly visitors: VisitorCookie;
  /** Absent where no bearer tokens are accepted. */
  readonly tokens?: TokenVerifier;
  /** Absent where no payment processor is configured. */
  readonly billing?: Billing;
  readonly readiness: Readiness;
  readonly assets: PageAssets;
}
