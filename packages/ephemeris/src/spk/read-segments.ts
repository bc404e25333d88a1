import { EphemerisError, shown } from '../errors.js';
import { kernelError, openDaf } from './daf.js';
import { readSegment, type SpkSegment } from './segment.js';

/** An SPK is a DAF of this kind; files from before 1998 say `NAIF/DAF`. */
const SPK_SHAPE = { idWords: ['DAF/SPK', 'NAIF/DAF'], doubleCount: 2, integerCount: 6 } as const;

/**
 * The trajectories of an SPK kernel, each relative to its own centre, in the order of the file.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_KERNEL` for a file that is damaged, not an SPK kernel, or of other types or frames.
 */
export function readSegments(file: ArrayBufferLike | Uint8Array): readonly SpkSegment[] {
  const bytes = bytesOf(file);
  const daf = openDaf(bytes, SPK_SHAPE);
  if (daf.summaries.length === 0) throw kernelError('a segment or more', 'none');
  const doubleCount = Math.floor(bytes.length / 8);
  return Object.freeze(daf.summaries.map((summary, i) => readSegment(daf, summary, i, doubleCount)));
}

/** By their tags, which the values of another realm have too. */
function bytesOf(file: unknown): Uint8Array {
  if (ArrayBuffer.isView(file)) return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const tag = Object.prototype.toString.call(file);
  if (tag === '[object ArrayBuffer]' || tag === '[object SharedArrayBuffer]') return new Uint8Array(file as ArrayBufferLike);
  throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `file: expected an ArrayBuffer or a Uint8Array, got ${shown(file)}`);
}
