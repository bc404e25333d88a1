import { describe, expect, it, vi } from 'vitest';
import type { BodyId } from '../bodies/body.js';
import type { JdTt } from '../time/julian-date.js';
import { EphemerisError } from '../errors.js';
import { answerRequest } from './answer.js';
import type { BatchAnswer, BatchRequest } from './message.js';
import { createPool } from './pool.js';
import type { BatchOptions, Lane, LaneEvents } from './pool.js';

/** Numbers by which a place tells its body and date. */
const ephemeris = {
  positionsInto(out: Float64Array, bodies: readonly BodyId[], jdTt: JdTt): void {
    bodies.forEach((body, i) => {
      if (body === 'chiron' && jdTt > 500) throw new EphemerisError('ERR_EPHEMERIS_RANGE', 'no chiron after 500');
      if (body === 'ceres' && jdTt === 77) throw new TypeError('a bug');
      out.fill(body.length, 6 * i, 6 * i + 6);
      out[6 * i] = jdTt;
    });
  },
};

/** Workers that answer when told to, or by themselves after a turn of the event loop. */
function fakeWorkers({ answersByItself = true } = {}) {
  const started: { events: LaneEvents; requests: BatchRequest[]; isBusy: boolean; isEnded: boolean }[] = [];
  const openLane = (events: LaneEvents): Lane => {
    const worker = { events, requests: [] as BatchRequest[], isBusy: false, isEnded: false };
    started.push(worker);
    return {
      post(request) {
        worker.requests.push(structuredClone(request));
        if (answersByItself) setTimeout(() => worker.isEnded || events.answered(structuredClone(answerRequest(ephemeris, request))));
      },
      busy: (isBusy) => (worker.isBusy = isBusy),
      end: () => Promise.resolve(void (worker.isEnded = true)),
    };
  };
  return { started, openLane };
}

const dates = (count: number): Float64Array => Float64Array.from({ length: count }, (_, i) => i);
const workerError = (message: unknown): unknown => expect.objectContaining({ name: 'EphemerisError', code: 'ERR_EPHEMERIS_WORKER', message });

