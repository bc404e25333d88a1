import type { NatalChart } from '@cosmichub/ephemeris';

/** Fields of the form that can be wrong: the names of `POST /calculate`'s members. */
export type PageField = 'date' | 'time' | 'zone' | 'utcOffset' | 'latitude' | 'longitude' | 'houseSystem' | 'zodiac';

/** How the clock at the birth was set: by a named zone, by the place's own meridian, or by a known offset from UTC. */
export type ClockKind = 'zone' | 'lmt' | 'offset';

/** The form as typed: strings, so that what was wrong can be shown again. */
export interface PageForm {
  readonly date: string;
  readonly time: string;
  readonly timeUnknown: boolean;
  readonly latitude: string;
  readonly longitude: string;
  readonly clock: ClockKind;
  readonly zone: string;
  readonly utcOffset: string;
  /** Offset picked among {@link LocalTimeChoice} when the clock showed the time twice, or never; otherwise empty. */
  readonly occurrence: string;
  readonly houseSystem: string;
  /** `tropical`, or the name of an ayanamsha. */
  readonly zodiac: string;
}

/** A clock time that stands for two instants (`ambiguous`) or for none (`missing`: the clock was put forward over it). */
export interface LocalTimeChoice {
  readonly kind: 'ambiguous' | 'missing';
  readonly candidates: readonly {
    /** Such as `+02:00`; the value that comes back as `occurrence`. */
    readonly utcOffset: string;
    /** The instant it leads to, ISO 8601 in UTC. */
    readonly instant: string;
    /** Abbreviation or description of the clock in force, such as `CEST`, when there is one. */
    readonly label?: string;
  }[];
}

/** A calculated chart and what it was calculated from, as words. */
export interface PageResult {
  readonly chart: NatalChart;
  /** Date and clock time as understood, such as `1879-03-14 11:30`. */
  readonly localTime: string;
  /** The clock it was read by, such as `Europe/Berlin (UTC+00:53:28)` or `Local mean time (UTC+00:39:58)`. */
  readonly clock: string;
  /** The instant, ISO 8601 in UTC; absent when the time is unknown. */
  readonly instant?: string;
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  /** True when this very chart has just been saved, or was opened from the saved ones. */
  readonly saved?: boolean;
}

/** A chart that the cookie's owner has saved. */
export interface SavedChart {
  readonly id: string;
  /** What the list shows, such as `1879-03-14 11:30`. */
  readonly label: string;
  /** Place in words, such as `48.40° N 9.99° E`. */
  readonly place: string;
}

/** Something that went wrong and is no field's fault: a refusal by the limiter, an overload, a bug. */
export interface PageProblem {
  readonly title: string;
  readonly detail?: string;
  readonly retryAfterSeconds?: number;
}

/** Which part of the result comes first: the variants of the experiment `result-layout`. */
export type ResultLayout = 'wheel-first' | 'table-first';

/** URL paths of the style sheet and of the script, with a hash of their content in the name. */
export interface AssetPaths {
  readonly stylesheet: string;
  readonly script: string;
}

/** Everything a page shows. Plain data: `renderPage` escapes every value. */
export interface PageView {
  readonly assets: AssetPaths;
  /** Sent back in the form's field `csrf`. */
  readonly csrfToken: string;
  /** Zone names to suggest. */
  readonly zones: readonly string[];
  readonly form: PageForm;
  readonly errors?: Readonly<Partial<Record<PageField, string>>>;
  readonly localTime?: LocalTimeChoice;
  readonly result?: PageResult;
  readonly savedCharts?: readonly SavedChart[];
  readonly problem?: PageProblem;
  readonly requestId?: string;
  /** @default 'wheel-first' */
  readonly layout?: ResultLayout;
}
