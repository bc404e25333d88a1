import type { Bits64 } from './half-sip-hash.js';

/**
 * A table of theoretical arrival times of fixed size in typed arrays: no objects per key, no timers, nothing to collect.
 *
 * Two buckets of eight slots may hold a fingerprint. A slot whose time has passed is as good as empty. When both buckets are full
 * of debtors, the slot nearest to owing nothing, measured against its own tolerance, is given up: keys at their limit are the last
 * to be forgotten, so that spraying new keys frees nobody who is blocked.
 */
export interface DebtTable {
  /** Slots, a power of two. */
  readonly capacity: number;
  /** Keys forgotten while they still owed something. */
  readonly evictions: number;
  /** Stored theoretical arrival time of a fingerprint, microseconds; 0 when there is none. */
  get(fingerprint: Readonly<Bits64>): number;
  /**
   * Stores a theoretical arrival time.
   *
   * @param tatUs - Microseconds, above `nowUs`.
   * @param toleranceUs - What a blocked key of the same policy owes, microseconds.
   */
  set(fingerprint: Readonly<Bits64>, tatUs: number, toleranceUs: number, nowUs: number): void;
}

const BUCKET_SLOTS = 8;
/** Free slots of the first bucket below which the second is looked at. */
const SPARE_SLOTS = 2;

/** @param minCapacity - Slots wanted; rounded up to a power of two, at least 16 (20 bytes each). */
export function createDebtTable(minCapacity: number): DebtTable {
  const capacity = 2 ** Math.max(4, Math.ceil(Math.log2(minCapacity)));
  const lastBucket = capacity / BUCKET_SLOTS - 1; // also the mask, the number of buckets being a power of two
  const tats = new Float64Array(capacity);
  const fingerprints = new Int32Array(2 * capacity); // low and high half of each slot
  const rates = new Float32Array(capacity); // 1 / tolerance: debt × rate is the part of its limit that a key has used
  let evictions = 0;

  /** First slots of the two buckets; they differ, so that a crowded bucket has another to spill into. */
  const firstBucket = ({ low }: Readonly<Bits64>): number => (low & lastBucket) * BUCKET_SLOTS;
  const secondBucket = ({ low, high }: Readonly<Bits64>): number => {
    const other = high & lastBucket;
    return (other === (low & lastBucket) ? other ^ 1 : other) * BUCKET_SLOTS;
  };

  const find = (bucket: number, { low, high }: Readonly<Bits64>): number => {
    for (let slot = bucket; slot < bucket + BUCKET_SLOTS; slot++) {
      if (fingerprints[2 * slot] === low && fingerprints[2 * slot + 1] === high && tats[slot] !== 0) return slot;
    }
    return -1;
  };

  const locate = (fingerprint: Readonly<Bits64>): number => {
    const slot = find(firstBucket(fingerprint), fingerprint);
    return slot >= 0 ? slot : find(secondBucket(fingerprint), fingerprint);
  };

  /** Part of its limit that the slot's key has used: 0 or below when the slot is free, near 1 when the key is blocked. */
  const used = (slot: number, nowUs: number): number => (tats[slot] - nowUs) * rates[slot];

  /** The slot of a bucket whose key is nearest to owing nothing. */
  const leastUsed = (bucket: number, nowUs: number): number => {
    let least = bucket;
    for (let slot = bucket + 1; slot < bucket + BUCKET_SLOTS; slot++) {
      if (used(slot, nowUs) < used(least, nowUs)) least = slot;
    }
    return least;
  };

  const freeSlots = (bucket: number, nowUs: number): number => {
    let free = 0;
    for (let slot = bucket; slot < bucket + BUCKET_SLOTS; slot++) if (tats[slot] <= nowUs) free++;
    return free;
  };

  /** The first bucket while it has room to spare, so that most keys are found there; then the emptier, which keeps both from filling up. */
  const makeRoom = (fingerprint: Readonly<Bits64>, nowUs: number): number => {
    const first = firstBucket(fingerprint);
    const freeInFirst = freeSlots(first, nowUs);
    if (freeInFirst > SPARE_SLOTS) return leastUsed(first, nowUs);
    const second = secondBucket(fingerprint);
    const freeInSecond = freeSlots(second, nowUs);
    if (freeInFirst + freeInSecond > 0) return leastUsed(freeInSecond > freeInFirst ? second : first, nowUs);
    evictions++;
    const [a, b] = [leastUsed(first, nowUs), leastUsed(second, nowUs)];
    return used(b, nowUs) < used(a, nowUs) ? b : a;
  };

  return {
    capacity,
    get evictions() {
      return evictions;
    },
    get(fingerprint) {
      const slot = locate(fingerprint);
      return slot >= 0 ? tats[slot] : 0;
    },
    set(fingerprint, tatUs, toleranceUs, nowUs) {
      const known = locate(fingerprint);
      const slot = known >= 0 ? known : makeRoom(fingerprint, nowUs);
      fingerprints[2 * slot] = fingerprint.low;
      fingerprints[2 * slot + 1] = fingerprint.high;
      tats[slot] = tatUs;
      rates[slot] = 1 / toleranceUs;
    },
  };
}
