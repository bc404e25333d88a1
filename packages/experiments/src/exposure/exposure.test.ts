import { describe, expect, it } from 'vitest';
import type { Assignment } from '../assignment/assign.js';
import { createExposure, exposureKey } from './exposure.js';

const assignment: Assignment = { experimentKey: 'orbs', experimentVersion: 3, variantKey: 'tight', reason: 'SPLIT', enrolled: true, unit: 'user', bucket: 0.75 };
const details = { timeMs: 1_767_225_600_000, unitPseudonym: 'p1.abcde.AAAAAAAAAAAAAAAAAAAAAA', requestId: 'req-1', traceId: '4bf92f3577b34da6a3ce929d0e0e4736' };

describe('createExposure', () => {
  it('carries the assignment, the pseudonym and the request', () => {
    const exposure = createExposure(assignment, details);
    const { enrolled, ...shown } = assignment;
    expect(enrolled).toBe(true);
    expect(exposure).toEqual({ ...shown, ...details });
    expect(Object.isFrozen(exposure)).toBe(true);
  });

  it('has nulls where there was no request', () => {
    expect(createExposure(assignment, { timeMs: 0, unitPseudonym: 'p' })).toMatchObject({ requestId: null, traceId: null });
  });

  it('does not exist for a unit that is not enrolled', () => {
    for (const reason of ['TARGETING_MATCH', 'DEFAULT', 'DISABLED', 'STALE'] as const) {
      expect(createExposure({ ...assignment, reason, enrolled: false }, details)).toBeNull();
    }
  });

  it.each([
    [{ timeMs: NaN }],
    [{ unitPseudonym: '' }],
    [{ unitPseudonym: 'x'.repeat(257) }],
    [{ requestId: 'x'.repeat(257) }],
    [{ traceId: '4BF92F3577B34DA6A3CE929D0E0E4736' }],
    [{ traceId: 'short' }],
  ])('refuses %o', (change) => {
    expect(() => createExposure(assignment, { ...details, ...change })).toThrow(expect.objectContaining({ code: 'ERR_EXPERIMENTS_ARGUMENT' }));
  });
});

describe('exposureKey', () => {
  it('differs by experiment, version, unit type, unit and variant, and by nothing else', () => {
    const exposure = createExposure(assignment, details)!;
    const key = exposureKey(exposure);
    expect(exposureKey({ ...exposure, timeMs: 5, requestId: null, traceId: null })).toBe(key);
    const others = [{ experimentKey: 'orb' }, { experimentVersion: 4 }, { unit: 'session' }, { unitPseudonym: 'q' }, { variantKey: 'wide' }];
    expect(new Set([key, ...others.map((other) => exposureKey({ ...exposure, ...other }))]).size).toBe(6);
  });

  it('keeps neighbours apart that run together when joined', () => {
    const exposure = createExposure(assignment, details)!;
    expect(exposureKey({ ...exposure, unit: 'user1', unitPseudonym: '2' })).not.toBe(exposureKey({ ...exposure, unit: 'user', unitPseudonym: '12' }));
  });
});
