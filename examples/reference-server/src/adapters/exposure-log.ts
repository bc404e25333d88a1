import type { ExposureSink } from '@cosmichub/experiments';
import type { Logger } from '@cosmichub/observability';

/** Exposures as log lines: the analysis reads them where the other events are, joined by request and trace id. */
export function createExposureLog(log: Logger): ExposureSink {
  return {
    write({ experimentKey, experimentVersion, variantKey, reason, bucket, unit, unitPseudonym }) {
      log.info('experiment exposure', {
        'event.name': 'experiment.exposure',
        'experiment.key': experimentKey,
        'experiment.version': experimentVersion,
        'experiment.variant': variantKey,
        'experiment.reason': reason,
        'experiment.bucket': bucket,
        'experiment.unit': unit,
        'experiment.unit_ref': unitPseudonym,
      });
    },
  };
}
