import { readFileSync } from 'node:fs';

/** A file of reference values, which the caller gives its shape. */
export function readReference<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;
}

/** Distance of two directions, milliarcseconds. */
export function masBetweenDeg(a: number, b: number): number {
  return Math.abs(((((a - b) % 360) + 540) % 360) - 180) * 3.6e6;
}

/** Distance of two directions, milliarcseconds. */
export function masBetweenRad(a: number, b: number): number {
  return masBetweenDeg((a * 180) / Math.PI, (b * 180) / Math.PI);
}
