/** Which calendar the year, month and day are in. Neither switches to the other by itself: say which one the source used. */
export type Calendar = 'gregorian' | 'julian';

/** A day in a calendar. */
export interface CivilDate {
  /** Astronomical year, -9999 to 9999: 0 is 1 BC, -1 is 2 BC. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 28, 29, 30 or 31. */
  readonly day: number;
}

/** A reading of a clock. */
export interface ClockTime {
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
  /** [0, 60), fractions allowed; [60, 61) only in an inserted leap second. */
  readonly second: number;
}
