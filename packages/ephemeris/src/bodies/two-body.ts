import { GM_SUN } from './constants.js';

const TWO_PI = 2 * Math.PI;
/** Newton's steps from above the root only shrink; six are usual, a dozen at most. */
const MOST_STEPS = 60;
const SERIES_TERMS = 12;

/**
 * Where a body without mass is on its orbit about the Sun, in the plane of the orbit: an ellipse, a parabola or a hyperbola alike.
 *
 * Kepler's equation is solved in the universal variable s of ds = dt / r, from perihelion on, where it reads
 *
 *     t = q s + μ e G₃(s),   G₁ = s − α G₃,   G₂' = G₁,   α = μ (1 − e) / q
 *
 * and holds for every eccentricity, those near 1 included. The right side is convex in s up to aphelion, so that Newton's steps from
 * any s beyond the root come down to it.
 *
 * Source: Battin, R. H. (1999), *An Introduction to the Mathematics and Methods of Astrodynamics*, 4.5–4.6.
 *
 * @param out - Receives x towards perihelion and y in the direction of motion there, au, and their rates, au/day, at indices 0 to 3.
 * @param perihelionDistanceAu - q, above 0.
 * @param eccentricity - e, 0 or more.
 * @param days - Since perihelion; any sign.
 */
export function onOrbitInto(out: Float64Array, perihelionDistanceAu: number, eccentricity: number, days: number): void {
  const q = perihelionDistanceAu;
  const alpha = (GM_SUN * (1 - eccentricity)) / q;
  const pull = GM_SUN * eccentricity;
  const t = alpha > 0 ? remainder(days, periodDays(alpha)) : days;

  const sign = t < 0 ? -1 : 1;
  let s = beyondRoot(q, alpha, pull, sign * t);
  for (let i = 0; i < MOST_STEPS; i++) {
    universal(out, alpha, s);
    const step = (q * s + pull * out[2] - sign * t) / (q + pull * out[1]);
    s -= step;
    if (!(step > 1e-15 * s)) break; // rounding has turned the direction, or nothing is left to go
  }
  universal(out, alpha, s);
  const [g1, g2] = out;
  const r = q + pull * g2;
  const perihelionSpeed = Math.sqrt((GM_SUN * (1 + eccentricity)) / q);
  out[0] = q - GM_SUN * g2;
  out[1] = sign * perihelionSpeed * q * g1;
  out[2] = (-sign * GM_SUN * g1) / r;
  out[3] = (perihelionSpeed * q * (1 - alpha * g2)) / r;
}

/** Time of one revolution, from α = μ / a. */
function periodDays(alpha: number): number {
  return (TWO_PI * GM_SUN) / (alpha * Math.sqrt(alpha));
}

/** The time since the nearest perihelion. */
function remainder(days: number, period: number): number {
  return days - period * Math.round(days / period);
}

/**
 * An s that is not before the root, for t ≥ 0. Both terms of Kepler's equation are positive, so each alone bounds it:
 * G₃ is at least s³/6 outside the ellipse, s³/π² on it up to aphelion, and exp(x) / 4 − 1 with x = √−α s, over √−α³, on the hyperbola.
 */
function beyondRoot(q: number, alpha: number, pull: number, t: number): number {
  const least = pull === 0 ? t / q : Math.min(t / q, Math.cbrt(((alpha > 0 ? Math.PI * Math.PI : 6) * t) / pull));
  const root = Math.sqrt(Math.abs(alpha));
  if (alpha > 0) return Math.min(least, Math.PI / root);
  if (alpha < 0) return Math.min(least, Math.log(4 * (1 + (t * root * root * root) / pull)) / root);
  return least;
}

/** Writes G₁, G₂, G₃ at indices 0 to 2. */
function universal(out: Float64Array, alpha: number, s: number): void {
  const z = alpha * s * s;
  if (Math.abs(z) < 1) {
    // Σ (−z)ᵏ / (2k + 3)! and / (2k + 2)!, from the smallest term.
    let g3 = 1;
    let g2 = 1;
    for (let k = SERIES_TERMS; k > 0; k--) {
      g3 = 1 - (g3 * z) / ((2 * k + 2) * (2 * k + 3));
      g2 = 1 - (g2 * z) / ((2 * k + 1) * (2 * k + 2));
    }
    out[2] = (s * s * s * g3) / 6;
    out[1] = (s * s * g2) / 2;
    out[0] = s - alpha * out[2];
    return;
  }
  const root = Math.sqrt(Math.abs(alpha));
  const x = root * s;
  const half = alpha > 0 ? Math.sin(x / 2) : Math.sinh(x / 2);
  out[0] = (alpha > 0 ? Math.sin(x) : Math.sinh(x)) / root;
  out[1] = (2 * half * half) / Math.abs(alpha);
  out[2] = (s - out[0]) / alpha;
}
