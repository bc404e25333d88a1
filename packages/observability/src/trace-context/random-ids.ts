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
  let pool = '';
  let used = 0;

  function hexDigits(length: number): string {
    if (used + length > pool.length) {
      pool = '';
      for (const byte of randomBytes(poolBytes)) pool += hexOfByte[byte];
      used = 0;
    }
    const digits = pool.slice(used, used + length);
    used += length;
    return /[^0]/.test(digits) ? digits : hexDigits(length);
  }

  return { traceId: () => hexDigits(32), spanId: () => hexDigits(16) };
}
