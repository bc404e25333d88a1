import type { BodyId } from '../bodies/body.js';
import type { PositionOptions } from '../ephemeris/position.js';
import { assertArray, assertInRange, assertObject, assertRoom, EPHEMERIS_ERROR_CODES, EphemerisError, shown } from '../errors.js';
import type { EphemerisErrorCode } from '../errors.js';
import type { BatchAnswer, BatchRequest } from './message.js';

/** Options of {@link BatchPool.positions}: those of a position, and how to follow and to stop the work. */
export type BatchOptions = PositionOptions & {
  /** Stops the work; the promise rejects with the signal's reason. What workers have begun, some milliseconds' worth, they finish. */
  readonly signal?: AbortSignal;
  /** Called when a part of the dates is done, with their number and that of all. What it throws, the promise rejects with. */
  readonly onProgress?: (doneDates: number, totalDates: number) => void;
};

/** Workers that compute places for many dates at once. */
export interface BatchPool {
  /**
   * Places of bodies at many dates, each the same to the last bit as `positionsInto` of the workers' ephemeris gives it.
   *
   * @param jdTts - Julian dates, TT, in any order; read before the promise is returned.
   * @returns Longitude, latitude (degrees), distance (au) and their rates per day, shape `[jdTts.length, bodies.length, 6]`.
   * @throws {@link EphemerisError} In the promise: what `positionsInto` throws, naming the first date found that has no answer;
   * `ERR_EPHEMERIS_WORKER` when a worker ends before its answer, cannot be started or the pool is closed; `ERR_EPHEMERIS_ARGUMENT`.
   */
  positions(bodies: readonly BodyId[], jdTts: Float64Array, options?: BatchOptions): Promise<Float64Array>;

  /** Ends every worker. Work that is not done rejects with `ERR_EPHEMERIS_WORKER`; closing twice is once. */
  close(): Promise<void>;
}

/** One worker, as the pool sees it. */
export interface Lane {
  /** Sends a request, and with it the memory of its dates and numbers. */
  post(request: BatchRequest): void;
  /** Told when the worker has work and when it has none left, so that an idle one need not keep a process alive; idle at first. */
  busy(isBusy: boolean): void;
  end(): Promise<void>;
}

/** What a worker does, told to the pool. */
export interface LaneEvents {
  readonly answered: (answer: BatchAnswer) => void;
  /** The worker is gone, or no longer to be trusted. May be called more than once. */
  readonly ended: (cause: unknown) => void;
}

interface Job {
  readonly request: Omit<BatchRequest, 'id' | 'jdTts' | 'numbers'>;
  readonly jdTts: Float64Array;
  readonly numbers: Float64Array;
  readonly stride: number;
  readonly chunkDates: number;
  sentDates: number;
  doneDates: number;
  readonly onProgress: BatchOptions['onProgress'];
  /** Fulfils the promise, or rejects it; the first time only. */
  readonly settle: (failure?: { readonly error: Error }) => void;
}

interface OpenLane {
  readonly lane: Lane;
  readonly pending: Map<number, { readonly job: Job; readonly firstDate: number }>;
  /** Numbers of its last answer, for its next. */
  spare: Float64Array;
}

const NUMBERS_PER_BODY = 6;
/** A worker has one chunk to compute and one to go on with, so that it never waits for the pool. */
const CHUNKS_PER_LANE = 2;
/** Some five milliseconds of work: a message costs a tenth of one. */
const PLACES_PER_CHUNK = 16_384;
/** Every worker gets so many chunks at least, so that all end at about the same time. */
const CHUNKS_PER_WORKER = 4;
/** Nearly a gigabyte of numbers. */
const MAX_PLACES = 20_000_000;
const MAX_JOBS = 1024;
const MAX_WORKERS = 256;

/**
 * Deals work out to workers that are opened when there is work for them, and puts their answers together.
 *
 * @param workers - 1 to 256.
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`.
 */
