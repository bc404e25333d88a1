/** A point of the drawing, user units, y down, centre of the wheel at 0, 0. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Direction on the drawing of a longitude: degrees counterclockwise from the right, so that `leftDeg` lies at the left. */
export function directionDeg(longitudeDeg: number, leftDeg: number): number {
  return 180 + longitudeDeg - leftDeg;
}

/** The point at a distance from the centre in a direction, degrees counterclockwise from the right. */
export function polar(radius: number, direction: number): Point {
  const rad = (direction * Math.PI) / 180;
  return { x: radius * Math.cos(rad), y: -radius * Math.sin(rad) };
}

/** Neighbours that would overlap, moved as one: their wishes in ascending order without a jump at 360°. */
interface Run {
  readonly wishesDeg: readonly number[];
  readonly items: readonly number[];
}

/** Where a run's first item goes so that the squared distances of all its items from their wishes are least. */
function startDeg({ wishesDeg }: Run, gapDeg: number): number {
  return wishesDeg.reduce((sum, wish, i) => sum + wish - i * gapDeg, 0) / wishesDeg.length;
}

/**
 * Moves longitudes apart until no two are closer than a gap, each as little as possible (least squares), in unchanged order around the
 * circle; equal ones keep the order they came in.
 *
 * Runs of neighbours that would overlap are pooled and centred on their mean until none overlap: the pool-adjacent-violators
 * algorithm, on a circle. Source: Barlow, R. E. et al. (1972), *Statistical Inference under Order Restrictions*, §1.2.
 *
 * @param longitudesDeg - Degrees [0, 360), any order.
 * @param gapDeg - Least distance wanted, degrees. When the circle has no room for it, the largest even gap is used.
 * @returns Degrees, in the order given; may lie outside [0, 360).
 */
export function spread(longitudesDeg: readonly number[], gapDeg: number): number[] {
  const count = longitudesDeg.length;
  const gap = Math.min(gapDeg, 360 / Math.max(count, 1));
  const order = longitudesDeg.map((_, i) => i).sort((a, b) => longitudesDeg[a] - longitudesDeg[b] || a - b);
  const runs: Run[] = order.map((item) => ({ wishesDeg: [longitudesDeg[item]], items: [item] }));

  for (let i = 0; runs.length > 1 && i < runs.length; ) {
    const next = (i + 1) % runs.length;
    const turnDeg = next === 0 ? 360 : 0; // the first run follows the last, one turn on
    const endDeg = startDeg(runs[i], gap) + runs[i].wishesDeg.length * gap;
    if (startDeg(runs[next], gap) + turnDeg >= endDeg - 1e-9) {
      i += 1;
      continue;
    }
    runs[i] = {
      wishesDeg: [...runs[i].wishesDeg, ...runs[next].wishesDeg.map((wish) => wish + turnDeg)],
      items: [...runs[i].items, ...runs[next].items],
    };
    runs.splice(next, 1);
    i = 0; // a pooled run may now reach back into the one before it
  }

  const placed = new Array<number>(count).fill(0);
  for (const run of runs) {
    const start = startDeg(run, gap);
    run.items.forEach((item, i) => (placed[item] = start + i * gap));
  }
  return placed;
}
