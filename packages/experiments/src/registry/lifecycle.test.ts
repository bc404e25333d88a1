import { describe, expect, it } from 'vitest';
import { EXPERIMENT_STATUSES, canTransition, isLive } from './lifecycle.js';

describe('canTransition', () => {
  it('leads from a draft to the archive', () => {
    const life = ['draft', 'planned', 'ramping', 'running', 'analyzing', 'completed', 'archived'] as const;
    for (let i = 1; i < life.length; i += 1) expect(canTransition(life[i - 1], life[i])).toBe(true);
  });

  it('never restarts what has stopped', () => {
    for (const stopped of ['analyzing', 'completed', 'aborted', 'archived'] as const) {
      for (const earlier of ['draft', 'planned', 'ramping', 'running'] as const) expect(canTransition(stopped, earlier)).toBe(false);
    }
  });

  it('allows an abort before completion only', () => {
    expect(EXPERIMENT_STATUSES.filter((from) => canTransition(from, 'aborted'))).toEqual(['draft', 'planned', 'ramping', 'running', 'analyzing']);
  });

  it('takes staying for no change', () => {
    expect(EXPERIMENT_STATUSES.filter((status) => canTransition(status, status))).toEqual([]);
  });
});

describe('isLive', () => {
  it('is so while ramping and running', () => {
    expect(EXPERIMENT_STATUSES.filter(isLive)).toEqual(['ramping', 'running']);
  });
});
