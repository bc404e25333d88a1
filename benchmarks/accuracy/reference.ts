import { readFileSync } from 'node:fs';
import type { ReferenceBody } from './contender.js';

/** Longitude and latitude in degrees, distance in au, and their rates a day. */
export type ReferencePlace = readonly [number, number, number, number, number, number];

/** Apparent places by the independent chain: packages/ephemeris/test/reference/de440/README.md says how. */
export interface ReferencePlaces {
  readonly source: string;
  readonly secondChain: string;
  readonly secondChainMas: { readonly max: number; readonly rms: number };
  readonly speedStepDays: number;
  readonly bodies: readonly ReferenceBody[];
  /** The Julian date (TT), then a place for each body; null within one degree of the Sun. */
  readonly rows: readonly (readonly [jdTt: number, ...places: (ReferencePlace | null)[]])[];
}

export function referencePlaces(file: string): ReferencePlaces {
  const url = new URL(`../../packages/ephemeris/test/reference/de440/${file}`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as ReferencePlaces;
}
