import { ASPECTS } from '../aspects/aspect.js';
import { assertArray, assertFinite, assertInRange, assertObject, assertOneOf, EphemerisError } from '../errors.js';
import { BODY_NAMES } from './names.js';
import type { WheelChart } from './wheel-chart.js';

/**
 * Refuses what would leave `NaN` or foreign text in the drawing: a chart may have come over a wire.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT`.
 */
export function assertDrawable(chart: WheelChart): void {
  assertObject('chart', chart);
  const { positions, angles, houses, aspects } = chart;
  assertArray('positions', positions);
  positions.forEach((position, i) => {
    assertObject(`positions[${i}]`, position);
    assertOneOf(`positions[${i}].body`, position.body, Object.keys(BODY_NAMES));
    assertFinite(`positions[${i}].longitudeDeg`, position.longitudeDeg);
    if (position.house !== undefined) assertInRange(`positions[${i}].house`, position.house, 1, 12);
  });
  if (new Set(positions.map(({ body }) => body)).size < positions.length) throw refusal('positions: expected each body at most once');
  if (angles !== undefined) {
    assertObject('angles', angles);
    for (const name of ['ascendantDeg', 'midheavenDeg', 'descendantDeg', 'imumCoeliDeg'] as const) assertFinite(`angles.${name}`, angles[name]);
  }
  if (houses !== undefined) {
    assertObject('houses', houses);
    assertArray('houses.cuspsDeg', houses.cuspsDeg);
    if (houses.cuspsDeg.length !== 12) throw refusal(`houses.cuspsDeg: expected 12 longitudes, got ${houses.cuspsDeg.length}`);
    houses.cuspsDeg.forEach((deg, i) => assertFinite(`houses.cuspsDeg[${i}]`, deg));
  }
  assertArray('aspects', aspects);
  aspects.forEach((aspect, i) => {
    assertObject(`aspects[${i}]`, aspect);
    assertOneOf(`aspects[${i}].aspect`, aspect.aspect, ASPECTS);
    assertFinite(`aspects[${i}].orbDeg`, aspect.orbDeg);
  });
}

function refusal(message: string): EphemerisError {
  return new EphemerisError('ERR_EPHEMERIS_ARGUMENT', message);
}
