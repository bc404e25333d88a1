/** Which topics of a package may import which. A topic is a folder of `src/`, or a file that stands in `src/` itself. */
export interface TopicOrder {
  /**
   * Each chain lists steps from first to last: a topic imports topics of earlier steps of its own chain.
   * Topics of one step stand beside each other and import neither way.
   */
  readonly chains: readonly (readonly (readonly string[])[])[];
  /** Topics that import no other topic and are imported by none. */
  readonly alone: readonly string[];
}

/** `'math → houses, aspects'` as steps of topics. */
function steps(chain: string): string[][] {
  return chain.split('→').map((step) => step.split(',').map((topic) => topic.trim()));
}

/** Why this order: docs/decisions/004-topic-order.md. */
export const topicOrders: Readonly<Record<string, TopicOrder>> = {
  ephemeris: {
    chains: [
      steps(
        'math → time → frames → zodiac → bodies → spk, kernel → pack → apparent → houses, aspects → ephemeris → events → charts → wheel, batch',
      ),
    ],
    alone: ['civil'],
  },
  observability: {
    chains: [
      steps(`
        trace-context, request-id, metrics, exceptions → sampling, logging → tracing, context, errors-report
        → server-request → observability
      `),
    ],
    alone: ['slo'],
  },
  experiments: {
    chains: [
      steps('arguments → hashing → registry → assignment → exposure'),
      steps(`
        arguments → statistics/special → statistics/distributions
        → statistics/comparison, statistics/sequential, statistics/power, statistics/multiplicity → guardrails
      `),
    ],
    alone: [],
  },
  privacy: {
    chains: [steps('classification → redaction, retention → subject-requests')],
    alone: ['pseudonyms', 'audit', 'differential-privacy'],
  },
  security: {
    chains: [],
    alone: ['rate-limit', 'headers', 'access', 'signatures', 'secrets', 'anomaly', 'overload'],
  },
};

/** Folders and files that every package has; what each may import is said by {@link topicOrderProblem}. */
const rooms = ['errors', 'data', 'index', 'core', 'testing', 'adapters', 'cli'] as const;

/**
 * The topic of a source file.
 *
 * @param path - From the package's `src/`: `houses/koch.ts`, `statistics/special/erfc.ts`, `ephemeris.ts`.
 * @returns The topic as the order names it, or undefined when the order does not know it.
 */
export function topicOf(path: string, order: TopicOrder): string | undefined {
  const bare = path.replace(/\.ts$/, '');
  const known = [...rooms, ...order.alone, ...order.chains.flat(2)];
  return known.find((topic) => bare === topic || bare.startsWith(`${topic}/`));
}

/**
 * Why one topic must not import another, or undefined when it may.
 *
 * `errors` and `data` are for everyone and import no topic; nothing but the command line imports an adapter, so that the core
 * never pulls in a peer; contract cases are imported by nobody.
 */
export function topicOrderProblem(from: string, to: string, { chains, alone }: TopicOrder): string | undefined {
  if (from === to || to === 'errors') return undefined;
  if (to === 'testing') return 'testing holds contract cases for users, and nothing builds on them';
  if (from === 'cli') return undefined;
  if (to === 'cli' || to === 'adapters') return `${to} comes last: only the command line builds on it`;
  if (from === 'adapters' || from === 'testing') return undefined;
  if (from === 'index') return undefined;
  if (to === 'index' || to === 'core') return `${to} is what users import; inside the package import the file itself`;
  if (from === 'core') return undefined;
  if (from === 'errors' || from === 'data') return `${from} imports no topic`;
  if (to === 'data') return undefined;

  for (const topic of [from, to]) if (alone.includes(topic)) return `${topic} stands alone`;
  const chain = chains.find((steps) => steps.flat().includes(from));
  const fromStep = chain?.findIndex((step) => step.includes(from)) ?? -1;
  const toStep = chain?.findIndex((step) => step.includes(to)) ?? -1;
  if (toStep === -1) return `${from} and ${to} stand apart`;
  if (toStep === fromStep) return `${from} and ${to} stand beside each other`;
  return toStep > fromStep ? `${to} comes after ${from}` : undefined;
}
