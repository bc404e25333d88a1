import { isEphemerisError, natalChart, type Ephemeris, type NatalChart } from '@cosmichub/ephemeris';
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

/** A package's error about an input, as the problem that names the field. Anything else is not the caller's doing. */
function asProblem(error: unknown): unknown {
  if (!isEphemerisError(error)) return error;
  switch (error.code) {
    case 'ERR_EPHEMERIS_ARGUMENT':
    case 'ERR_EPHEMERIS_CIVIL':
    case 'ERR_EPHEMERIS_ZONE': {
      const [argument, ...rest] = error.message.split(': ');
      const field = { year: 'date', month: 'date', day: 'date', hour: 'time', minute: 'time', second: 'time' }[argument] ?? argument;
      return new ProblemError('invalid-request', { errors: [{ field, detail: rest.length > 0 ? rest.join(': ') : error.message }] });
    }
    case 'ERR_EPHEMERIS_RANGE':
      return new ProblemError('outside-range', { detail: error.message, errors: [{ field: 'date', detail: error.message }] });
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
      { jdUt1: reading.jdUtc, latitudeDeg: request.latitude, longitudeDeg: request.longitude, timeKnown },
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
