import { RAD_PER_ARCSEC, TWO_PI } from '../math/angle.js';
import { julianCenturies } from '../time/julian-day.js';
import { createEquator, equatorToIcrf, placeEquator } from './equator.js';
import { frameOfJ2000 } from './j2000.js';
import { meanObliquity } from './obliquity.js';

/** Rows of period in centuries, then cosine and sine amplitudes of the first quantity and of the second: [P, c₁, s₁, c₂, s₂], arcseconds. */
type Periodic = readonly (readonly [number, number, number, number, number])[];
type Quadrinomial = readonly [number, number, number, number];

const ECLIPTIC_P: Quadrinomial = [5851.607687, -0.1189, -0.00028913, 0.000000101];
const ECLIPTIC_Q: Quadrinomial = [-1600.8863, 1.1689818, -0.0000002, -0.000000437];
const ECLIPTIC_PERIODIC: Periodic = [
  [708.15, -5486.751211, 667.66673, -684.66156, -5523.863691],
  [2309, -17.127623, -2354.886252, 2446.28388, -549.74745],
  [1620, -617.517403, -428.152441, 399.671049, -310.998056],
  [492.2, 413.44294, 376.202861, -356.652376, 421.535876],
  [1183, 78.614193, 184.778874, -186.387003, -36.776172],
  [622, -180.732815, 335.321713, -316.80007, -145.278396],
  [882, -87.676083, -185.138669, 198.296701, -34.74445],
  [547, 46.140315, -120.97283, 101.135679, 22.885731],
];

const EQUATOR_X: Quadrinomial = [5453.282155, 0.4252841, -0.00037173, -0.000000152];
const EQUATOR_Y: Quadrinomial = [-73750.93035, -0.7675452, -0.00018725, 0.000000231];
const EQUATOR_PERIODIC: Periodic = [
  [256.75, -819.940624, 81491.287984, 75004.344875, 1558.515853],
  [708.15, -8444.676815, 787.163481, 624.033993, 7774.939698],
  [274.2, 2600.009459, 1251.296102, 1251.136893, -2219.534038],
  [241.45, 2755.17563, -1257.950837, -1102.212834, -2523.969396],
  [2309, -167.659835, -2966.79973, -2660.66498, 247.850422],
  [492.2, 871.855056, 639.744522, 699.291817, -846.485643],
  [396.1, 44.769698, 131.600209, 153.16722, -1393.124055],
  [288.9, -512.313065, -445.040117, -950.865637, 368.526116],
  [231.1, -819.415595, 584.522874, 499.754645, 749.045012],
  [1610, -538.071099, -89.756563, -145.18821, 444.704518],
  [620, -189.793622, 524.42963, 558.116553, 235.934465],
  [157.87, -402.922932, -13.549067, -23.923029, 374.049623],
  [220.3, 179.516345, -210.157124, -165.405086, -171.33018],
  [1200, -9.814756, -44.919798, 9.344131, -22.899655],
];

/**
 * Axes of the mean ecliptic and equinox of an instant, near or remote, in the ICRF.
 *
 * Where precession IAU 2006 is a polynomial that leaves the sky beyond some thousand years, these expressions hold for two hundred
 * thousand either way; from 1800 to 2200 the two differ by less than 0.5 mas.
 *
 * Source: Vondrák, J., Capitaine, N. & Wallace, P. (2011), *A&A* 534, A22, with the corrigendum (2012), *A&A* 541, C1.
 *
 * @param jdTt - Julian date, TT.
 * @returns Unit vectors towards the equinox, towards 90° of longitude and to the pole of the ecliptic, shape `[3, 3]`.
 */
export function longTermEcliptic(jdTt: number): Float64Array {
  const t = julianCenturies(jdTt);
  const [p, q] = sums(t, ECLIPTIC_P, ECLIPTIC_Q, ECLIPTIC_PERIODIC);
  const [x, y] = sums(t, EQUATOR_X, EQUATOR_Y, EQUATOR_PERIODIC);

  // Both poles on the mean equator and equinox of J2000.0.
  const cos = Math.cos(meanObliquity(0));
  const sin = Math.sin(meanObliquity(0));
  const w = Math.sqrt(1 - p * p - q * q);
  const eclipticPole = [p, -q * cos - w * sin, w * cos - q * sin];
  const equatorPole = [x, y, Math.sqrt(1 - x * x - y * y)];
  const equinox = cross(equatorPole, eclipticPole);
  const length = Math.hypot(...equinox);
  const towardsEquinox = equinox.map((component) => component / length);

  const j2000 = frameOfJ2000();
  const equator = createEquator();
  placeEquator(equator, j2000, 0);
  const axes = new Float64Array(9);
  [towardsEquinox, cross(eclipticPole, towardsEquinox), eclipticPole].forEach((axis, row) => {
    const turned = Float64Array.of(...axis, 0, 0, 0);
    equatorToIcrf(turned, 0, j2000, equator);
    axes.set(turned.subarray(0, 3), 3 * row);
  });
  return axes;
}

/** Two sums of powers and waves of the time, radians. */
function sums(t: number, first: Quadrinomial, second: Quadrinomial, periodic: Periodic): [number, number] {
  let a = first[0] + t * (first[1] + t * (first[2] + t * first[3]));
  let b = second[0] + t * (second[1] + t * (second[2] + t * second[3]));
  for (const [period, cosA, sinA, cosB, sinB] of periodic) {
    const cos = Math.cos((TWO_PI * t) / period);
    const sin = Math.sin((TWO_PI * t) / period);
    a += cosA * cos + sinA * sin;
    b += cosB * cos + sinB * sin;
  }
  return [a * RAD_PER_ARCSEC, b * RAD_PER_ARCSEC];
}

function cross(a: readonly number[], b: readonly number[]): number[] {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
