/** A segment as a test writes it; `numbers` in the layout of its type. */
export interface WrittenSegment {
  readonly target: number;
  readonly centre: number;
  readonly type: number;
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly numbers: readonly number[];
  readonly frame?: number;
  readonly name?: string;
}

const RECORD_BYTES = 1024;
/** So few, that small kernels have more than one record of summaries; a record holds up to 25. */
const SEGMENTS_A_RECORD = 5;
const SUMMARY_DOUBLES = 5;

/** A DAF/SPK file with these segments. */
export function writeKernel(segments: readonly WrittenSegment[], littleEndian = true): ArrayBuffer {
  const lists = Math.max(1, Math.ceil(segments.length / SEGMENTS_A_RECORD));
  const firstAddress = ((1 + 2 * lists) * RECORD_BYTES) / 8 + 1; // after the file record and pairs of summaries and names
  const free = firstAddress + segments.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const buffer = new ArrayBuffer((free - 1) * 8);
  const view = new DataView(buffer);
  const text = (offset: number, characters: string): void => [...characters].forEach((c, i) => view.setUint8(offset + i, c.charCodeAt(0)));
  const integers = (offset: number, values: readonly number[]): void => values.forEach((x, i) => view.setInt32(offset + 4 * i, x, littleEndian));
  const doubles = (offset: number, values: readonly number[]): void => values.forEach((x, i) => view.setFloat64(offset + 8 * i, x, littleEndian));

  text(0, 'DAF/SPK ');
  integers(8, [2, 6]);
  text(16, 'WRITTEN BY A TEST'.padEnd(60));
  integers(76, [2, 2 * lists, free]);
  text(88, littleEndian ? 'LTL-IEEE' : 'BIG-IEEE');
  text(699, 'FTPSTR:\r:\n:\r\n:\r\0:\x81:\x10\xce:ENDFTP');

  let address = firstAddress;
  for (let list = 0; list < lists; list++) {
    const start = (1 + 2 * list) * RECORD_BYTES;
    const own = segments.slice(list * SEGMENTS_A_RECORD, (list + 1) * SEGMENTS_A_RECORD);
    doubles(start, [list + 1 < lists ? 2 * list + 4 : 0, 2 * list, own.length]);
    own.forEach(({ target, centre, type, fromSeconds, toSeconds, numbers, frame = 1, name = 'SEGMENT' }, i) => {
      const at = start + 8 * (3 + i * SUMMARY_DOUBLES);
      doubles(at, [fromSeconds, toSeconds]);
      integers(at + 16, [target, centre, frame, type, address, address + numbers.length - 1]);
      text(start + RECORD_BYTES + i * 8 * SUMMARY_DOUBLES, name.padEnd(8 * SUMMARY_DOUBLES));
      doubles(8 * (address - 1), numbers);
      address += numbers.length;
    });
  }
  return buffer;
}

/** A segment of type 2 in which a body moves on a straight line: exact in a series of two terms. Intervals of one day. */
export function straightLine(
  target: number, centre: number, { km, kmPerSecond }: { km: readonly number[]; kmPerSecond: readonly number[] }, days: readonly [from: number, to: number] = [0, 8],
): WrittenSegment {
  const [fromSeconds, toSeconds] = [days[0] * 86_400, days[1] * 86_400];
  const numbers: number[] = [];
  for (let start = fromSeconds; start < toSeconds; start += 86_400) {
    const middle = start + 43_200;
    numbers.push(middle, 43_200, ...km.flatMap((x, i) => [x + kmPerSecond[i] * middle, kmPerSecond[i] * 43_200]));
  }
  numbers.push(fromSeconds, 86_400, 8, days[1] - days[0]);
  return { target, centre, type: 2, fromSeconds, toSeconds, numbers };
}
