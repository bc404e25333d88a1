import { assignAll, type Assignment } from '@cosmichub/experiments';
import type { Admitted } from '../pipeline.js';
import type { Services } from '../services.js';

/**
 * The variants that the caller sees. By the internal subject, never the pseudonym: a key rotation would reshuffle running experiments.
 * Nobody in particular is in no experiment.
 */
export function assignVariants({ principal }: Admitted, { experiments, clock }: Services): readonly Assignment[] {
  return assignAll(experiments, { nowMs: clock.nowMs(), unitIds: { subject: principal.subject }, attributes: { tier: principal.tier } });
}
