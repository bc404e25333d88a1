import { assertFinite, assertInRange, assertObject, assertRoom, assertString, EphemerisError, shown } from '../errors.js';
import { eclipticJ2000ToIcrf } from '../frames/ecliptic-j2000.js';
import { RAD_PER_DEG, wrapSignedDeg } from '../math/angle.js';
import { assertJulianDate } from '../time/julian-day.js';
import { GM_SUN } from './constants.js';
import { isPositionSource, type PositionSource } from './position-source.js';
import { onOrbitInto } from './two-body.js';

/**
 * An osculating orbit about the Sun as JPL's Small-Body Database, Horizons and the Minor Planet Center publish it: on the ecliptic and
 * equinox of J2000.
 *
 * Its size is the semi-major axis or the distance at perihelion; the place on it is the mean anomaly at the epoch or the date of
 * perihelion. A parabola has neither axis nor mean anomaly; a hyperbola's axis is published negative.
 */
export interface OrbitalElements {
  /** When the orbit touches the true path, Julian date TDB; near it the positions are best. */
  readonly epochJdTdb: number;
  /** 0 or more. */
  readonly eccentricity: number;
  /** a; give this or `perihelionDistanceAu`. */
  readonly semiMajorAxisAu?: number;
  /** q; give this or `semiMajorAxisAu`. */
  readonly perihelionDistanceAu?: number;
  /** i, 0 to 180. */
  readonly inclinationDeg: number;
  /** Ω, longitude of the ascending node. */
  readonly ascendingNodeDeg: number;
  /** ω, from the node to perihelion. */
  readonly perihelionArgumentDeg: number;
  /** M at the epoch; give this or `perihelionJdTdb`. */
  readonly meanAnomalyDeg?: number;
  /** T, Julian date TDB of a passage of perihelion; give this or `meanAnomalyDeg`. */
  readonly perihelionJdTdb?: number;
}

/** Wider than any orbit that is published, and narrow enough for arithmetic. */
const MAX_ECCENTRICITY = 1e6;
const MIN_PERIHELION_AU = 1e-6;
const MAX_PERIHELION_AU = 1e6;
const MAX_MEAN_ANOMALY_DEG = 1e9;
const MAX_PERIHELION_JD = 1e9;

/** What {@link createMinorPlanet} takes. */
export interface MinorPlanetOptions {
  /** Id of the body, such as `'eris'`: what the handle is asked for. */
  readonly id: string;
  readonly elements: OrbitalElements;
  /** Has `'sun'`: a pack, or any other source of the Sun's barycentric state. */
  readonly sun: PositionSource;
  /** Name of the source, for provenance. @default 'orbital elements' */
  readonly name?: string;
}

/**
 * A body on published orbital elements, as a {@link PositionSource}: an unperturbed orbit about the Sun, elliptic, parabolic or hyperbolic.
 *
 * The planets pull the body off this orbit as time goes from the epoch. Seen from the Earth, the four great asteroids are off by up to 11″
 * three months from it, 1.1′ after half a year, 5.5′ after one year, 34′ after two and 2° after ten (against JPL's sb441, 24 epochs from 1858
 * to 2110); Chiron, seen from the Sun, by 15″, 1′ and 34′ after one, two and ten years. Take a kernel (`readSpk`) where that is too much.
 *
 * Covers the dates at which `sun` has the Sun.
 *
 * Source: the elements' own; the ecliptic of J2000 is that of IAU 1976 (84381.448″), which JPL and the MPC use; μ of the Sun from DE440.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for elements that make no orbit.
 */
export function createMinorPlanet(options: MinorPlanetOptions): PositionSource {
  assertObject('options', options);
  const { id, elements, sun, name = 'orbital elements' } = options;
  assertString('id', id);
  assertString('name', name);
  assertObject('elements', elements);
  if (!isPositionSource(sun)) throw argumentError('sun', 'a position source', shown(sun));
  const { epochJdTdb, eccentricity } = elements;
  assertJulianDate('elements.epochJdTdb', epochJdTdb);
  assertInRange('elements.eccentricity', eccentricity, 0, MAX_ECCENTRICITY);
  const perihelionAu = perihelionDistance(elements);
  const daysAtEpoch = daysSincePerihelion(elements, perihelionAu);
  const axes = orbitAxes(elements);
  const onOrbit = new Float64Array(4);

  return Object.freeze<PositionSource>({
    name,
    version: `epoch JD ${epochJdTdb}`,
    bodies: Object.freeze([id]),
    covers: (body, jdTdb) => body === id && sun.covers('sun', jdTdb),
    rangeOf: (body) => (body === id ? sun.rangeOf?.('sun') : undefined),

    stateInto(out, body, jdTdb) {
      assertRoom('out', out, 6);
      if (body !== id) throw new EphemerisError('ERR_EPHEMERIS_BODY', `body: ${name} has only ${shown(id)}, got ${shown(body)}`);
      sun.stateInto(out, 'sun', jdTdb);
      onOrbitInto(onOrbit, perihelionAu, eccentricity, jdTdb - epochJdTdb + daysAtEpoch);
      for (let i = 0; i < 3; i++) {
        out[i] += onOrbit[0] * axes[i] + onOrbit[1] * axes[i + 3];
        out[i + 3] += onOrbit[2] * axes[i] + onOrbit[3] * axes[i + 3];
      }
    },
  });
}

