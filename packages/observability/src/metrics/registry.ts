import { ObservabilityError } from '../errors.js';
import {
  type CounterSeries, CounterState, type GaugeSeries, GaugeState, type HistogramPoint, type HistogramSeries, HistogramState, type NumberPoint,
} from './series.js'; // prettier-ignore

/** How a metric is declared. */
export interface InstrumentOptions<Label extends string> {
  /** OpenTelemetry name: dotted lower case, `http.server.request.duration`. */
  readonly name: string;
  /** One sentence for whoever reads the dashboard. */
  readonly description: string;
  /** UCUM unit: `s`, `By`, or an annotation such as `{request}`. */
  readonly unit: string;
  /** Label names. Their values must come from small known sets: templates, codes, enums; never ids, paths or addresses. */
  readonly labels: readonly Label[];
  /**
   * Series kept apart; every further label set is recorded in one overflow series.
   * @default 2000
   */
  readonly maxSeries?: number;
}

export interface HistogramOptions<Label extends string> extends InstrumentOptions<Label> {
  /** Upper bounds of the buckets, inclusive, ascending. */
  readonly bounds: readonly number[];
}

/** A declared metric. */
export interface Instrument<Label extends string, Series> {
  /** The bound series of one label set: look it up once, keep it, record into it. A label left undefined is absent. */
  series(labels: Readonly<Record<Label, string | undefined>>): Series;
}

export type MetricKind = 'counter' | 'gauge' | 'histogram';

/** Everything recorded into one instrument so far. Counts are cumulative since the registry was made. */
export type MetricSnapshot = {
  readonly name: string;
  readonly description: string;
  readonly unit: string;
} & (
  | { readonly kind: 'counter' | 'gauge'; readonly points: readonly NumberPoint[] }
  | { readonly kind: 'histogram'; readonly bounds: readonly number[]; readonly points: readonly HistogramPoint[] }
);

/** Keeps instruments. Recording is cheap and exporters read with `collect` when they please. */
export interface MetricRegistry {
  /** A sum that only grows. */
  counter<Label extends string>(options: InstrumentOptions<Label>): Instrument<Label, CounterSeries>;
  /** A value that goes up and down. */
  gauge<Label extends string>(options: InstrumentOptions<Label>): Instrument<Label, GaugeSeries>;
  /** A distribution in fixed buckets. */
  histogram<Label extends string>(options: HistogramOptions<Label>): Instrument<Label, HistogramSeries>;
  collect(): readonly MetricSnapshot[];
}

/** Label of the one series that takes what exceeds `maxSeries` (OpenTelemetry's name; Prometheus writes `otel_metric_overflow`). */
export const overflowLabel = 'otel.metric.overflow';

const maxLabelLength = 128;
const defaultMaxSeries = 2_000;
const metricName = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*$/;

interface Entry {
  readonly shape: string;
  readonly instrument: Instrument<string, unknown>;
  snapshot(): MetricSnapshot;
}

/** A registry of its own. To share one between ESM and CJS copies see `@cosmichub/observability/process-registry`. */
export function createMetricRegistry(): MetricRegistry {
  const entries = new Map<string, Entry>();

  /** Declaring the same metric again gives the same instrument, so that two modules can share one. */
  function declare<Series>(kind: MetricKind, options: HistogramOptions<string>, create: () => Entry): Instrument<string, Series> {
    const { name, unit, labels, bounds } = options;
    const shape = JSON.stringify([kind, unit, labels, bounds]);
    let entry = entries.get(name);
    if (entry === undefined) {
      check(options);
      entry = create();
      entries.set(name, entry);
    } else if (entry.shape !== shape) {
      throw new ObservabilityError('ERR_OBSERVABILITY_METRIC_CONFLICT', `${name}: declared as ${entry.shape}, now as ${shape}`);
    }
    return entry.instrument as Instrument<string, Series>;
  }

  function number<State extends CounterState | GaugeState>(kind: 'counter' | 'gauge', options: InstrumentOptions<string>, create: () => State): Instrument<string, State> {
    const withBounds = { ...options, bounds: [] };
    return declare(kind, withBounds, () => {
      const table = createSeriesTable(options, create);
      const { name, description, unit } = options;
      return {
        shape: JSON.stringify([kind, unit, options.labels, []]),
        instrument: table,
        snapshot: () => ({ name, description, unit, kind, points: table.map((labels, { value }) => ({ labels, value })) }),
      };
    });
  }

  return Object.freeze({
    counter: (options: InstrumentOptions<string>) => number('counter', options, () => new CounterState()),
    gauge: (options: InstrumentOptions<string>) => number('gauge', options, () => new GaugeState()),
    histogram(options: HistogramOptions<string>): Instrument<string, HistogramSeries> {
      return declare('histogram', options, () => {
        const { name, description, unit } = options;
        const bounds = Object.freeze([...options.bounds]);
        const table = createSeriesTable(options, () => new HistogramState(bounds));
        return {
          shape: JSON.stringify(['histogram', unit, options.labels, bounds]),
          instrument: table,
          snapshot: () => ({
            name, description, unit, bounds, kind: 'histogram',
            points: table.map((labels, { count, sum, bucketCounts }) => ({ labels, count, sum, bucketCounts: bucketCounts.slice() })),
          }), // prettier-ignore
        };
      });
    },
    collect: () => [...entries.values()].map((entry) => entry.snapshot()),
  });
}

interface SeriesTable<State> extends Instrument<string, State> {
  map<T>(fn: (labels: Readonly<Record<string, string>>, state: State) => T): T[];
}

function createSeriesTable<State>({ labels: names, maxSeries = defaultMaxSeries }: InstrumentOptions<string>, create: () => State): SeriesTable<State> {
  const table = new Map<string, { readonly labels: Readonly<Record<string, string>>; readonly state: State }>();
  let overflow: State | undefined;

  return {
    series(labels) {
      let key = '';
      for (const name of names) {
        const value = labels[name];
        key += value === undefined ? '\0' : value.length > maxLabelLength ? `${value.slice(0, maxLabelLength)}\0` : `${value}\0`;
      }
      const known = table.get(key);
      if (known !== undefined) return known.state;
      if (table.size >= maxSeries) return (overflow ??= create());

      const present = names.flatMap((name) => {
        const value = labels[name];
        return value === undefined || value === '' ? [] : [[name, value.slice(0, maxLabelLength)] as const];
      });
      const state = create();
      table.set(key, { labels: Object.freeze(Object.fromEntries(present)), state });
      return state;
    },
    map: (fn) => [
      ...[...table.values()].map(({ labels, state }) => fn(labels, state)),
      ...(overflow === undefined ? [] : [fn({ [overflowLabel]: 'true' }, overflow)]),
    ],
  };
}

function check({ name, labels, bounds, maxSeries = defaultMaxSeries }: HistogramOptions<string>): void {
  const fault = (message: string): never => {
    throw new ObservabilityError('ERR_OBSERVABILITY_ARGUMENT', message);
  };
  if (!metricName.test(name)) fault(`name: expected dotted lower-case words, got ${JSON.stringify(name)}`);
  for (const label of labels) if (!metricName.test(label)) fault(`labels: expected dotted lower-case words, got ${JSON.stringify(label)}`);
  if (!Number.isInteger(maxSeries) || maxSeries < 1) fault(`maxSeries: expected a whole number from 1, got ${maxSeries}`);
  if (!bounds.every((bound, i) => Number.isFinite(bound) && (i === 0 || bound > bounds[i - 1]))) fault(`bounds: expected finite numbers in ascending order, got ${bounds.join(', ')}`);
}
