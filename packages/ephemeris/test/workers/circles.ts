import type { PositionSource } from '../../src/index.js';

/** Circles in one plane about a Sun at rest: enough of a sky to tell bodies and dates apart by. */
export const circles: PositionSource = {
  name: 'circles',
  version: '1',
  covers: (body, jdTdb) => body in radiiAu && jdTdb > 2_400_000,
  stateInto(out, body, jdTdb) {
    const radiusAu = radiiAu[body];
    const rate = radiusAu === 0 ? 0 : 0.0172 / (radiusAu * Math.sqrt(radiusAu));
    const angle = rate * (jdTdb - 2_451_545);
    out.set([radiusAu * Math.cos(angle), radiusAu * Math.sin(angle), 0, -rate * radiusAu * Math.sin(angle), rate * radiusAu * Math.cos(angle), 0]);
  },
};

const radiiAu: Readonly<Record<string, number>> = { sun: 0, earth: 1, moon: 1.0026, venus: 0.723, mars: 1.524, jupiter: 5.203 };
