import { createExposure } from '@cosmichub/experiments';
import { errorType } from '@cosmichub/observability';
import type { Ready } from '../pipeline.js';
import type { Services } from '../services.js';

/** What happens once the answer is decided: in the background, never changing the answer. A failure is logged and counted. */
export function afterResponse(ready: Ready, services: Services): void {
  const { log, metrics } = services.observability;
  recordExposures(ready, services).catch((error: unknown) => {
    log.warn('exposure not recorded', { 'event.name': 'experiment.exposure_lost', 'error.type': errorType(error) });
    metrics.counter({ name: 'experiment.exposures_lost', description: 'Exposures that could not be recorded.', unit: '{exposure}', labels: [] }).series({}).add(1);
  });
}

/** Only pages show a variant, so only they expose anybody to one. */
async function recordExposures({ route: { exposes = [] }, assignments, pseudonym }: Ready, { clock, exposures, observability }: Services): Promise<void> {
  if (pseudonym === undefined) return;
  const context = observability.context();
  for (const assignment of assignments.filter(({ experimentKey }) => exposes.includes(experimentKey))) {
    const exposure = createExposure(assignment, {
      timeMs: clock.nowMs(),
      unitPseudonym: pseudonym,
      requestId: context?.requestId,
      traceId: context?.traceId,
    });
    if (exposure !== null) await exposures.record(exposure);
  }
}
