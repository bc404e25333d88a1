import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

/** A setting that cannot be used, in one line that says what to do. `main.ts` prints it and exits with 78 (EX_CONFIG). */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const port = z.coerce.number('expected a port from 0 to 65535').int('expected a port from 0 to 65535').min(0, 'expected a port from 0 to 65535').max(65_535, 'expected a port from 0 to 65535');
const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((item) => item.trim()).filter(Boolean));

const origin = (text: string): boolean => {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
};

const hasScheme =
  (...schemes: readonly string[]) =>
  (text: string): boolean => {
    try {
      return schemes.includes(new URL(text).protocol);
    } catch {
      return false;
    }
  };

const cidr = (text: string): boolean => {
  const [address, bits, ...rest] = text.split('/');
  const width = isIP(address) === 4 ? 32 : isIP(address) === 6 ? 128 : undefined;
  return width !== undefined && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= width));
};

/** Every setting the server reads from the environment, with its default. */
const environmentSchema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  NODE_ENV: z.string().optional(),
  COSMICHUB_PUBLIC_URL: z.string().refine(origin, 'expected an origin such as https://charts.example.org').optional(),
  COSMICHUB_TRUSTED_PROXIES: list.refine((items) => items.every(cidr), 'expected addresses or CIDR blocks, separated by commas'),
  COSMICHUB_CORS_ORIGINS: list.refine((items) => items.every(origin), 'expected origins such as https://app.example.org, separated by commas'),
  COSMICHUB_AUTH: z.enum(['dev', 'firebase', 'off'], 'expected dev, firebase or off').optional(),
  COSMICHUB_FIREBASE_PROJECT: z.string().regex(/^[a-z][a-z0-9-]{4,29}$/, 'expected a Google Cloud project id').optional(),
  COSMICHUB_STORE: z.enum(['sqlite', 'firestore'], 'expected sqlite or firestore').default('sqlite'),
  COSMICHUB_STRIPE_SECRET_KEY: z.string().regex(/^(sk|rk)_/, 'expected a key that begins with sk_ or rk_').optional(),
  COSMICHUB_STRIPE_API: z.string().refine(origin, 'expected an origin such as http://127.0.0.1:12111').optional(),
  COSMICHUB_REDIS_URL: z.string().refine(hasScheme('redis:', 'rediss:'), 'expected a redis:// or rediss:// address').optional(),
  COSMICHUB_STATSD: z.string().regex(/^[^\s:]+:\d{1,5}$/, 'expected host:port').optional(),
  COSMICHUB_OTLP_ENDPOINT: z.string().refine(hasScheme('http:', 'https:'), 'expected an origin such as http://127.0.0.1:4318').optional(),
  COSMICHUB_METRICS_TOKEN: z.string().min(16, 'expected at least 16 characters').optional(),
  COSMICHUB_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'expected debug, info, warn or error').default('info'),
  COSMICHUB_DRAIN_TIMEOUT_MS: z.coerce.number('expected milliseconds').int().min(0).max(600_000).default(10_000),
});

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds the database and the keys. */
  readonly dataDir: string;
  readonly production: boolean;
  /** Origin that browsers use, when it differs from the listening address. */
  readonly publicOrigin?: string;
  /** Cookies are `__Host-` and Secure, and HSTS is sent. */
  readonly https: boolean;
  readonly trustedProxies: readonly string[];
  readonly corsOrigins: readonly string[];
  /** Whose bearer tokens are accepted: this installation's own, a Firebase project's, or nobody's. */
  readonly auth: 'dev' | 'firebase' | 'off';
  readonly firebaseProject?: string;
  readonly store: 'sqlite' | 'firestore';
  readonly stripe?: { readonly secretKey: string; readonly apiOrigin?: string };
  readonly redisUrl?: string;
  readonly statsd?: { readonly host: string; readonly port: number };
  /** Without a slash at the end. */
  readonly otlpEndpoint?: string;
  readonly metricsToken?: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  readonly drainTimeoutMs: number;
}

function hostAndPort(text: string): { host: string; port: number } {
  const [host, portText] = text.split(':');
  return { host, port: Number(portText) };
}

const known = Object.keys(environmentSchema.shape);

/** Edits to turn one name into another, to suggest what a misspelt setting was meant to be. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(row[j - 1] + 1, previous[j] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    previous = row;
  }
  return previous[b.length];
}

/**
 * Reads the settings. A `COSMICHUB_…` name that nobody reads is an error: it is a setting that somebody believes in.
 *
 * @throws {@link ConfigError} naming the setting and what was expected. Values are never repeated: some are secrets.
 */
export function readConfig(environment: Environment): Config {
  for (const name of Object.keys(environment)) {
    if (!name.startsWith('COSMICHUB_') || known.includes(name) || foreign.has(name)) continue;
    const nearest = known.map((candidate) => ({ candidate, edits: editDistance(name, candidate) })).sort((a, b) => a.edits - b.edits)[0];
    const hint = nearest.edits <= 6 ? `did you mean ${nearest.candidate}?` : `known are ${known.join(', ')}`;
    throw new ConfigError(`${name} is not a setting of this server: ${hint}`);
  }
  const given = Object.fromEntries(known.map((name) => [name, environment[name] === '' ? undefined : environment[name]]));
  const result = environmentSchema.safeParse(given);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new ConfigError(`${String(issue.path[0])}: ${issue.message}`);
  }
  const settings = result.data;
  const needsProject = (['COSMICHUB_AUTH', 'COSMICHUB_STORE'] as const).find((name) => settings[name]?.startsWith('fire') === true);
  if (needsProject !== undefined && settings.COSMICHUB_FIREBASE_PROJECT === undefined) {
    throw new ConfigError(`COSMICHUB_FIREBASE_PROJECT: expected the project id that ${needsProject}=${settings[needsProject]} needs`);
  }
  const production = settings.NODE_ENV === 'production';
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: resolve(settings.DATA_DIR),
    production,
    publicOrigin: settings.COSMICHUB_PUBLIC_URL,
    https: settings.COSMICHUB_PUBLIC_URL?.startsWith('https:') ?? false,
    trustedProxies: settings.COSMICHUB_TRUSTED_PROXIES,
    corsOrigins: settings.COSMICHUB_CORS_ORIGINS,
    auth: settings.COSMICHUB_AUTH ?? (production ? 'off' : 'dev'),
    firebaseProject: settings.COSMICHUB_FIREBASE_PROJECT,
    store: settings.COSMICHUB_STORE,
    stripe:
      settings.COSMICHUB_STRIPE_SECRET_KEY === undefined
        ? undefined
        : { secretKey: settings.COSMICHUB_STRIPE_SECRET_KEY, apiOrigin: settings.COSMICHUB_STRIPE_API },
    redisUrl: settings.COSMICHUB_REDIS_URL,
    statsd: settings.COSMICHUB_STATSD === undefined ? undefined : hostAndPort(settings.COSMICHUB_STATSD),
    otlpEndpoint: settings.COSMICHUB_OTLP_ENDPOINT?.replace(/\/+$/, ''),
    metricsToken: settings.COSMICHUB_METRICS_TOKEN,
    logLevel: settings.COSMICHUB_LOG_LEVEL,
    drainTimeoutMs: settings.COSMICHUB_DRAIN_TIMEOUT_MS,
  };
}

/** Names that the repository's tools read; they may be set in the same shell. */
const foreign = new Set(['COSMICHUB_CHROMIUM']);