export function createPool(workers: number, openLane: (events: LaneEvents) => Lane): BatchPool {
  assertInRange('workers', workers, 1, MAX_WORKERS);
  const lanes = new Set<OpenLane>();
  const jobs = new Set<Job>(); // in the order in which they came
  let lastId = 0;
  let isClosed = false;

  function open(): OpenLane {
    const opened: OpenLane = {
      lane: openLane({
        answered: (answer) => onAnswer(opened, answer),
        ended: (cause) => onEnd(opened, cause),
      }),
      pending: new Map(),
      spare: new Float64Array(0),
    };
    lanes.add(opened);
    return opened;
  }

  /** The worker with the least to do; a new one rather than one that works already. */
  function laneWithRoom(): OpenLane | undefined {
    let idlest: OpenLane | undefined;
    for (const candidate of lanes) if (candidate.pending.size < (idlest?.pending.size ?? CHUNKS_PER_LANE)) idlest = candidate;
    return idlest?.pending.size !== 0 && lanes.size < Math.floor(workers) ? open() : idlest;
  }

  function send(): void {
    for (const job of jobs) {
      while (jobs.has(job) && job.sentDates < job.jdTts.length) {
        try {
          const to = laneWithRoom();
          if (to === undefined) return;
          sendChunk(to, job);
        } catch (error) {
          job.settle({ error: workerError('a worker could not be given its work', error) });
        }
      }
    }
  }

  function sendChunk(to: OpenLane, job: Job): void {
    const id = ++lastId;
    const firstDate = job.sentDates;
    const jdTts = job.jdTts.slice(firstDate, firstDate + job.chunkDates);
    const length = jdTts.length * job.stride;
    const numbers = to.spare.length === length ? to.spare : new Float64Array(length);
    to.spare = new Float64Array(0);
    job.sentDates += jdTts.length;
    to.lane.post({ id, jdTts, numbers, ...job.request });
    to.pending.set(id, { job, firstDate });
    if (to.pending.size === 1) to.lane.busy(true);
  }

  function onAnswer(from: OpenLane, answer: BatchAnswer): void {
    const chunk = from.pending.get(answer.id);
    if (chunk === undefined) return;
    from.pending.delete(answer.id);
    if (from.pending.size === 0) from.lane.busy(false);
    if (jobs.has(chunk.job)) collect(chunk.job, chunk.firstDate, answer);
    if ('numbers' in answer) from.spare = answer.numbers;
    send();
  }

  function collect(job: Job, firstDate: number, answer: BatchAnswer): void {
    if (!('numbers' in answer)) {
      job.settle({ error: answerError(answer, firstDate) });
      return;
    }
    job.numbers.set(answer.numbers, firstDate * job.stride);
    job.doneDates += answer.numbers.length / job.stride;
    try {
      job.onProgress?.(job.doneDates, job.jdTts.length);
    } catch (error) {
      job.settle({ error: error as Error });
      return;
    }
    if (job.doneDates === job.jdTts.length) job.settle();
  }

  function onEnd(ended: OpenLane, cause: unknown): void {
    if (!lanes.delete(ended)) return;
    for (const { job } of ended.pending.values()) job.settle({ error: workerError('a worker ended before its answer', cause) });
    void ended.lane.end();
    send();
  }

  return Object.freeze<BatchPool>({
    positions(bodies, jdTts, options = {}) {
      return new Promise((resolve, reject) => {
        if (isClosed) throw new EphemerisError('ERR_EPHEMERIS_WORKER', 'the pool is closed');
        if (jobs.size >= MAX_JOBS) throw new EphemerisError('ERR_EPHEMERIS_WORKER', `the pool has ${MAX_JOBS} calls to answer already`);
        assertArray('bodies', bodies);
        assertRoom('jdTts', jdTts, 0);
        assertObject('options', options);
        const { signal, onProgress, ...positionOptions } = options;
        const places = bodies.length * jdTts.length;
        if (places > MAX_PLACES) throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `jdTts: expected at most ${MAX_PLACES} bodies × dates, got ${places}`);
        signal?.throwIfAborted();

        const stride = bodies.length * NUMBERS_PER_BODY;
        const numbers = new Float64Array(jdTts.length * stride);
        if (places === 0) {
          resolve(numbers);
          return;
        }
        const job: Job = {
          request: { bodies: [...bodies], options: positionOptions },
          jdTts: jdTts.slice(),
          numbers,
          stride,
          chunkDates: Math.max(1, Math.min(Math.floor(PLACES_PER_CHUNK / bodies.length), Math.ceil(jdTts.length / (workers * CHUNKS_PER_WORKER)))),
          sentDates: 0,
          doneDates: 0,
          onProgress,
          settle(failure) {
            if (!jobs.delete(job)) return;
            signal?.removeEventListener('abort', onAbort);
            if (failure === undefined) resolve(numbers);
            else reject(failure.error);
          },
        };
        const onAbort = (): void => job.settle({ error: signal?.reason as Error });
        signal?.addEventListener('abort', onAbort);
        jobs.add(job);
        send();
      });
    },

    async close() {
      isClosed = true;
      const open = [...lanes];
      lanes.clear();
      const error = new EphemerisError('ERR_EPHEMERIS_WORKER', 'the pool was closed before its answer');
      for (const job of jobs) job.settle({ error });
      await Promise.all(open.map(({ lane }) => lane.end()));
    },
  });
}

function workerError(message: string, cause: unknown): EphemerisError {
  return new EphemerisError('ERR_EPHEMERIS_WORKER', `${message}: ${cause instanceof Error ? cause.message : shown(cause)}`, { cause });
}

/** The error that the worker met, with the index of the date among all. */
function answerError({ failedAt, code, message }: Extract<BatchAnswer, { failedAt: number }>, firstDate: number): EphemerisError {
  const known = EPHEMERIS_ERROR_CODES.find((candidate): candidate is EphemerisErrorCode => candidate === code);
  return new EphemerisError(known ?? 'ERR_EPHEMERIS_WORKER', `${message} (at jdTts[${firstDate + failedAt}])`);
}
