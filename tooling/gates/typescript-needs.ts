/** A TypeScript that consumers are checked with. */
export interface Compiler {
  /** `major.minor` */
  readonly version: string;
  /** The name it is installed under. */
  readonly module: string;
}

export const typescriptVersions: readonly Compiler[] = [
  { version: '5.0', module: 'typescript-5.0' },
  { version: '5.4', module: 'typescript-5.4' },
  { version: '6.0', module: 'typescript' },
];

/** What declarations need around them to be read without `skipLibCheck`. */
export interface Need {
  /** The lowest TypeScript that reads them, `major.minor`. */
  readonly typescript: string;
  /** Whose globals they name. */
  readonly globals: 'none' | 'node' | 'dom';
}

/** The cores' promise to their users. */
export const coreNeed: Need = { typescript: '5.0', globals: 'none' };

/**
 * What a peer's own declarations need, measured by importing the peer alone on each TypeScript from 5.0 to 6.0, under nodenext,
 * with `lib: ["ES2022"]`. A subpath takes over the needs of the peers that its declarations name, and no others.
 */
export const peerNeeds: Readonly<Record<string, Need & { readonly because: string }>> = {
  '@opentelemetry/api': { typescript: '5.0', globals: 'node', because: '1.9.1: diag/consoleLogger.d.ts names console' },
  'astronomy-engine': { ...coreNeed, because: '2.1.19: plain functions and classes' },
  hono: {
    typescript: '5.7',
    globals: 'node',
    because: '4.13.19: client/types.d.ts writes Uint8Array<ArrayBuffer>, and Request and Response are globals',
  },
  'hot-shots': { typescript: '5.0', globals: 'node', because: '17.1.1: names dgram' },
  ioredis: { typescript: '5.0', globals: 'node', because: '6.0.0: names net, tls and stream' },
  node: { typescript: '5.0', globals: 'node', because: '@types/node 20.19.43 reads from 5.0 on' },
  zod: {
    typescript: '5.4',
    globals: 'node',
    because: '4.6.7: v4/classic/schemas.d.ts names NoInfer (5.4), v4/core/schemas.d.ts names URL',
  },
};

/** Subpaths that name globals of their own accord, by `package/subpath`. */
export const subpathNeeds: Readonly<Record<string, Need & { readonly because: string }>> = {
  'ephemeris/web-worker': { typescript: '5.0', globals: 'dom', because: 'takes a page’s Worker and AbortSignal' },
  'observability/browser': { typescript: '5.0', globals: 'dom', because: 'wraps fetch' },
};

/** The stricter of two needs; the DOM stands in for Node where both are asked for, since only one of them is loaded. */
export function strictest(a: Need, b: Need): Need {
  const order = ['none', 'node', 'dom'] as const;
  return {
    typescript: compareVersions(a.typescript, b.typescript) >= 0 ? a.typescript : b.typescript,
    globals: order.indexOf(a.globals) >= order.indexOf(b.globals) ? a.globals : b.globals,
  };
}

/** Negative when `a` is older. */
export function compareVersions(a: string, b: string): number {
  const [aMajor, aMinor] = a.split('.').map(Number);
  const [bMajor, bMinor] = b.split('.').map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}
