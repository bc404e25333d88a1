import { EphemerisError } from '../errors.js';
import { createBitReader } from './bit-reader.js';
import type { BitReader } from './bit-reader.js';
import { crc32 } from './crc32.js';
import type { HarmonicTerm } from './harmonic-terms.js';
import type { MeanCircle, MeanElements } from './orbit.js';
import type { SegmentLayout } from './segment-series.js';

/*
 * A pack, all integers little-endian:
 *
 *   0   'CHEP'
 *   4   format version, 32 bits
 *   8   length of the whole in bytes, 32 bits
 *   12  CRC-32 of everything from byte 16
 *   16  length of the description in bytes, 32 bits
 *   20  description: JSON in UTF-8, a PackDescription
 *       then for each body in its order: harmonic terms, lengths of the segments, segments; each begins at a whole byte
 */
export const PACK_MAGIC = [0x43, 0x48, 0x45, 0x50] as const;
export const PACK_FORMAT = 1;
export const PACK_CHECKED_FROM = 16;
export const PACK_DESCRIPTION_FROM = 20;

/** What a pack says of itself. */
export interface PackDescription {
  /** Such as `1800–2200`. */
  readonly name: string;
  /** What it was fitted to and when the source was made, such as `DE440`. */
  readonly source: string;
  /** First and last instant answered, Julian dates, TDB. */
  readonly fromJdTdb: number;
  readonly toJdTdb: number;
  readonly bodies: readonly BodyDescription[];
  /** How the Sun is found from the planets; absent in a pack without it. */
  readonly sun?: SunDescription;
}

/** What a body's offsets are counted from, and how they are cut. */
export interface BodyDescription {
  readonly id: string;
  readonly about: 'barycentre' | 'sun' | 'earth';
  /** One of the two. */
  readonly orbit?: MeanElements;
  readonly circle?: MeanCircle;
  /** Number of harmonic terms, bytes they take, and the unit of their amplitudes for each offset. */
  readonly harmonics: number;
  readonly harmonicBytes: number;
  readonly harmonicQuanta: readonly [number, number, number];
  readonly segments: Omit<SegmentLayout, 'rice'> & { /** A digit of base 36 each. */ readonly rice: string };
  /** Bytes that say the length of a segment, and bytes of the knot that closes the last. */
  readonly lengthBytes: 1 | 2;
  readonly closingKnotBytes: number;
  /** Cartesian pieces made of each segment at run time, and Chebyshev terms of each. */
  readonly pieces: { readonly perSegment: number; readonly terms: number };
}

/** The barycentre stays at rest: the Sun balances the planets, up to asteroids and relativity, which a polynomial covers. */
export interface SunDescription {
  /** Masses in solar masses by body. */
  readonly masses: Readonly<Record<string, number>>;
  /** Chebyshev series of x, y, z over the pack's years and a margin, au. */
  readonly fromJdTdb: number;
  readonly toJdTdb: number;
  readonly series: readonly (readonly number[])[];
  readonly pieces: { readonly days: number; readonly terms: number };
  /** Mass of the Moon over that of the Earth and the Moon. */
  readonly moonShare: number;
}

/** A body's data, found in an opened pack. */
export interface PackedBody {
  readonly description: BodyDescription;
  readonly layout: SegmentLayout;
  /** Reads the harmonic terms, anew each time. */
  harmonics(): readonly HarmonicTerm[];
  readonly reader: BitReader;
  /** Byte at which each segment, and the closing knot, is stored. */
  readonly starts: Uint32Array;
}

/** A pack whose checksum was right. */
export interface OpenedPack {
  readonly description: PackDescription;
  readonly bodies: readonly PackedBody[];
}

/**
 * Opens a pack.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_PACK` for anything that is not a whole, unaltered pack of this format.
 */
export function openPack(bytes: Uint8Array): OpenedPack {
  if (!(bytes instanceof Uint8Array) || bytes.length < PACK_DESCRIPTION_FROM || PACK_MAGIC.some((byte, i) => bytes[i] !== byte)) {
    throw new EphemerisError('ERR_EPHEMERIS_PACK', 'pack: does not begin like one');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = view.getUint32(4, true);
  if (format !== PACK_FORMAT) throw new EphemerisError('ERR_EPHEMERIS_PACK', `pack: expected format ${PACK_FORMAT}, got ${format}`);
  const length = view.getUint32(8, true);
  if (length > bytes.length) throw new EphemerisError('ERR_EPHEMERIS_PACK', `pack: expected ${length} bytes, got ${bytes.length}`);
  const whole = bytes.subarray(0, length); // written as text, up to three more follow
  if (crc32(whole, PACK_CHECKED_FROM) !== view.getUint32(12, true)) throw new EphemerisError('ERR_EPHEMERIS_PACK', 'pack: altered, its checksum is wrong');

  const payloadFrom = PACK_DESCRIPTION_FROM + view.getUint32(16, true);
  const description = JSON.parse(new TextDecoder().decode(whole.subarray(PACK_DESCRIPTION_FROM, payloadFrom))) as PackDescription;
  const reader = createBitReader(whole);
  let next = payloadFrom;
  const bodies = description.bodies.map((body): PackedBody => {
    const { harmonics, harmonicBytes, harmonicQuanta, segments, lengthBytes, closingKnotBytes } = body;
    const lengthsFrom = next + harmonicBytes;
    const starts = new Uint32Array(segments.count + 1);
    starts[0] = lengthsFrom + segments.count * lengthBytes;
    for (let i = 0; i < segments.count; i++) {
      starts[i + 1] = starts[i] + (lengthBytes === 1 ? whole[lengthsFrom + i] : view.getUint16(lengthsFrom + 2 * i, true));
    }
    const harmonicsFrom = next;
    next = starts[segments.count] + closingKnotBytes;
    return {
      description: body,
      layout: { ...segments, rice: Array.from(segments.rice, (digit) => Number.parseInt(digit, 36)) },
      harmonics() {
        reader.seek(harmonicsFrom);
        return Array.from({ length: harmonics }, () => readHarmonic(reader, harmonicQuanta));
      },
      reader,
      starts,
    };
  });
  return { description, bodies };
}

/** Widths of the numbers of a harmonic term. */
export const HARMONIC_BITS = { power: 3, factors: 3, argument: 4, length: 5 } as const;
/** Rice parameter of the multiples of the fundamental arguments. */
export const MULTIPLE_RICE = 1;

/** Reads one harmonic term. */
export function readHarmonic(reader: BitReader, quanta: readonly [number, number, number]): HarmonicTerm {
  const power = reader.bits(HARMONIC_BITS.power);
  const factors = reader.bits(HARMONIC_BITS.factors);
  const combination: number[] = [];
  for (let i = 0; i < factors; i++) combination.push(reader.bits(HARMONIC_BITS.argument), reader.rice(MULTIPLE_RICE));
  const amplitudes: number[] = [];
  for (const quantum of quanta) {
    const width = reader.bits(HARMONIC_BITS.length); // of both, with a sign each; 0 when neither is
    for (let i = 0; i < 2; i++) amplitudes.push(width === 0 ? 0 : (reader.bits(width) - 2 ** (width - 1)) * quantum);
  }
  return { combination, power, amplitudes };
}
