/** What one dependency said when it was last asked. */
export interface DependencyState {
  readonly name: string;
  readonly ready: boolean;
}

/** Whether this process should get traffic. Health is about the process, readiness about what it needs. */
export interface Readiness {
  check(): Promise<{ readonly ready: boolean; readonly dependencies: readonly DependencyState[] }>;
  /** From now on not ready: load balancers stop sending, and what is running may finish. */
  drain(): void;
}

/** Longest time a dependency may take to answer; slower is not ready. */
const checkTimeoutMs = 1_000;

async function answers(check: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, checkTimeoutMs, false);
  });
  try {
    return await Promise.race([check().then(() => true), tooSlow]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** @param dependencies - What to ask, by name; each rejects, or stays silent, when it cannot serve. */
export function createReadiness(dependencies: Readonly<Record<string, () => Promise<void>>>): Readiness {
  let draining = false;
  return {
    async check() {
      const states = await Promise.all(Object.entries(dependencies).map(async ([name, check]) => ({ name, ready: await answers(check) })));
      return { ready: !draining && states.every((state) => state.ready), dependencies: states };
    },
    drain() {
      draining = true;
    },
  };
}
