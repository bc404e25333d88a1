import { EphemerisError } from '../errors.js';

/** One array of a DAF file, as its summary describes it. */
export interface DafSummary {
  /** The array's own name, blanks trimmed. */
  readonly name: string;
  /** The `ND` double components, in the order of the file. */
  readonly doubles: readonly number[];
  /** The `NI` integer components; the last two are the first and the last address of the array. */
  readonly integers: readonly number[];
}

/** An opened DAF container. Addresses count doubles from the start of the file, from 1, as in the file. */
export interface Daf {
  /** Internal file name, blanks trimmed. */
  readonly internalName: string;
  /** In the order of the file. */
  readonly summaries: readonly DafSummary[];
  /** Copies `count` doubles from `address` on; nothing else of the file is copied. The range has to be within a summary's. */
  readonly readInto: (out: Float64Array, address: number, count: number) => void;
}

/** What the container's user expects of it: `DAF/SPK` with two doubles and six integers a summary. */
export interface DafShape {
  readonly idWords: readonly string[];
  readonly doubleCount: number;
  readonly integerCount: number;
}

const RECORD_BYTES = 1024;
const RECORD_DOUBLES = RECORD_BYTES / 8;
/** Next record, previous record, number of summaries. */
const SUMMARY_HEADER_DOUBLES = 3;
/** What a transfer in text mode changes: line ends, a null, a byte with the high bit, a byte pair that is one line end in EBCDIC. */
const FTP_CHECK = 'FTPSTR:\r:\n:\r\n:\r\0:\x81:\x10\xce:ENDFTP';

/**
 * Opens a DAF file ("double precision array file"), the container of NAIF's kernels.
 *
 * Both byte orders; nothing is copied but the summaries. Every pointer is checked before it is followed, and a record that is met
 * twice ends the walk with an error.
 *
 * Source: NAIF, *DAF Required Reading*.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_KERNEL` for what is not a whole, undamaged DAF of this shape.
 */
