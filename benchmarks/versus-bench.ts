/** One way to do the same thing: ours, or a peer called as its documentation calls it for the best result. */
export interface Contender {
  readonly name: string;
  /** The npm package whose version is printed; absent for what Node itself brings. */
  readonly packageName?: string;
  /** What is called, so that a reader can judge whether the peer is used well. */
  readonly call: string;
  /**
   * Performs the operation so many times, one after the other. Each contender brings its own loop, so that none pays for the types
   * that flow through another's.
   */
  readonly batch: (count: number) => unknown;
  /**
   * The batch returns, or resolves to, the CPU time that it took, nanoseconds: for what runs in processes of its own.
   * @default false
   */
  readonly timesItself?: boolean;
}

/** How a contender's answers compare with ours. One that differs is reported with its difference, and timed all the same. */
export interface Agreement {
  readonly contender: string;
  readonly agrees: boolean;
  /** In numbers: `longitudes within 4.1″ over 256 charts`. */
  readonly detail: string;
}

/** One question to put to every contender, from `versus/<package>/<question>.bench.ts`; a file may hold several. */
export interface Question {
  readonly question: string;
  /** What one operation is: `a chart`. */
  readonly operation: string;
  /** Ours comes first: every ratio is to it. */
  readonly contenders: readonly Contender[];
  /** Compares the answers. Called in one process only: with `isolated`, none of those that are timed. */
  readonly agreements: () => readonly Agreement[] | Promise<readonly Agreement[]>;
  /** Name of a contender that does everything but the thing in question; its time is taken from the others' too. */
  readonly floor?: string;
  /**
   * Each contender in a process of its own, all alive at once and still taking turns: for those that change the process for everybody,
   * as async context does. Otherwise all share one process, which compares more steadily.
   * @default false
   */
  readonly isolated?: boolean;
  /** What a reader has to know to read the numbers. */
  readonly notes: readonly string[];
}

/** Makes the contenders; runs none of them, since what one leaves behind in its process is nothing that another should pay for. */
export type VersusBench = () => Promise<Question[]>;
