import { formatOffset, isZone, parseDate, parseTime, parseUtcOffset, resolveLocalTime, type Reading, type Where } from '@cosmichub/ephemeris/civil';
import { ProblemError } from '../http/problem.js';
import type { BirthRequest } from './birth-request.js';

/** The one instant that a birth's date, time and zone mean. */
export interface BirthInstant {
  readonly reading: Reading;
  readonly timeKnown: boolean;
}

const invalid = (field: string, detail: string): ProblemError => new ProblemError('invalid-request', { errors: [{ field, detail }] });

/** `1990-05-17T12:30:00Z`; milliseconds only when there are any. */
export function instantUtc(jdUtc: number): string {
  const ms = Math.round((jdUtc - 2_440_587.5) * 86_400_000);
  return new Date(Math.round(ms / 10) * 10).toISOString().replace('.000Z', 'Z'); // a Julian date holds 0.04 ms
}

const candidateOf = (reading: Reading): { utcOffset: string; abbreviation: string; instantUtc: string } => ({
  utcOffset: formatOffset(reading.utcOffsetSeconds),
  abbreviation: reading.abbreviation,
  instantUtc: instantUtc(reading.jdUtc),
});

function whereOf({ zone, utcOffset, longitude }: BirthRequest): Where {
  if (zone !== undefined) return { zone, longitudeDeg: longitude };
  return { utcOffsetSeconds: utcOffset === undefined ? 0 : parseUtcOffset(utcOffset) };
}

/**
 * Resolves the local time of a birth. Without a time, noon stands for the day: no body is then more than half a day from its place.
 *
 * @throws {@link ProblemError} `invalid-request` for an unknown zone, `ambiguous-local-time` with both candidates,
 * `missing-local-time`. {@link EphemerisError} for an impossible date or time.
 */
export function birthInstant(request: BirthRequest): BirthInstant {
  const { zone, utcOffset, time } = request;
  if (zone !== undefined && zone.toUpperCase() !== 'LMT' && !isZone(zone)) {
    throw invalid('zone', 'expected a zone of the IANA database, such as Europe/Berlin, or LMT');
  }
  const timeKnown = time !== undefined;
  const local = {
    ...parseDate(request.date),
    ...(timeKnown ? parseTime(time) : { hour: 12, minute: 0, second: 0 }),
    calendar: request.calendar,
  };
  const resolved = resolveLocalTime(local, whereOf(request));
  const chosenOffset = zone === undefined || utcOffset === undefined ? undefined : parseUtcOffset(utcOffset);
  const agreeing = (readings: readonly Reading[]): BirthInstant | undefined => {
    const reading = readings.find((candidate) => chosenOffset === undefined || candidate.utcOffsetSeconds === chosenOffset);
    return reading === undefined ? undefined : { reading, timeKnown };
  };

  switch (resolved.kind) {
    case 'exact':
    case 'localMeanTime': {
      const instant = agreeing([resolved]);
      if (instant !== undefined) return instant;
      throw invalid('utcOffset', `the zone was at ${formatOffset(resolved.utcOffsetSeconds)} then: leave one of the two out`);
    }
    case 'ambiguous': {
      if (!timeKnown) return { reading: resolved.candidates[0], timeKnown };
      const instant = chosenOffset === undefined ? undefined : agreeing(resolved.candidates);
      if (instant !== undefined) return instant;
      throw new ProblemError('ambiguous-local-time', {
        detail: 'Clocks were put back over this time, so it happened twice.',
        errors: [{ field: 'time', detail: 'happened twice: say which by utcOffset' }],
        candidates: resolved.candidates.map(candidateOf),
      });
    }
    case 'missing': {
      if (!timeKnown) return { reading: resolved.after, timeKnown };
      throw new ProblemError('missing-local-time', {
        detail: `Clocks were put forward by ${Math.round(resolved.gapSeconds / 60)} minutes over this time.`,
        errors: [{ field: 'time', detail: 'did not happen in this zone' }],
        candidates: [resolved.before, resolved.after].map(candidateOf),
      });
    }
    case 'unrecorded':
      throw invalid('zone', 'no local time is recorded there for this date: send a utcOffset instead');
  }
}