export function openDaf(bytes: Uint8Array, shape: DafShape): Daf {
  if (bytes.length < RECORD_BYTES) throw kernelError(`a file record of ${RECORD_BYTES} bytes`, `a file of ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

  const idWord = text(bytes, 0, 8);
  if (!shape.idWords.includes(idWord)) throw kernelError(shape.idWords.map((word) => `"${word}"`).join(' or '), JSON.stringify(idWord), 'byte 0');
  const littleEndian = isLittleEndian(bytes, view, shape);
  const integer = (offset: number): number => view.getInt32(offset, littleEndian);

  for (const [name, offset, expected] of [['ND', 8, shape.doubleCount], ['NI', 12, shape.integerCount]] as const) {
    if (integer(offset) !== expected) throw kernelError(`${name} ${expected}`, integer(offset), `byte ${offset}`);
  }
  checkTransfer(bytes);

  const doubleCount = Math.floor(bytes.length / 8);
  const free = integer(84);
  if (free < 1 || free - 1 > doubleCount) throw kernelError(`the ${free - 1} doubles that the file record announces`, `${doubleCount}: the file is cut off`, 'byte 84');

  return {
    internalName: text(bytes, 16, 60),
    summaries: readSummaries(bytes, view, littleEndian, integer(76), shape),
    readInto: doubleReader(bytes, view, littleEndian),
  };
}

/** An error about a file's content: what was expected, what is there, and where. */
export function kernelError(expected: string, got: string | number, where?: string): EphemerisError {
  return new EphemerisError('ERR_EPHEMERIS_KERNEL', `kernel: expected ${expected}, got ${got}${where === undefined ? '' : ` at ${where}`}`);
}

/** Refuses a record of numbers that are not all finite. */
export function assertFiniteRecord(record: Float64Array, index: number, label: string): void {
  for (let i = 0; i < record.length; i++) if (!Number.isFinite(record[i])) throw recordError('finite numbers', record[i], index, label);
}

/** A {@link kernelError} about the record of an index, from 0, in a segment. */
export function recordError(expected: string, got: string | number, index: number, label: string): EphemerisError {
  return kernelError(expected, got, `record ${index + 1} of ${label}`);
}

/** By the format word; files older than the word are read in the order that makes sense of their counts. */
function isLittleEndian(bytes: Uint8Array, view: DataView, { doubleCount }: DafShape): boolean {
  const format = text(bytes, 88, 8);
  if (format === 'LTL-IEEE') return true;
  if (format === 'BIG-IEEE') return false;
  if (text(bytes, 0, 8) === 'NAIF/DAF') return view.getInt32(8, true) === doubleCount;
  throw kernelError('the format "LTL-IEEE" or "BIG-IEEE"', JSON.stringify(format), 'byte 88');
}

/** A file that went through a transfer in text mode is refused; one older than the check carries no string, and passes. */
function checkTransfer(bytes: Uint8Array): void {
  const record = latin1(bytes, 0, RECORD_BYTES);
  const [start, end] = [record.indexOf('FTPSTR'), record.indexOf('ENDFTP')];
  if (start === -1 && end === -1) return;
  if (start === -1 || record.slice(start, start + FTP_CHECK.length) !== FTP_CHECK) {
    throw kernelError('an intact transfer check', 'a damaged one: the file was transferred as text', `byte ${Math.max(start, 0)}`);
  }
}

/** Walks the list of summary records; each is followed by a record of names. */
function readSummaries(bytes: Uint8Array, view: DataView, littleEndian: boolean, first: number, { doubleCount, integerCount }: DafShape): DafSummary[] {
  const double = (offset: number): number => view.getFloat64(offset, littleEndian);
  const recordCount = Math.floor(bytes.length / RECORD_BYTES);
  const summaryDoubles = doubleCount + Math.ceil(integerCount / 2);
  const mostSummaries = Math.floor((RECORD_DOUBLES - SUMMARY_HEADER_DOUBLES) / summaryDoubles);

  const summaries: DafSummary[] = [];
  const seen = new Set<number>();
  for (let record = first; record !== 0;) {
    // A summary record and the names after it.
    if (!Number.isInteger(record) || record < 2 || record + 1 > recordCount) throw kernelError(`a summary record from 2 to ${recordCount - 1}`, record);
    if (seen.has(record)) throw kernelError('a list of summary records that ends', `record ${record} twice`);
    seen.add(record);

    const start = (record - 1) * RECORD_BYTES;
    const count = double(start + 16);
    if (!Number.isInteger(count) || count < 0 || count > mostSummaries) throw kernelError(`0 to ${mostSummaries} summaries`, count, `byte ${start + 16}`);
    for (let i = 0; i < count; i++) {
      const at = start + 8 * (SUMMARY_HEADER_DOUBLES + i * summaryDoubles);
      summaries.push({
        name: text(bytes, start + RECORD_BYTES + i * 8 * summaryDoubles, 8 * summaryDoubles),
        doubles: Array.from({ length: doubleCount }, (_, k) => double(at + 8 * k)),
        integers: Array.from({ length: integerCount }, (_, k) => view.getInt32(at + 8 * doubleCount + 4 * k, littleEndian)),
      });
    }
    record = double(start);
  }
  return summaries;
}

/** Copies through a typed array where the bytes lie as the machine has them, else one by one. */
function doubleReader(bytes: Uint8Array, view: DataView, littleEndian: boolean): Daf['readInto'] {
  const hostIsLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  if (littleEndian === hostIsLittleEndian && bytes.byteOffset % 8 === 0) {
    const doubles = new Float64Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.byteLength / 8));
    return (out, address, count) => {
      for (let i = 0; i < count; i++) out[i] = doubles[address - 1 + i];
    };
  }
  return (out, address, count) => {
    for (let i = 0; i < count; i++) out[i] = view.getFloat64(8 * (address - 1 + i), littleEndian);
  };
}

/** ASCII up to the first null, blanks trimmed. */
function text(bytes: Uint8Array, offset: number, length: number): string {
  return latin1(bytes, offset, length).split('\0', 1)[0].trim();
}

function latin1(bytes: Uint8Array, offset: number, length: number): string {
  return Array.from(bytes.subarray(offset, offset + length), (byte) => String.fromCharCode(byte)).join('');
}
