import { assertFinite } from '../errors.js';
import { wrapDeg } from '../math/angle.js';
import { SIGNS } from '../zodiac/sign.js';
import type { Sign } from '../zodiac/sign.js';

/** A longitude within its sign, cut (never rounded up into the next minute, degree or sign) to whole seconds of arc. */
export interface SignPosition {
  readonly sign: Sign;
  /** 0 to 29. */
  readonly degrees: number;
  /** 0 to 59. */
  readonly minutes: number;
  /** 0 to 59. */
  readonly seconds: number;
}

/**
 * Sign, degrees, minutes and seconds of a longitude.
 *
 * Astrological tables cut instead of rounding, so that 29°59′59.9″ of a sign is never shown as 0° of the next. A millionth of a second
 * of arc is added first: 23.5° must not become 23°29′59″ through binary fractions.
 *
 * @param longitudeDeg - Degrees, any turn.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` when it is not a finite number.
 */
export function signPosition(longitudeDeg: number): SignPosition {
  assertFinite('longitudeDeg', longitudeDeg);
  const totalSeconds = Math.floor(wrapDeg(longitudeDeg) * 3600 + 1e-6) % 1_296_000;
  return {
    sign: SIGNS[Math.floor(totalSeconds / 108_000)],
    degrees: Math.floor(totalSeconds / 3600) % 30,
    minutes: Math.floor(totalSeconds / 60) % 60,
    seconds: totalSeconds % 60,
  };
}

/** Two digits. */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