describe('createPool', () => {
  it('answers every date in its place, whatever order workers answer in', async () => {
    const { started, openLane } = fakeWorkers({ answersByItself: false });
    const pool = createPool(3, openLane);
    const answered = pool.positions(['sun', 'moon', 'mercury'], dates(1000));
    expect(started).toHaveLength(3);
    for (let round = 0; started.some(({ requests }) => requests.length > 0); round++) {
      expect(round).toBeLessThan(100);
      for (const { events, requests } of [...started].reverse()) {
        const request = requests.pop(); // the last first
        if (request !== undefined) events.answered(answerRequest(ephemeris, request));
      }
    }
    const numbers = await answered;
    expect(numbers).toHaveLength(1000 * 18);
    for (let i = 0; i < 1000; i++) {
      expect([...numbers.subarray(18 * i, 18 * i + 18)]).toEqual([i, 3, 3, 3, 3, 3, i, 4, 4, 4, 4, 4, i, 7, 7, 7, 7, 7]);
    }
  });

  it('keeps two chunks with each worker and no more, and starts no worker without work', async () => {
    const { started, openLane } = fakeWorkers({ answersByItself: false });
    const pool = createPool(4, openLane);
    expect(started).toHaveLength(0);
    const few = pool.positions(['sun'], dates(2)); // two chunks of one date
    expect(started.map(({ requests }) => requests.length)).toEqual([1, 1]);
    const many = pool.positions(['sun'], dates(1_000_000));
    expect(started.map(({ requests }) => requests.length)).toEqual([2, 2, 2, 2]);
    expect(started.every(({ isBusy }) => isBusy)).toBe(true);
    const failure = expect(Promise.all([few, many])).rejects.toThrow(workerError('the pool was closed before its answer'));
    await pool.close();
    await failure;
    expect(started.every(({ isEnded }) => isEnded)).toBe(true);
    await expect(many).rejects.toThrow(workerError('the pool was closed before its answer'));
    await expect(pool.positions(['sun'], dates(1))).rejects.toThrow(workerError('the pool is closed'));
    await pool.close();
  });

  it('answers several calls at once, and lets idle workers go', async () => {
    const { started, openLane } = fakeWorkers();
    const pool = createPool(2, openLane);
    const answers = await Promise.all([50, 7, 0, 100].map((count) => pool.positions(['sun'], dates(count))));
    expect(answers.map((numbers) => numbers.length)).toEqual([300, 42, 0, 600]);
    expect(answers[3][6 * 99]).toBe(99);
    expect(started.map(({ isBusy }) => isBusy)).toEqual([false, false]);
    expect(await pool.positions([], dates(9))).toHaveLength(0);
  });

  it('reads the dates before it returns, and passes options on', async () => {
    const { started, openLane } = fakeWorkers();
    const jdTts = dates(10);
    const answered = createPool(1, openLane).positions(['sun'], jdTts, { zodiac: { ayanamsha: 'lahiri' }, onProgress: () => undefined });
    jdTts.fill(NaN);
    expect((await answered)[6 * 9]).toBe(9);
    expect(started[0].requests[0].options).toEqual({ zodiac: { ayanamsha: 'lahiri' } });
  });

  it('tells progress in dates', async () => {
    const onProgress = vi.fn();
    await createPool(2, fakeWorkers().openLane).positions(['sun'], dates(16), { onProgress });
    expect(onProgress.mock.calls).toEqual([2, 4, 6, 8, 10, 12, 14, 16].map((done) => [done, 16]));
  });

  it('rejects with what the progress callback throws', async () => {
    const thrown = new Error('enough');
    const onProgress = (): void => {
      throw thrown;
    };
    await expect(createPool(2, fakeWorkers().openLane).positions(['sun'], dates(16), { onProgress })).rejects.toBe(thrown);
  });

  it('rejects with the code of the first date found that has no answer, and goes on', async () => {
    const pool = createPool(2, fakeWorkers().openLane);
    await expect(pool.positions(['sun', 'chiron'], dates(600))).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_EPHEMERIS_RANGE', message: 'no chiron after 500 (at jdTts[501])' }),
    );
    await expect(pool.positions(['ceres'], dates(600))).rejects.toThrow(workerError('a bug (at jdTts[77])'));
    await expect(pool.positions(['sun'], dates(3))).resolves.toHaveLength(18);
  });

  it('stops on a signal with its reason, and sends nothing more', async () => {
    const { started, openLane } = fakeWorkers();
    const pool = createPool(2, openLane);
    const controller = new AbortController();
    const reason = new Error('the user left');
    const onProgress = vi.fn((done: number) => done >= 100_000 && controller.abort(reason));
    await expect(pool.positions(['sun'], dates(1_000_000), { signal: controller.signal, onProgress })).rejects.toBe(reason);
    const sent = started.reduce((sum, { requests }) => sum + requests.length, 0);
    expect(sent).toBeLessThan(13); // of 62
    await expect(pool.positions(['sun'], dates(3))).resolves.toHaveLength(18);
    expect(onProgress.mock.lastCall![0]).toBeLessThan(120_000);
    await expect(pool.positions(['sun'], dates(3), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('rejects what a worker had when it ended, and starts another', async () => {
    const { started, openLane } = fakeWorkers({ answersByItself: false });
    const pool = createPool(1, openLane);
    const first = pool.positions(['sun'], dates(3));
    const cause = new Error('out of memory');
    started[0].events.ended(cause);
    started[0].events.ended(new Error('it ended with exit code 1'));
    await expect(first).rejects.toThrow(expect.objectContaining({ code: 'ERR_EPHEMERIS_WORKER', message: 'a worker ended before its answer: out of memory', cause }));
    expect(started[0].isEnded).toBe(true);
    const second = pool.positions(['sun'], dates(1));
    started[1].events.answered(answerRequest(ephemeris, started[1].requests[0]));
    await expect(second).resolves.toHaveLength(6);
    started[0].events.answered({ id: 1, numbers: new Float64Array(6) } satisfies BatchAnswer); // too late
  });

  it('rejects when no worker starts', async () => {
    const cause = new Error('no such module');
    const pool = createPool(2, () => {
      throw cause;
    });
    await expect(pool.positions(['sun'], dates(3))).rejects.toThrow(workerError('a worker could not be given its work: no such module'));
  });

  it('refuses wrong arguments', async () => {
    const pool = createPool(1, fakeWorkers().openLane);
    const argument = (message: string): unknown => expect.objectContaining({ code: 'ERR_EPHEMERIS_ARGUMENT', message });
    expect(() => createPool(0, fakeWorkers().openLane)).toThrow(argument('workers: expected 1 to 256, got 0'));
    await expect(pool.positions('sun' as unknown as string[], dates(1))).rejects.toThrow(argument('bodies: expected an array, got "sun"'));
    await expect(pool.positions(['sun'], [1] as unknown as Float64Array)).rejects.toThrow(argument('jdTts: expected a Float64Array of 0 or more, got array'));
    await expect(pool.positions(['sun'], dates(1), null as unknown as BatchOptions)).rejects.toThrow(argument('options: expected an object, got null'));
    await expect(pool.positions(new Array<string>(30).fill('sun'), dates(1_000_000))).rejects.toThrow(
      argument('jdTts: expected at most 20000000 bodies × dates, got 30000000'),
    );
  });
});
