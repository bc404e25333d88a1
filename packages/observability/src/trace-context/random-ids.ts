/** Makes ids of lower-case hex digits that are never all zero. */
export interface RandomIds {
  /** 32 digits, all of them random. */
  traceId(): string;
  /** 16 digits. */
  spanId(): string;
}

const poolBytes = 1024;
const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * Trace and span ids from a source of random bytes, which is asked for 1 KB at a time:
 * one call of Node's `randomBytes` takes about 2 µs however few the bytes.
 */
export function createRandomIds(randomBytes: (size: number) => Uint8Array): RandomIds {
  let pool = new Uint8Array(0);
  let used = 0;

  function hex(bytes: number): string {
    if (used + bytes > pool.length) {
      pool = Uint8Array.from(randomBytes(poolBytes));
      used = 0;
    }
    let digits = '';
    let seen = 0;
    for (const end = used + bytes; used < end; used += 1) {
      const byte = pool[used];
      seen |= byte;
      digits += hexOfByte[byte];
    }
    return seen === 0 ? hex(bytes) : digits;
  }

  return { traceId: () => hex(16), spanId: () => hex(8) };
}
