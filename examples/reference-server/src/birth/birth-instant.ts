import { formatOffset, parseDate, parseTime, parseUtcOffset, resolveLocalTime, type Reading, type Where } from '@cosmichub/ephemeris/civil';
import { ProblemError } from '../http/problem.js';
import { birthYears } from '../policy/birth-years.js';
import type { BirthRequest } from './birth-request.js';

/** The one instant that a birth's date, time and zone mean. */
export interface BirthInstant {
  readonly reading: Reading;
  readonly timeKnown: boolean;
}

const invalid = (field: string, detail: string): ProblemError => new ProblemError('invalid-request', { errors: [{ field, detail }] });

/** `1990-05-17T12:30:00Z`; milliseconds only when there are any. A Julian date holds 0.04 ms. */
export function instantUtc(jdUtc: number): string {
  return new Date(Math.round((jdUtc - 2_440_587.5) * 86_400_000)).toISOString().replace('.000Z', 'Z');
}

/** `1 h`, `30 min`, `28 s`: in the largest unit that it is a whole number of. */
function gapWords(gapSeconds: number): string {
  const seconds = Math.round(gapSeconds); // local mean times have fractions
  if (seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}

const candidateOf = (reading: Reading): { utcOffset: string; abbreviation: string; instantUtc: string } => ({
  utcOffset: formatOffset(reading.utcOffsetSeconds),
  abbreviation: reading.abbreviation,
  instantUtc: instantUtc(reading.jdUtc),
});

/** Only a birth without a time may leave both out: its noon is then the Sun's, at the birthplace. */
function whereOf({ zone, utcOffset, longitude }: BirthRequest): Where {
  if (zone === undefined && utcOffset !== undefined) return { utcOffsetSeconds: parseUtcOffset(utcOffset) };
  return { zone: zone ?? 'LMT', longitudeDeg: longitude };
}

/**
 * Resolves the local time of a birth. Without a time, noon stands for the day: no body is then more than half a day from its place.
 *
 * @throws {@link ProblemError} `outside-range`, `ambiguous-local-time` with both candidates, `missing-local-time`, `invalid-request`.
 * `EphemerisError` for an impossible date or time, or an unknown zone.
 */
export function birthInstant(request: BirthRequest): BirthInstant {
  const { zone, utcOffset, time } = request;
  const timeKnown = time !== undefined;
  const date = parseDate(request.date, request.calendar);
  if (date.year < birthYears.first || date.year > birthYears.last) {
    const detail = `expected a date in the years ${birthYears.first} to ${birthYears.last}`;
    throw new ProblemError('outside-range', { detail, errors: [{ field: 'date', detail }] });
  }
  const local = {
    ...date,
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
        detail: `Clocks were put forward by ${gapWords(resolved.gapSeconds)} over this time.`,
        errors: [{ field: 'time', detail: 'did not happen in this zone' }],
        candidates: [resolved.before, resolved.after].map(candidateOf),
      });
    }
    case 'unrecorded':
      throw invalid('zone', 'no local time is recorded there for this date: send a utcOffset instead');
  }
}
