import { RICE_ESCAPE_RUN } from '../../packages/ephemeris/src/kernel/bit-reader.js';

/** Writes what the package's bit reader reads. */
export interface BitWriter {
  bits(value: number, width: number): void;
  rice(value: number, parameter: number): void;
  /** Fills the last byte with zeros. */
  align(): void;
  /** Whole bytes so far. */
  readonly length: number;
  bytes(): Uint8Array;
}

export function createBitWriter(): BitWriter {
  const out: number[] = [];
  let held = 0;
  let heldBits = 0;

  function bit(value: number): void {
    held = (held << 1) | value;
    heldBits += 1;
    if (heldBits < 8) return;
    out.push(held);
    held = 0;
    heldBits = 0;
  }

  function bits(value: number, width: number): void {
    for (let i = width - 1; i >= 0; i--) bit(Math.floor(value / 2 ** i) % 2);
  }

  return {
    bits,

    rice(value, parameter) {
      const zigzag = zigzagOf(value);
      const run = Math.floor(zigzag / 2 ** parameter);
      if (run >= RICE_ESCAPE_RUN) {
        for (let i = 0; i < RICE_ESCAPE_RUN; i++) bit(1);
        bits(zigzag, 32);
        return;
      }
      for (let i = 0; i < run; i++) bit(1);
      bit(0);
      bits(zigzag, parameter);
    },

    align() {
      while (heldBits > 0) bit(0);
    },

    get length() {
      return out.length;
    },

    bytes: () => Uint8Array.from(out),
  };
}

/** 0, −1, 1, −2, 2 … as 0, 1, 2, 3, 4 … */
function zigzagOf(value: number): number {
  return value >= 0 ? 2 * value : -2 * value - 1;
}

/** Bits of a Rice code. */
function riceBits(value: number, parameter: number): number {
  const run = Math.floor(zigzagOf(value) / 2 ** parameter);
  return run >= RICE_ESCAPE_RUN ? RICE_ESCAPE_RUN + 32 : run + 1 + parameter;
}

/** The parameter that takes fewest bits for a column of numbers. */
export function bestRice(values: ArrayLike<number>): number {
  let best = 0;
  let fewest = Infinity;
  for (let parameter = 0; parameter <= 30; parameter++) {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += riceBits(values[i], parameter);
    if (sum >= fewest) continue;
    fewest = sum;
    best = parameter;
  }
  return best;
}
