import { createBitReader } from '../../packages/ephemeris/src/kernel/bit-reader.js';
import type { HarmonicTerm } from '../../packages/ephemeris/src/kernel/harmonic-terms.js';
import type { MeanCircle, MeanElements } from '../../packages/ephemeris/src/kernel/orbit.js';
import { readHarmonic } from '../../packages/ephemeris/src/kernel/pack-format.js';
import type { BodyDescription } from '../../packages/ephemeris/src/kernel/pack-format.js';
import { createBitWriter } from './bit-writer.js';
import { findHarmonics } from './harmonics.js';
import { fitMeanCircle, fitMeanElements } from './mean-orbit.js';
import type { StateOf } from './mean-orbit.js';
import { offsetsFromCircle, offsetsFromOrbit, withoutHarmonics } from './offsets.js';
import type { OffsetsOf } from './offsets.js';
import { roundHarmonic, writeHarmonic } from './packed-harmonics.js';
import { sampleSegments, storeSegments } from './segments.js';

type Three = readonly [number, number, number];

/** How one body of a pack is fitted. */
export interface BodyPlan {
  readonly id: string;
  readonly about: BodyDescription['about'];
  /** Of the central mass and the body together, au³/day²; the Moon's mean circle needs none. */
  readonly gm?: number;
  /** Segments are this long, or a little less so that a whole number of them fills the span. */
  readonly segmentDays: number;
  readonly terms: Three;
  /** Units of the offsets, milliarcseconds as seen from the centre. */
  readonly quantaMas: Three;
  readonly harmonics?: { readonly count: number; readonly stepDays: number; readonly arguments: 'moon' | 'planets' };
  /** Coarser where the body is farther from the Earth. */
  readonly shifted?: boolean;
  readonly pieces: BodyDescription['pieces'];
}

export interface FittedBody {
  readonly description: BodyDescription;
  /** Harmonic terms, lengths, segments, as they follow each other in a pack. */
  readonly bytes: Uint8Array;
  readonly bytesOf: { readonly harmonics: number; readonly segments: number };
}

export interface FitContext {
  /** State of the body about what its plan says. */
  readonly stateOf: StateOf;
  /** Distance of the body from the Earth, au. */
  readonly earthDistanceAu: (jdTdb: number) => number;
  readonly fromJdTdb: number;
  readonly toJdTdb: number;
  readonly onProgress?: (text: string) => void;
}

const RAD_PER_MAS = Math.PI / 648_000_000;
/** The rounding of a thousand terms adds up: at the unit of the segments it would be most of what is left for them. */
const FINER_HARMONICS = 4;
const MOON_DEGREES_PER_DAY = 13.176396;

export function fitBody(plan: BodyPlan, { stateOf, earthDistanceAu, fromJdTdb, toJdTdb, onProgress }: FitContext): FittedBody {
  const span = toJdTdb - fromJdTdb;
  const count = Math.ceil(span / plan.segmentDays);
  const grid = { fromJdTdb, days: span / count, count };
  const quanta = plan.quantaMas.map((mas) => mas * RAD_PER_MAS) as unknown as Three;
  const harmonicQuanta = quanta.map((quantum) => quantum / FINER_HARMONICS) as unknown as Three;

  let orbit: MeanElements | undefined;
  let circle: MeanCircle | undefined;
  let offsetsOf: OffsetsOf;
  if (plan.gm === undefined) {
    circle = fitMeanCircle(stateOf, MOON_DEGREES_PER_DAY, fromJdTdb, toJdTdb);
    offsetsOf = offsetsFromCircle(stateOf, circle);
  } else {
    orbit = fitMeanElements(stateOf, plan.gm, fromJdTdb, toJdTdb);
    offsetsOf = offsetsFromOrbit(stateOf, orbit);
  }

  const writer = createBitWriter();
  const terms: HarmonicTerm[] = [];
  if (plan.harmonics) {
    const { stepDays } = plan.harmonics;
    const samples = Math.floor(span / stepDays);
    const signals = [0, 1, 2].map(() => new Float64Array(samples));
    const out = new Float64Array(3);
    for (let i = 0; i < samples; i++) {
      offsetsOf(out, fromJdTdb + (i + 0.5) * stepDays);
      signals.forEach((signal, axis) => (signal[i] = out[axis]));
    }
    const found = findHarmonics(
      { jdTdbStart: fromJdTdb + 0.5 * stepDays, stepDays, signals, weights: quanta.map((q) => 1 / q) },
      { count: plan.harmonics.count, arguments: plan.harmonics.arguments, segmentDays: grid.days, onProgress },
    );
    const rounded = found.map((harmonic) => roundHarmonic(harmonic, harmonicQuanta)).filter((harmonic) => harmonic !== undefined);
    for (const harmonic of rounded) writeHarmonic(writer, harmonic);
    writer.align();
    const reader = createBitReader(writer.bytes());
    reader.seek(0);
    for (let i = 0; i < rounded.length; i++) terms.push(readHarmonic(reader, harmonicQuanta)); // as the package will see them
  }
  const harmonicBytes = writer.length;

  const left = terms.length === 0 ? offsetsOf : withoutHarmonics(offsetsOf, terms);
  const samples = sampleSegments(left, grid, 2 * Math.max(...plan.terms) + 8);
  const stored = storeSegments(samples, { ...grid, terms: plan.terms, quanta, shifts: plan.shifted ? shiftsOf(grid, earthDistanceAu) : undefined });
  const lengthBytes = Math.max(...stored.lengths) < 256 ? 1 : 2;
  for (const length of stored.lengths) {
    writer.bits(length & 255, 8);
    if (lengthBytes === 2) writer.bits(length >>> 8, 8);
  }
  const head = writer.bytes();
  const bytes = new Uint8Array(head.length + stored.bytes.length);
  bytes.set(head);
  bytes.set(stored.bytes, head.length);
  const { rice, ...layout } = stored.layout;
  return {
    description: {
      id: plan.id,
      about: plan.about,
      ...(orbit && { orbit }),
      ...(circle && { circle }),
      harmonics: terms.length,
      harmonicBytes,
      harmonicQuanta,
      segments: { ...layout, rice: rice.map((parameter) => parameter.toString(36)).join('') },
      lengthBytes,
      closingKnotBytes: stored.closingKnotBytes,
      pieces: plan.pieces,
    },
    bytes,
    bytesOf: { harmonics: harmonicBytes, segments: bytes.length - harmonicBytes },
  };
}

/** A segment in which the body stays twice as far from the Earth as it can come may be twice as coarse. */
function shiftsOf({ fromJdTdb, days, count }: { fromJdTdb: number; days: number; count: number }, earthDistanceAu: (jdTdb: number) => number): Uint8Array {
  const samples = 40;
  const nearest = Array.from({ length: count }, (_, segment) => {
    let least = Infinity;
    for (let i = 0; i <= samples; i++) least = Math.min(least, earthDistanceAu(fromJdTdb + (segment + i / samples) * days));
    return least;
  });
  const reference = nearest.reduce((a, b) => Math.min(a, b), Infinity);
  return Uint8Array.from(nearest, (distance) => {
    let shift = 0;
    while (shift < 3 && distance >= reference * 2 ** (shift + 1)) shift += 1;
    return shift;
  });
}
