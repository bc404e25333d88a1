import type { PositionSource } from '@cosmichub/ephemeris';

/** Semi-major axes, au; the periods follow by Kepler's third law. */
const axesAu: Readonly<Record<string, number>> = {
  mercury: 0.387, venus: 0.723, earth: 1, mars: 1.524, jupiter: 5.203, saturn: 9.537, uranus: 19.19, neptune: 30.07, pluto: 39.48,
}; // prettier-ignore
const moonAxisAu = 0.002_57;
const moonDays = 27.32;

/**
 * A source that costs next to nothing: circles about a Sun at rest. It measures the chain from states to a chart (light-time, aberration,
 * nutation, houses, aspects) without measuring where the states come from. Its positions are of no use.
 */
export const circularOrbits: PositionSource = {
  name: 'circular-orbits',
  version: '1',
  covers: (body) => body === 'sun' || body === 'moon' || Object.hasOwn(axesAu, body),
  stateInto(out, body, jdTdb) {
    out.fill(0);
    if (body === 'sun') return;
    const axisAu = axesAu[body === 'moon' ? 'earth' : body];
    addCircle(out, axisAu, 365.25 * axisAu ** 1.5, jdTdb);
    if (body === 'moon') addCircle(out, moonAxisAu, moonDays, jdTdb);
  },
};

function addCircle(out: Float64Array, radiusAu: number, periodDays: number, jdTdb: number): void {
  const rate = (2 * Math.PI) / periodDays;
  const angleRad = rate * (jdTdb - 2_451_545);
  const [x, y] = [radiusAu * Math.cos(angleRad), radiusAu * Math.sin(angleRad)];
  out[0] += x;
  out[1] += y;
  out[3] -= rate * y;
  out[4] += rate * x;
}
