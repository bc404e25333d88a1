import { describe, expect, it } from 'vitest';
import { type CircuitBreaker, createCircuitBreaker } from './circuit-breaker.js';

const breaker = (random = 1): CircuitBreaker => createCircuitBreaker({ failures: 3, withinMs: 1_000, probeEveryMs: 400, random: () => random });
/** One call at a time that fails; whether it opened the circuit. */
const failAt = (circuit: CircuitBreaker, nowMs: number): boolean => circuit.failed(circuit.admit(nowMs), nowMs);

describe('createCircuitBreaker', () => {
  it('opens at the last of so many failures within the time', () => {
    const circuit = breaker();
    expect([0, 500, 1_000].map((ms) => failAt(circuit, ms))).toEqual([false, false, true]);
    expect(circuit.admit(1_001)).toBe('refused');
  });

  it('forgets failures that lie further back', () => {
    const circuit = breaker();
    expect([0, 500, 1_001, 1_500].map((ms) => failAt(circuit, ms))).toEqual([false, false, false, true]);
  });

  it('opens for a store that answers every other call', () => {
    const circuit = breaker();
    for (const ms of [0, 10, 20]) {
      circuit.succeeded(circuit.admit(ms));
      failAt(circuit, ms);
    }
    expect(circuit.state).toBe('open');
  });

  it('lets one probe out at a time and closes when it succeeds', () => {
    const circuit = breaker();
    [0, 1, 2].forEach((ms) => failAt(circuit, ms));
    expect(circuit.admit(401)).toBe('refused');
    expect(circuit.admit(402)).toBe('probe');
    expect(circuit.admit(10_000)).toBe('refused'); // until the probe has come back
    expect(circuit.failed('probe', 10_000)).toBe(false);
    expect(circuit.admit(10_399)).toBe('refused');
    expect(circuit.admit(10_400)).toBe('probe');
    expect(circuit.succeeded('probe')).toBe(true);
    expect(circuit.admit(10_401)).toBe('call');
    expect([10_402, 10_403].map((ms) => failAt(circuit, ms))).toEqual([false, false]); // counts anew
  });

  it('spreads probes over the second half of the time', () => {
    const circuit = breaker(0);
    [0, 1, 2].forEach((ms) => failAt(circuit, ms));
    expect([201, 202].map((ms) => circuit.admit(ms))).toEqual(['refused', 'probe']);
  });

  it('is not moved by calls from before it opened', () => {
    const circuit = breaker();
    const late = [circuit.admit(0), circuit.admit(0)];
    [1, 2, 3].forEach((ms) => failAt(circuit, ms));
    expect(circuit.failed(late[0], 300)).toBe(false);
    expect(circuit.succeeded(late[1])).toBe(false);
    expect(circuit.state).toBe('open');
    expect(circuit.admit(403)).toBe('probe');
  });
});
