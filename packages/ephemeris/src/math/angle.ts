export const RAD_PER_DEG: number = Math.PI / 180;
export const DEG_PER_RAD: number = 180 / Math.PI;
export const RAD_PER_ARCSEC: number = Math.PI / 648_000;
export const TWO_PI: number = 2 * Math.PI;

/** The same direction in [0, 360) degrees. */
export function wrapDeg(deg: number): number {
  if (deg >= 0 && deg < 720) return deg < 360 ? deg + 0 : deg - 360; // as sums of two directions are: a division is slow; no -0
  if (deg < 0 && deg > -360) return upFromBelow(deg);
  const wrapped = deg % 360;
  return wrapped >= 0 ? wrapped + 0 : upFromBelow(wrapped);
}

function upFromBelow(deg: number): number {
  const positive = deg + 360;
  return positive < 360 ? positive : 0; // -1e-20 + 360 rounds to 360
}

/** The same rotation in [-180, 180) degrees: the shorter way from one direction to another. */
export function wrapSignedDeg(deg: number): number {
  return wrapDeg(deg + 180) - 180;
}

/** The same direction in [0, 2π) radians. */
export function wrapRad(rad: number): number {
  if (rad >= 0 && rad < 2 * TWO_PI) return rad < TWO_PI ? rad : rad - TWO_PI; // as sums of two rotations are: a division is slow
  const wrapped = rad % TWO_PI;
  if (wrapped >= 0) return wrapped;
  const positive = wrapped + TWO_PI;
  return positive < TWO_PI ? positive : 0;
}
