import { describe, expect, it } from 'vitest';
import type { Exposure } from './exposure.js';
import { createExposureRecorder } from './recorder.js';

function exposureOf(unitPseudonym: string, variantKey = 'tight'): Exposure {
  return { timeMs: 0, experimentKey: 'orbs', experimentVersion: 1, variantKey, reason: 'SPLIT', bucket: 0.5, unit: 'user', unitPseudonym, requestId: null, traceId: null };
}

describe('createExposureRecorder', () => {
  it('writes the first exposure of each unit to each variant', async () => {
    const written: Exposure[] = [];
    const recorder = createExposureRecorder({ write: (exposure) => void written.push(exposure) });
    const answers = [];
    for (const exposure of [exposureOf('a'), exposureOf('a'), exposureOf('b'), exposureOf('a', 'wide'), exposureOf('a')]) answers.push(await recorder.record(exposure));
    expect(answers).toEqual([true, false, true, true, false]);
    expect(written).toEqual([exposureOf('a'), exposureOf('b'), exposureOf('a', 'wide')]);
  });

  it('writes once when the same unit comes again during the write', async () => {
    let writes = 0;
    const recorder = createExposureRecorder({ write: async () => void (writes += 1) });
    expect(await Promise.all([recorder.record(exposureOf('a')), recorder.record(exposureOf('a'))])).toEqual([true, false]);
    expect(writes).toBe(1);
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('full'))],
    ['throws', () => { throw new Error('full'); }],
  ])('tries again after a sink that %s', async (_, fail) => {
    let isFull = true;
    const recorder = createExposureRecorder({ write: () => (isFull ? fail() : undefined) });
    await expect(recorder.record(exposureOf('a'))).rejects.toThrow('full');
    isFull = false;
    expect(await recorder.record(exposureOf('a'))).toBe(true);
  });

  it('remembers the last `capacity` units at least, and twice as many at most', async () => {
    const capacity = 1_000;
    const recorder = createExposureRecorder({ write: () => undefined }, { capacity });
    const units = 10 * capacity;
    for (let n = 0; n < units; n += 1) await recorder.record(exposureOf(`p1.abcde.${n}`));
    // Asked newest first; what is written again was forgotten. Recording a known unit changes nothing that is remembered.
    let remembered = 0;
    while (!(await recorder.record(exposureOf(`p1.abcde.${units - 1 - remembered}`)))) remembered += 1;
    expect(remembered).toBeGreaterThanOrEqual(capacity);
    expect(remembered).toBeLessThanOrEqual(2 * capacity);
  });

  it.each([0, 1.5, NaN, 10_000_001])('refuses a capacity of %d', (capacity) => {
    expect(() => createExposureRecorder({ write: () => undefined }, { capacity })).toThrow(expect.objectContaining({ code: 'ERR_EXPERIMENTS_ARGUMENT' }));
  });
});
