import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ReferenceBody } from './contender.js';
import type { ErrorStatistics } from './error-statistics.js';
import type { ReferencePlaces } from './reference.js';

const folder = new URL('../results/accuracy/', import.meta.url);

/** Errors of one body within the years `from` to `to`. */
export interface SpanErrors {
  readonly fromYear: number;
  readonly toYear: number;
  readonly errors: ErrorStatistics;
}

export interface BodyErrors {
  readonly body: ReferenceBody;
  /** Over all instants. */
  readonly errors: ErrorStatistics;
  readonly centuries: readonly SpanErrors[];
}

export interface ContenderErrors {
  readonly name: string;
  readonly packageName: string;
  readonly call: string;
  /** Angle on the sky from the reference's place, milliarcseconds; only the bodies that it has. */
  readonly placeMas: readonly BodyErrors[];
}

/** What the six numbers of ours are off beyond the direction. */
export interface OwnErrors {
  readonly body: ReferenceBody;
  /** Rates of longitude (times the cosine of latitude) and latitude together, milliarcseconds a day. */
  readonly speedMasPerDay: ErrorStatistics;
  readonly distanceKm: ErrorStatistics;
  readonly distanceSpeedKmPerDay: ErrorStatistics;
}

/** Written by `apparent-places.ts`, for one file of reference places. */
export interface ApparentPlaceResult extends Pick<ReferencePlaces, 'source' | 'secondChain' | 'secondChainMas' | 'speedStepDays'> {
  readonly reference: string;
  readonly instants: number;
  /** Ours first. */
  readonly contenders: readonly ContenderErrors[];
  readonly own: readonly OwnErrors[];
}

export interface ApparentPlaceResults {
  readonly versions: Readonly<Record<string, string>>;
  /** Name and version of the sources that ours answered from. */
  readonly pack: string;
  readonly references: readonly ApparentPlaceResult[];
}

/** A file that was measured against, which is in no repository. */
export interface SourceFile {
  readonly file: string;
  readonly sha256: string;
}

/** What a pack is off over one body, as the Earth sees it. */
export interface PackBodyErrors {
  readonly body: string;
  /** At random instants. */
  readonly mas: ErrorStatistics;
  /** On both sides of every seam between two of the pack's polynomials. */
  readonly seamMas: ErrorStatistics;
  readonly distanceKm: ErrorStatistics;
}

export interface PackErrors {
  readonly pack: string;
  /** What it was fitted to. */
  readonly source: string;
  readonly fromJdTdb: number;
  readonly toJdTdb: number;
  readonly bodies: readonly PackBodyErrors[];
}

/** What is written to `results/accuracy/`, by file: the first by `apparent-places.ts`, the others by `pack-against-kernel.ts`. */
export interface AccuracyResults {
  'apparent-places': ApparentPlaceResults;
  'planet-packs': {
    readonly kernel: SourceFile;
    readonly packs: readonly (PackErrors & {
      /** How far the osculating node jumps at a seam, arcseconds. */
      readonly nodeJumpArcsec: ErrorStatistics;
    })[];
  };
  asteroids: PackErrors & { readonly kernel: SourceFile };
  chiron: {
    readonly states: SourceFile;
    readonly pack: string;
    readonly mas: ErrorStatistics;
    readonly distanceKm: ErrorStatistics;
    readonly years: readonly { readonly year: number; readonly maxMas: number }[];
  };
  'spk-type-21': {
    readonly kernel: SourceFile;
    readonly states: SourceFile;
    readonly body: string;
    readonly distanceKm: ErrorStatistics;
    readonly decades: readonly { readonly fromYear: number; readonly maxKm: number }[];
  };
}

/** A result as committed. */
export function savedResult<Name extends keyof AccuracyResults>(name: Name): AccuracyResults[Name] {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as AccuracyResults[Name];
}

export function saveResult<Name extends keyof AccuracyResults>(name: Name, result: AccuracyResults[Name]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(result, null, 1)}\n`);
}
