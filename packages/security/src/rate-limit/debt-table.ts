import type { Bits64 } from './half-sip-hash.js';

const BUCKET_SLOTS = 8;
/** Free slots of the first bucket below which the second is looked at. */
const SPARE_SLOTS = 2;

/**
 * A table of theoretical arrival times of fixed size in typed arrays: no objects per key, no timers, nothing to collect.
 *
 * Two buckets of eight slots may hold a fingerprint. A slot whose time has passed is as good as empty. When both buckets are full
 * of debtors, the slot nearest to owing nothing, measured against its own tolerance, is given up: keys at their limit are the last
 * to be forgotten, so that spraying new keys frees nobody who is blocked.
 */
export class DebtTable {
  /** Slots, a power of two. */
  readonly capacity: number;
  readonly #lastBucket: number; // also the mask, the number of buckets being a power of two
  readonly #tats: Float64Array;
  readonly #fingerprints: Int32Array; // low and high half of each slot
  readonly #rates: Float32Array; // 1 / tolerance: debt × rate is the part of its limit that a key has used
  #evictions = 0;

  /** @param minCapacity - Slots wanted; rounded up to a power of two, at least 16 (20 bytes each). */
  constructor(minCapacity: number) {
    this.capacity = 2 ** Math.max(4, Math.ceil(Math.log2(minCapacity)));
    this.#lastBucket = this.capacity / BUCKET_SLOTS - 1;
    this.#tats = new Float64Array(this.capacity);
    this.#fingerprints = new Int32Array(2 * this.capacity);
    this.#rates = new Float32Array(this.capacity);
  }

  /** Keys forgotten while they still owed something. */
  get evictions(): number {
    return this.#evictions;
  }

  /** Where a fingerprint is kept now, or -1. What is stored later may take the slot over. */
  find(fingerprint: Readonly<Bits64>): number {
    const slot = this.#findIn(this.#firstBucket(fingerprint), fingerprint);
    return slot >= 0 ? slot : this.#findIn(this.#secondBucket(fingerprint), fingerprint);
  }

  /** Theoretical arrival time in a slot that {@link find} has just given, microseconds; 0 for -1. */
  get(slot: number): number {
    return slot >= 0 ? this.#tats[slot] : 0;
  }

  /**
   * Stores a theoretical arrival time.
   *
   * @param found - What {@link find} gave for the fingerprint; another key may have taken the slot over since.
   * @param tatUs - Microseconds, above `nowUs`.
   * @param toleranceUs - What a blocked key of the same policy owes, microseconds.
   */
  set(found: number, fingerprint: Readonly<Bits64>, tatUs: number, toleranceUs: number, nowUs: number): void {
    const known = found >= 0 && this.#holds(found, fingerprint) ? found : this.find(fingerprint);
    const slot = known >= 0 ? known : this.#makeRoom(fingerprint, nowUs);
    this.#fingerprints[2 * slot] = fingerprint.low;
    this.#fingerprints[2 * slot + 1] = fingerprint.high;
    this.#tats[slot] = tatUs;
    this.#rates[slot] = 1 / toleranceUs;
  }

  /** First slots of the two buckets; they differ, so that a crowded bucket has another to spill into. */
  #firstBucket({ low }: Readonly<Bits64>): number {
    return (low & this.#lastBucket) * BUCKET_SLOTS;
  }

  #secondBucket({ low, high }: Readonly<Bits64>): number {
    const other = high & this.#lastBucket;
    return (other === (low & this.#lastBucket) ? other ^ 1 : other) * BUCKET_SLOTS;
  }

  #holds(slot: number, { low, high }: Readonly<Bits64>): boolean {
    return this.#fingerprints[2 * slot] === low && this.#fingerprints[2 * slot + 1] === high && this.#tats[slot] !== 0;
  }

  #findIn(bucket: number, fingerprint: Readonly<Bits64>): number {
    for (let slot = bucket; slot < bucket + BUCKET_SLOTS; slot++) if (this.#holds(slot, fingerprint)) return slot;
    return -1;
  }

  /** Part of its limit that the slot's key has used: 0 or below when the slot is free, near 1 when the key is blocked. */
  #used(slot: number, nowUs: number): number {
    return (this.#tats[slot] - nowUs) * this.#rates[slot];
  }

  /** The slot of a bucket whose key is nearest to owing nothing. */
  #leastUsed(bucket: number, nowUs: number): number {
    let least = bucket;
    for (let slot = bucket + 1; slot < bucket + BUCKET_SLOTS; slot++) {
      if (this.#used(slot, nowUs) < this.#used(least, nowUs)) least = slot;
    }
    return least;
  }

  #freeSlots(bucket: number, nowUs: number): number {
    let free = 0;
    for (let slot = bucket; slot < bucket + BUCKET_SLOTS; slot++) if (this.#tats[slot] <= nowUs) free++;
    return free;
  }

  /** The first bucket while it has room to spare, so that most keys are found there; then the emptier, which keeps both from filling up. */
  #makeRoom(fingerprint: Readonly<Bits64>, nowUs: number): number {
    const first = this.#firstBucket(fingerprint);
    const freeInFirst = this.#freeSlots(first, nowUs);
    if (freeInFirst > SPARE_SLOTS) return this.#leastUsed(first, nowUs);
    const second = this.#secondBucket(fingerprint);
    const freeInSecond = this.#freeSlots(second, nowUs);
    if (freeInFirst + freeInSecond > 0) return this.#leastUsed(freeInSecond > freeInFirst ? second : first, nowUs);
    this.#evictions++;
    const [a, b] = [this.#leastUsed(first, nowUs), this.#leastUsed(second, nowUs)];
    return this.#used(b, nowUs) < this.#used(a, nowUs) ? b : a;
  }
}
