import type { ApparentPlace } from './contender.js';

const RAD_PER_DEG = Math.PI / 180;
const MAS_PER_RAD = (180 / Math.PI) * 3.6e6;

/** The angle between two vectors of three numbers, milliarcseconds: by the tangent, which stays exact for small angles. */
export function masBetweenVectors(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const x = a[1] * b[2] - a[2] * b[1];
  const y = a[2] * b[0] - a[0] * b[2];
  const z = a[0] * b[1] - a[1] * b[0];
  return Math.atan2(Math.hypot(x, y, z), a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) * MAS_PER_RAD;
}

/** The angle between two places on the sky, milliarcseconds. */
export function masBetweenPlaces(a: ApparentPlace, b: ApparentPlace): number {
  return masBetweenVectors(direction(a), direction(b));
}

function direction({ longitudeDeg, latitudeDeg }: ApparentPlace): [number, number, number] {
  const [longitude, latitude] = [longitudeDeg * RAD_PER_DEG, latitudeDeg * RAD_PER_DEG];
  return [Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)];
}
