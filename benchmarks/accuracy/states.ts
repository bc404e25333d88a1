import type { PositionSource } from '@cosmichub/ephemeris';
import { masBetweenVectors } from './sphere.js';

export const KM_PER_AU = 149_597_870.7;

/** How far two sources are apart over a body as the Earth sees it: direction and distance. */
export interface Apart {
  readonly mas: number;
  readonly km: number;
}

/** States of one source, and what is seen from one body to another in it. */
function createView(source: PositionSource): (body: string, from: string, jdTdb: number) => Float64Array {
  const [target, observer] = [new Float64Array(6), new Float64Array(6)];
  return (body, from, jdTdb) => {
    source.stateInto(target, body, jdTdb);
    source.stateInto(observer, from, jdTdb);
    for (let i = 0; i < 6; i += 1) target[i] -= observer[i];
    return target;
  };
}

/**
 * Compares the geometric places of two sources, each with its own Earth: what is off in the observer counts too. The Earth itself is
 * looked at from the Sun.
 */
export function createComparison(a: PositionSource, b: PositionSource): (body: string, jdTdb: number) => Apart {
  const [seenInA, seenInB] = [createView(a), createView(b)];
  return (body, jdTdb) => {
    const from = body === 'earth' ? 'sun' : 'earth';
    const [x, y] = [seenInA(body, from, jdTdb), seenInB(body, from, jdTdb)];
    const length = (v: Float64Array): number => Math.hypot(v[0], v[1], v[2]);
    return { mas: masBetweenVectors(x, y), km: Math.abs(length(x) - length(y)) * KM_PER_AU };
  };
}

/** Longitude of the Moon's osculating node on the ecliptic of J2000, degrees. */
export function createLunarNode(source: PositionSource): (jdTdb: number) => number {
  const view = createView(source);
  const obliquity = (84_381.406 / 3600) * (Math.PI / 180);
  const [sin, cos] = [Math.sin(obliquity), Math.cos(obliquity)];
  return (jdTdb) => {
    const [x, y, z, vx, vy, vz] = view('moon', 'earth', jdTdb) as unknown as readonly [number, number, number, number, number, number];
    const [hx, hy, hz] = [y * vz - z * vy, z * vx - x * vz, x * vy - y * vx];
    const onEcliptic = hy * cos + hz * sin; // second axis of the ecliptic
    return (Math.atan2(hx, -onEcliptic) * 180) / Math.PI;
  };
}
