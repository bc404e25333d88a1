/** Every code this package throws; `docs/errors.md` is made from this list. */
export const EPHEMERIS_ERROR_CODES = [
  /** Cause: an argument has the wrong type or is outside its documented range. Remedy: correct the argument that the message names. */
  'ERR_EPHEMERIS_ARGUMENT',
  /** Cause: no position source covers the date for this body. Remedy: pass a source for those years, or one as `outOfRange`. */
  'ERR_EPHEMERIS_RANGE',
  /** Cause: no position source knows the body. Remedy: use an id from `BODIES`, or add a source that has the body. */
  'ERR_EPHEMERIS_BODY',
  /** Cause: a position source that covers the date gave a state that is not six finite numbers. Remedy: run the cases of `@cosmichub/ephemeris/testing` on the source, and correct it. */
  'ERR_EPHEMERIS_SOURCE',
  /** Cause: an SPK kernel is damaged, cut off, not an SPK kernel at all, or holds data types or frames that are not read. Remedy: fetch the file again in binary mode, or one with segments of the types 2, 3 and 21 in the frame J2000 or ECLIPJ2000. */
  'ERR_EPHEMERIS_KERNEL',
  /** Cause: a data pack is truncated, altered or of another format. Remedy: install the package anew, or build the pack anew. */
  'ERR_EPHEMERIS_PACK',
  /** Cause: the house system has no cusps at this latitude and the polar policy is `throw`. Remedy: choose another system or a polar policy that substitutes one. */
  'ERR_EPHEMERIS_HOUSES_UNDEFINED',
  /** Cause: a calendar date, clock time or UTC offset cannot be read or does not exist. Remedy: correct the field that the message names. */
  'ERR_EPHEMERIS_CIVIL',
  /** Cause: the time zone is not in the IANA database. Remedy: use a name from `zoneNames()`, such as the one the message suggests, or a UTC offset. */
  'ERR_EPHEMERIS_ZONE',
  /** Cause: a worker of a batch pool ended before its answer or could not be started, or the pool is closed or has too many calls to answer. Remedy: read the error's `cause`; see that the worker's module loads and calls `serveBatch`, and make another pool. */
  'ERR_EPHEMERIS_WORKER',
] as const;

/** The `code` of an {@link EphemerisError}. */
export type EphemerisErrorCode = (typeof EPHEMERIS_ERROR_CODES)[number];

/** `Symbol.for`: the ESM and the CJS copy of this package recognise each other's errors. */
const brand = Symbol.for('@cosmichub/ephemeris/error');

/** Everything this package throws on purpose. Switch on `code`; `message` names the argument, the range and the value. */
export class EphemerisError extends Error {
  override readonly name = 'EphemerisError';
  readonly code: EphemerisErrorCode;

  constructor(code: EphemerisErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** True for an {@link EphemerisError} of any loaded copy of this package. */
export function isEphemerisError(value: unknown): value is EphemerisError {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[brand] === true;
}

/**
 * Refuses what is not a finite number in [min, max].
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`, its message like `latitudeDeg: expected -90 to 90, got 91`.
 */
export function assertInRange(name: string, value: number, min: number, max: number): void {
  if (typeof value === 'number' && value >= min && value <= max) return; // NaN fails both
  throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `${name}: expected ${min} to ${max}, got ${shown(value)}`);
}

/**
 * Refuses what is not a finite number.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`, its message like `longitudeDeg: expected a finite number, got NaN`.
 */
export function assertFinite(name: string, value: unknown): void {
  if (Number.isFinite(value)) return;
  throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `${name}: expected a finite number, got ${shown(value)}`);
}

/**
 * Refuses what is not a string.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`, its message like `title: expected a string, got number`.
 */
export function assertString(name: string, value: unknown): void {
  if (typeof value === 'string') return;
  throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `${name}: expected a string, got ${value === null ? 'null' : typeof value}`);
}

/**
 * Refuses what is not one of a list of names.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`, its message like `system: expected one of placidus, koch, got "topocentric"`.
 */
export function assertOneOf(name: string, value: unknown, allowed: readonly string[]): void {
  if (typeof value === 'string' && allowed.includes(value)) return;
  throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `${name}: expected one of ${allowed.join(', ')}, got ${shown(value)}`);
}

/**
 * Refuses what is not an object, arrays included.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`, its message like `birth: expected an object, got null`.
 */
export function assertObject(name: string, value: unknown): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `${name}: expected an object, got ${shown(value)}`);
}

/**
 * Refuses what is not an array.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`, its message like `bodies: expected an array, got "sun"`.
 */
export function assertArray(name: string, value: unknown): void {
  if (Array.isArray(value)) return;
  throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `${name}: expected an array, got ${shown(value)}`);
}

/**
 * Refuses what is not a `Float64Array` of a length or more.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`, its message like `out: expected a Float64Array of 12 or more, got Float64Array of 6`.
 */
export function assertRoom(name: string, value: unknown, length: number): void {
  // By its tag, which an array of another realm has too.
  const { [Symbol.toStringTag]: tag, length: got } = (value ?? {}) as Partial<Float64Array>;
  if (tag === 'Float64Array' && got !== undefined && got >= length) return;
  throw new EphemerisError(
    'ERR_EPHEMERIS_ARGUMENT',
    `${name}: expected a Float64Array of ${length} or more, got ${ArrayBuffer.isView(value) ? `${tag} of ${got}` : shown(value)}`,
  );
}

/** A value as messages show it: numbers, names cut to forty characters, and only the type of anything else. */
export function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}
