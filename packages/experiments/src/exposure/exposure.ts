import { argumentError, checkText, checkTime } from '../arguments.js';
import type { Assignment, AssignmentReason } from '../assignment/assign.js';

/** A unit was shown its variant. Everything an analysis needs to count it, and to find the request it happened in. */
export interface Exposure {
  /** When, milliseconds since the Unix epoch. */
  readonly timeMs: number;
  readonly experimentKey: string;
  readonly experimentVersion: number;
  readonly variantKey: string;
  readonly reason: AssignmentReason;
  /** In [0, 1). */
  readonly bucket: number;
  /** The randomization unit, such as `user`. */
  readonly unit: string;
  /** Name of the unit outside the system: a pseudonym, never the id it was assigned by. */
  readonly unitPseudonym: string;
  /** X-Request-ID of the request it happened in, or null. */
  readonly requestId: string | null;
  /** W3C trace id of that request, 32 lower-case hexadecimal digits, or null. */
  readonly traceId: string | null;
}

/** What an exposure says beyond the assignment. */
export interface ExposureDetails {
  /** Milliseconds since the Unix epoch. */
  readonly timeMs: number;
  /** 1 to 256 characters. */
  readonly unitPseudonym: string;
  /** 1 to 256 characters. */
  readonly requestId?: string | undefined;
  /** 32 lower-case hexadecimal digits. */
  readonly traceId?: string | undefined;
}

/**
 * The exposure of an assignment, frozen; null when the unit is not enrolled, and so must not be counted.
 *
 * @throws {@link ExperimentsError} `ERR_EXPERIMENTS_ARGUMENT` for a detail out of range.
 */
export function createExposure(assignment: Assignment, details: ExposureDetails): Exposure | null {
  const { timeMs, unitPseudonym, requestId, traceId } = details;
  checkTime('timeMs', timeMs);
  checkText('unitPseudonym', unitPseudonym, 256);
  if (requestId !== undefined) checkText('requestId', requestId, 256);
  if (traceId !== undefined && !/^[0-9a-f]{32}$/.test(traceId)) throw argumentError('traceId', '32 lower-case hexadecimal digits', traceId);

  const { experimentKey, experimentVersion, variantKey, reason, enrolled, unit, bucket } = assignment;
  if (!enrolled || bucket === null) return null;
  return Object.freeze({
    timeMs,
    experimentKey,
    experimentVersion,
    variantKey,
    reason,
    bucket,
    unit,
    unitPseudonym,
    requestId: requestId ?? null,
    traceId: traceId ?? null,
  });
}

/**
 * What makes two exposures the same one: experiment, version, unit type, unit and variant, with lengths in front so that no two
 * different ones run together. Good as an idempotency key in a store.
 */
export function exposureKey({ experimentKey, experimentVersion, unit, unitPseudonym, variantKey }: Exposure): string {
  return [experimentKey, String(experimentVersion), unit, unitPseudonym, variantKey].map((part) => `${part.length}:${part}`).join('');
}
