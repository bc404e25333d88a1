import { createHarmonicSeries } from './harmonic-series.js';
import type { HarmonicTerm } from '../../packages/ephemeris/src/kernel/harmonic-terms.js';
import { placeOffOrbitInto, quadratic } from '../../packages/ephemeris/src/kernel/orbit.js';
import type { MeanCircle, MeanElements } from '../../packages/ephemeris/src/kernel/orbit.js';
import { julianCenturies } from '../../packages/ephemeris/src/time/julian-day.js';
import { eclipticOf } from './mean-orbit.js';
import type { StateOf } from './mean-orbit.js';

/** Writes the three offsets of a body from its mean orbit or circle: what a pack stores. */
export type OffsetsOf = (out: Float64Array, jdTdb: number) => void;

/** Offsets from a mean orbit: along, normal, radial, over the orbit's radius. */
export function offsetsFromOrbit(stateOf: StateOf, elements: MeanElements): OffsetsOf {
  const state = new Float64Array(6);
  const places = new Float64Array(9); // on the orbit; one radius along; one radius up
  return (out, jdTdb) => {
    stateOf(state, jdTdb);
    const t = julianCenturies(jdTdb);
    placeOffOrbitInto(places, 0, elements, t, 0, 0, 0);
    placeOffOrbitInto(places, 3, elements, t, 1, 0, 0);
    placeOffOrbitInto(places, 6, elements, t, 0, 1, 0);
    const r2 = places[0] * places[0] + places[1] * places[1] + places[2] * places[2];
    out.fill(0);
    for (let i = 0; i < 3; i++) {
      out[0] += (state[i] * (places[3 + i] - places[i])) / r2;
      out[1] += (state[i] * (places[6 + i] - places[i])) / r2;
      out[2] += ((state[i] - places[i]) * places[i]) / r2;
    }
  };
}

/** Offsets from a mean circle: longitude, latitude (radians), logarithm of the distance. */
export function offsetsFromCircle(stateOf: StateOf, circle: MeanCircle): OffsetsOf {
  const state = new Float64Array(6);
  return (out, jdTdb) => {
    stateOf(state, jdTdb);
    const [longitude, latitude, logDistance] = eclipticOf(state);
    const off = longitude - quadratic(circle.longitude, julianCenturies(jdTdb));
    out[0] = off - Math.round(off / (2 * Math.PI)) * 2 * Math.PI;
    out[1] = latitude;
    out[2] = logDistance - Math.log(circle.distanceAu);
  };
}

/** What harmonic terms leave of offsets. */
export function withoutHarmonics(offsetsOf: OffsetsOf, terms: readonly HarmonicTerm[]): OffsetsOf {
  const series = createHarmonicSeries(terms);
  const sum = new Float64Array(3);
  return (out, jdTdb) => {
    offsetsOf(out, jdTdb);
    series.evaluateInto(sum, julianCenturies(jdTdb));
    for (let i = 0; i < 3; i++) out[i] -= sum[i];
  };
}
