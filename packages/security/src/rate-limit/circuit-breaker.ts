/** Whether the next call may go out: as usual, as the one probe of an open circuit, or not at all. */
export type Admission = 'call' | 'probe' | 'refused';

/** Stops asking a store that does not answer, and finds out when it does again. */
export interface CircuitBreaker {
  readonly state: 'closed' | 'open';
  /** Every admission but `refused` is followed by {@link succeeded} or {@link failed} with it. */
  admit(nowMs: number): Admission;
  /** @returns True when the circuit closes by this. */
  succeeded(admission: Admission): boolean;
  /** @returns True when the circuit opens by this. */
  failed(admission: Admission, nowMs: number): boolean;
}

export interface CircuitBreakerOptions {
  /** Failures within `withinMs` that open the circuit. */
  readonly failures: number;
  readonly withinMs: number;
  /** Longest time between probes; each is half of it to all of it, so that processes do not probe together. */
  readonly probeEveryMs: number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

/**
 * A circuit breaker over the caller's clock: it opens after so many failures in a short time, lets one probe through now and then,
 * and closes when a probe succeeds. Successes between failures do not count for anything: a store that answers every other call
 * late is late.
 */
export function createCircuitBreaker({ failures, withinMs, probeEveryMs, random }: CircuitBreakerOptions): CircuitBreaker {
  const failedAtMs: number[] = []; // the latest, at most `failures` of them
  let state: 'closed' | 'open' = 'closed';
  let probeAtMs = Infinity; // Infinity while a probe is out

  const waitForProbe = (nowMs: number): void => {
    probeAtMs = nowMs + (probeEveryMs * (1 + random())) / 2;
  };

  return {
    get state() {
      return state;
    },
    admit(nowMs) {
      if (state === 'closed') return 'call';
      if (nowMs < probeAtMs) return 'refused';
      probeAtMs = Infinity;
      return 'probe';
    },
    succeeded(admission) {
      if (admission !== 'probe') return false;
      state = 'closed';
      failedAtMs.length = 0;
      return true;
    },
    failed(admission, nowMs) {
      if (admission === 'probe') waitForProbe(nowMs);
      if (state === 'open') return false; // a call from before it opened
      failedAtMs.push(nowMs);
      if (failedAtMs.length > failures) failedAtMs.shift();
      if (failedAtMs.length < failures || nowMs - failedAtMs[0] > withinMs) return false;
      state = 'open';
      waitForProbe(nowMs);
      return true;
    },
  };
}
