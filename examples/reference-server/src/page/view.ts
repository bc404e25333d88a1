import type { BirthChart } from '../birth/birth-chart.js';
import type { FieldError } from '../http/problem.js';
import type { PageAssets } from './assets.js';

/** How the clock at the birth was set: by a named zone, by the place's own meridian, or by a known offset from UTC. */
export const CLOCK_KINDS = ['zone', 'lmt', 'offset'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** The form as typed: strings, so that what was wrong can be shown again. `readForm` makes it, `EMPTY_FORM` is an untouched one. */
export interface PageForm {
  readonly date: string;
  readonly time: string;
  readonly timeUnknown: boolean;
  readonly calendar: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly clock: ClockKind;
  readonly zone: string;
  readonly utcOffset: string;
  /** What was picked of a {@link LocalTimeChoice}, with the date, time and zone it was picked for; empty when nothing was. */
  readonly occurrence: string;
  readonly houseSystem: string;
  /** `tropical`, or the name of an ayanamsha. */
  readonly zodiac: string;
}

/** A clock time that stands for two instants (`ambiguous`: put back over it) or for none (`missing`: put forward over it). */
export interface LocalTimeChoice {
  readonly kind: 'ambiguous' | 'missing';
  /** As in the problem's `candidates`. */
  readonly candidates: readonly {
    /** Such as `+02:00`. */
    readonly utcOffset: string;
    /** Such as `CEST`. */
    readonly abbreviation: string;
    /** ISO 8601. */
    readonly instantUtc: string;
  }[];
}

/** A calculated chart. */
export interface PageResult {
  readonly chart: BirthChart;
  /** True when this chart has just been saved, or was opened from the saved ones: then no button offers to save it. */
  readonly saved?: boolean;
}

/** A chart that the cookie's owner has saved. */
export interface SavedChartItem {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM` or `HH:MM:SS`; absent when unknown. */
  readonly time?: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Something that went wrong and is no field's fault: a refusal by the limiter, an overload, a bug. */
export interface PageProblem {
  readonly title: string;
  readonly detail?: string;
}

/** Which part of the result comes first: the variants of the experiment `result-layout`. */
export type ResultLayout = 'wheel-first' | 'table-first';

/** Everything a page shows. Plain data: `renderPage` escapes every value. */
export interface PageView {
  readonly assets: PageAssets;
  /** Zone names to suggest. */
  readonly zones: readonly string[];
  readonly form: PageForm;
  /** As in the problem's `errors`; `field` is a member of `POST /calculate`. */
  readonly errors?: readonly FieldError[];
  readonly localTime?: LocalTimeChoice;
  readonly result?: PageResult;
  /** Newest first. */
  readonly savedCharts?: readonly SavedChartItem[];
  readonly problem?: PageProblem;
  /** Shown with a problem, to be quoted in a report. */
  readonly requestId?: string;
  /** @default 'wheel-first' */
  readonly layout?: ResultLayout;
}
