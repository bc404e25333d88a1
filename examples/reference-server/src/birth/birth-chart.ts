import { isEphemerisError, jdUt1FromJdUtc, natalChart, type Ephemeris, type NatalChart } from '@cosmichub/ephemeris/core';
import { formatOffset, TZDATA_VERSION } from '@cosmichub/ephemeris/civil';
import { ProblemError } from '../http/problem.js';
import { birthInstant, instantUtc } from './birth-instant.js';
import type { BirthRequest } from './birth-request.js';

/** The birth as it was understood: what the clock's reading came to, and by which rule. */
export interface UnderstoodBirth {
  readonly date: string;
  readonly time?: string;
  readonly timeKnown: boolean;
  readonly utcOffset: string;
  /** As in the IANA database, or `LMT`. */
  readonly timeStandard: string;
  /** Present for local mean time: the meridian used, degrees, east positive. */
  readonly meridianDeg?: number;
  readonly instantUtc: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Answer of `POST /calculate`: the same bytes for the same birth and versions. */
export interface BirthChart extends Omit<NatalChart, 'provenance'> {
  readonly birth: UnderstoodBirth;
  readonly models: NatalChart['provenance'] & { readonly timeZones: string };
}

/** Parts of a date or time as the package names them, by the request's member that holds them. */
const memberOfPart: Readonly<Record<string, string>> = { year: 'date', month: 'date', day: 'date', hour: 'time', minute: 'time', second: 'time' };

/** A package's error about what the caller chose, as the problem that names the member. Anything else is not the caller's doing. */
function asProblem(error: unknown): unknown {
  if (!isEphemerisError(error)) return error;
  switch (error.code) {
    case 'ERR_EPHEMERIS_CIVIL':
    case 'ERR_EPHEMERIS_ZONE': {
      const [, argument, detail] = /^(\w+): (.*)$/.exec(error.message) ?? [undefined, '', error.message];
      const withoutValue = detail.replace(/, got (?:"(?:[^"\\]|\\.)*"|[^;]*)/, ''); // births are not repeated: problems end in reports
      return new ProblemError('invalid-request', { errors: [{ field: memberOfPart[argument] ?? argument, detail: withoutValue }] });
    }
    case 'ERR_EPHEMERIS_HOUSES_UNDEFINED':
      return new ProblemError('houses-undefined', { detail: error.message, errors: [{ field: 'houseSystem', detail: error.message }] });
    default:
      return error;
  }
}

/**
 * The chart of a birth request.
 *
 * @throws {@link ProblemError} naming the field.
 */
export function birthChart(request: BirthRequest, ephemeris: Ephemeris): BirthChart {
  try {
    const { reading, timeKnown } = birthInstant(request);
    const { provenance, ...chart } = natalChart(
      { jdUt1: jdUt1FromJdUtc(reading.jdUtc), latitudeDeg: request.latitude, longitudeDeg: request.longitude, timeKnown },
      {
        ephemeris,
        houseSystem: request.houseSystem,
        polarPolicy: request.polarPolicy,
        zodiac: request.zodiac === 'sidereal' ? { ayanamsha: request.ayanamsha ?? 'lahiri' } : 'tropical',
      },
    );
    return {
      birth: {
        date: request.date,
        time: request.time,
        timeKnown,
        utcOffset: formatOffset(reading.utcOffsetSeconds),
        timeStandard: reading.abbreviation,
        meridianDeg: reading.meridianDeg,
        instantUtc: instantUtc(reading.jdUtc),
        latitude: request.latitude,
        longitude: request.longitude,
      },
      ...chart,
      models: { ...provenance, timeZones: `IANA ${TZDATA_VERSION}` },
    };
  } catch (error) {
    throw asProblem(error);
  }
}
