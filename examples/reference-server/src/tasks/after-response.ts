import { createExposure } from '@cosmichub/experiments';
import type { Ready } from '../pipeline.js';
import type { Services } from '../services.js';

/**
 * What happens once the answer is decided: best effort, in the background, never changing the answer. A failure is logged and counted.
 *
 * Only pages show a variant, so only they expose anybody to one.
 */
export function afterResponse({ route, assignments, pseudonym }: Ready, { clock, exposures, observability }: Services): void {
  if (pseudonym === undefined || route.exposes === undefined) return;
  const context = observability.context();
  for (const assignment of assignments) {
    if (!route.exposes.includes(assignment.experimentKey)) continue;
    const exposure = createExposure(assignment, {
      timeMs: clock.nowMs(),
      unitPseudonym: pseudonym,
      requestId: context?.requestId,
      traceId: context?.traceId,
    });
    if (exposure === null) continue;
    exposures.record(exposure).catch((error: unknown) => {
      observability.log.warn('exposure not recorded', { 'error.type': error instanceof Error ? error.name : 'unknown', 'experiment.key': exposure.experimentKey });
    });
  }
}
