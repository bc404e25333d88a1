import { eclipticOfDateInto, eclipticToIcrf } from '../frames/ecliptic.js';
import type { FrameOfDate } from '../frames/frame-of-date.js';
import { longTermEcliptic } from '../frames/long-term-precession.js';
import { movedInto, spaceMotion } from '../frames/space-motion.js';
import { DEG_PER_RAD, RAD_PER_DEG, wrapDeg } from '../math/angle.js';
import { JD_J2000 } from '../time/julian-day.js';
import { formerPrecessionToJ2000 } from '../zodiac/former-precession.js';
import type { DirectionZero, EpochZero, StarZero, ZeroPoint } from '../zodiac/zero-point.js';
import { aberrate } from './aberration.js';
import { deflect } from './deflection.js';
import { createLightPath, look } from './light-time.js';
import type { ObserverState } from './observer-state.js';

/** The zero point of a sidereal zodiac, ready for many instants. */
export interface SiderealZero {
  /** Whether {@link SiderealZero.into} reads the state of the Earth: only a star is seen from somewhere. */
  readonly seenFromEarth: boolean;

  /**
   * Writes the ayanamsha, the longitude of the zero point from the true equinox of date, and its rate: what is subtracted from tropical
   * longitudes.
   *
   * @param out - Receives degrees [0, 360) at index 0 and degrees per day at index 3; shape `[6]`, the rest is left in any state.
   * @param jdTdb - The instant of the frame, TDB.
   * @param earth - The centre of the Earth at that instant, where `seenFromEarth`.
   */
  into(out: Float64Array, frame: FrameOfDate, jdTdb: number, earth: ObserverState): void;
}

export function createSiderealZero(zero: ZeroPoint): SiderealZero {
  switch (zero.kind) {
    case 'epoch':
      return epochZero(zero);
    case 'direction':
      return directionZero(zero);
    case 'star':
      return starZero(zero);
  }
}

/**
 * The equinox of date goes back along the ecliptic of the epoch, and the ayanamsha grows by as much: “ayanamsha at the epoch plus
 * precession”, as almanacs and programs have always reckoned. Two ecliptics meet in it, and a star's sidereal longitude may change by
 * 0.2″ in a thousand years for it.
 */
function epochZero({ jdTt, ayanamshaDeg, theory }: EpochZero): SiderealZero {
  const axes = longTermEcliptic(jdTt);
  const equinox = new Float64Array(6);

  /** Longitude of a direction in the ICRF on the ecliptic and from the mean equinox of the epoch, radians, and its rate. */
  function onEpoch(v: Float64Array): [rad: number, radPerDay: number] {
    const x = axes[0] * v[0] + axes[1] * v[1] + axes[2] * v[2];
    const y = axes[3] * v[0] + axes[4] * v[1] + axes[5] * v[2];
    const xRate = axes[0] * v[3] + axes[1] * v[4] + axes[2] * v[5];
    const yRate = axes[3] * v[3] + axes[4] * v[4] + axes[5] * v[5];
    return [Math.atan2(y, x), (x * yRate - y * xRate) / (x * x + y * y)];
  }

  let atEpochDeg = ayanamshaDeg;
  if (theory !== undefined) {
    const [j2000Rad] = onEpoch(Float64Array.of(...longTermEcliptic(JD_J2000).subarray(0, 3), 0, 0, 0));
    atEpochDeg += formerPrecessionToJ2000(theory, jdTt) + j2000Rad * DEG_PER_RAD; // what the theory has more than the present one
  }

  return {
    seenFromEarth: false,
    into(out, frame) {
      const { psiRad, psiRadPerDay } = frame;
      equinox[0] = Math.cos(psiRad);
      equinox[1] = -Math.sin(psiRad);
      equinox[2] = 0;
      equinox[3] = psiRadPerDay * equinox[1];
      equinox[4] = -psiRadPerDay * equinox[0];
      equinox[5] = 0;
      eclipticToIcrf(equinox, 0, frame);
      const [rad, radPerDay] = onEpoch(equinox);
      out[0] = wrapDeg(atEpochDeg + (frame.nutationLongitudeRad - rad) * DEG_PER_RAD);
      out[3] = (frame.nutationLongitudeRadPerDay - radPerDay) * DEG_PER_RAD;
    },
  };
}

function directionZero({ rightAscensionDeg, declinationDeg, longitudeDeg }: DirectionZero): SiderealZero {
  const cosDec = Math.cos(declinationDeg * RAD_PER_DEG);
  const direction = Float64Array.of(
    cosDec * Math.cos(rightAscensionDeg * RAD_PER_DEG),
    cosDec * Math.sin(rightAscensionDeg * RAD_PER_DEG),
    Math.sin(declinationDeg * RAD_PER_DEG),
    0, 0, 0,
  );
  return {
    seenFromEarth: false,
    into(out, frame) {
      eclipticOfDateInto(out, 0, direction, frame);
      out[0] = wrapDeg(out[0] - longitudeDeg);
    },
  };
}

/** The star is seen as bodies are, with its parallax, the bending of its light and aberration: in its zodiac it does not move at all. */
function starZero({ star, longitudeDeg, polar }: StarZero): SiderealZero {
  const motion = spaceMotion(star);
  const path = createLightPath();
  return {
    seenFromEarth: true,
    into(out, frame, jdTdb, earth) {
      movedInto(path.body, motion, jdTdb - star.epochJdTdb);
      look(path, earth);
      deflect(path, earth);
      aberrate(path.direction, earth);
      eclipticOfDateInto(out, 0, path.direction, frame);
      if (polar) culminatingInto(out, frame);
      out[0] = wrapDeg(out[0] - longitudeDeg);
    },
  };
}

/** From longitude and latitude to the longitude of the point of the ecliptic that has the same mean right ascension. */
function culminatingInto(out: Float64Array, { meanObliquityRad, nutationLongitudeRad, nutationLongitudeRadPerDay }: FrameOfDate): void {
  const longitude = out[0] * RAD_PER_DEG - nutationLongitudeRad;
  const longitudeRate = out[3] * RAD_PER_DEG - nutationLongitudeRadPerDay;
  const latitude = out[1] * RAD_PER_DEG;
  const tanObliquity = Math.tan(meanObliquityRad); // its rate, 0.006″ a day of arc over a radian, is beyond what a rate shows
  const cosLatitude = Math.cos(latitude);
  const x = Math.cos(longitude);
  const y = Math.sin(longitude) - Math.tan(latitude) * tanObliquity;
  const xRate = -Math.sin(longitude) * longitudeRate;
  const yRate = x * longitudeRate - (tanObliquity * out[4] * RAD_PER_DEG) / (cosLatitude * cosLatitude);
  out[0] = (Math.atan2(y, x) + nutationLongitudeRad) * DEG_PER_RAD;
  out[3] = ((x * yRate - y * xRate) / (x * x + y * y) + nutationLongitudeRadPerDay) * DEG_PER_RAD;
}