function perihelionDistance({ semiMajorAxisAu, perihelionDistanceAu, eccentricity }: OrbitalElements): number {
  if ((semiMajorAxisAu === undefined) === (perihelionDistanceAu === undefined)) {
    throw argumentError('elements', 'either semiMajorAxisAu or perihelionDistanceAu', semiMajorAxisAu === undefined ? 'neither' : 'both');
  }
  if (perihelionDistanceAu !== undefined) {
    assertInRange('elements.perihelionDistanceAu', perihelionDistanceAu, MIN_PERIHELION_AU, MAX_PERIHELION_AU);
    return perihelionDistanceAu;
  }
  assertFinite('elements.semiMajorAxisAu', semiMajorAxisAu);
  const distance = semiMajorAxisAu! * (1 - eccentricity);
  if (distance >= MIN_PERIHELION_AU && distance <= MAX_PERIHELION_AU) return distance;
  throw argumentError('elements.semiMajorAxisAu', eccentricity < 1 ? 'above 0 on an ellipse' : 'below 0 on a hyperbola, none on a parabola', shown(semiMajorAxisAu));
}

/** At the epoch. A date of perihelion would have the resolution of a Julian date, 40 µs: 180 m. */
function daysSincePerihelion({ epochJdTdb, meanAnomalyDeg, perihelionJdTdb, eccentricity }: OrbitalElements, perihelionAu: number): number {
  if ((meanAnomalyDeg === undefined) === (perihelionJdTdb === undefined)) {
    throw argumentError('elements', 'either meanAnomalyDeg or perihelionJdTdb', meanAnomalyDeg === undefined ? 'neither' : 'both');
  }
  if (perihelionJdTdb !== undefined) {
    assertInRange('elements.perihelionJdTdb', perihelionJdTdb, -MAX_PERIHELION_JD, MAX_PERIHELION_JD);
    return epochJdTdb - perihelionJdTdb;
  }
  assertInRange('elements.meanAnomalyDeg', meanAnomalyDeg!, -MAX_MEAN_ANOMALY_DEG, MAX_MEAN_ANOMALY_DEG);
  if (eccentricity === 1) throw argumentError('elements.meanAnomalyDeg', 'perihelionJdTdb instead on a parabola', shown(meanAnomalyDeg));
  const axis = perihelionAu / Math.abs(1 - eccentricity);
  const radPerDay = Math.sqrt(GM_SUN / (axis * axis * axis));
  const anomalyDeg = eccentricity < 1 ? wrapSignedDeg(meanAnomalyDeg!) : meanAnomalyDeg!; // a hyperbola is passed once
  return (anomalyDeg * RAD_PER_DEG) / radPerDay;
}

/** Unit vectors on the axes of the ICRF: towards perihelion at 0 to 2, in the direction of motion there at 3 to 5. */
function orbitAxes({ inclinationDeg, ascendingNodeDeg, perihelionArgumentDeg }: OrbitalElements): Float64Array {
  assertInRange('elements.inclinationDeg', inclinationDeg, 0, 180);
  assertFinite('elements.ascendingNodeDeg', ascendingNodeDeg);
  assertFinite('elements.perihelionArgumentDeg', perihelionArgumentDeg);
  const [sinI, cosI] = sinCos(inclinationDeg);
  const [sinNode, cosNode] = sinCos(ascendingNodeDeg);
  const [sinArgument, cosArgument] = sinCos(perihelionArgumentDeg);
  const axes = Float64Array.of(
    cosNode * cosArgument - sinNode * sinArgument * cosI, sinNode * cosArgument + cosNode * sinArgument * cosI, sinArgument * sinI,
    -cosNode * sinArgument - sinNode * cosArgument * cosI, -sinNode * sinArgument + cosNode * cosArgument * cosI, cosArgument * sinI,
  );
  eclipticJ2000ToIcrf(axes);
  return axes;
}

function sinCos(deg: number): [sin: number, cos: number] {
  return [Math.sin(deg * RAD_PER_DEG), Math.cos(deg * RAD_PER_DEG)];
}

function argumentError(name: string, expected: string, got: string): EphemerisError {
  return new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `${name}: expected ${expected}, got ${got}`);
}
