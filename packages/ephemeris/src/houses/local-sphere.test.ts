import { describe, expect, it } from 'vitest';
import { masBetweenDeg, readReference } from '../../test/reference/read.js';
import { houses } from './house-system.js';
import type { HouseSystem } from './house-system.js';
import { localSphere } from './local-sphere.js';

interface Row { system: HouseSystem; armcDeg: number; latitudeDeg: number; obliquityDeg: number; cuspsDeg: number[] }
const { houses: rows } = readReference<{ houses: Row[] }>('swiss-ephemeris-houses/armc.json');

/** The reference ends its iteration for Placidus early; that ours are the solutions is shown by their definition in placidus.test. */
function toleranceMas({ system, latitudeDeg }: Row): number {
  if (system !== 'placidus') return 0.01;
  return Math.abs(latitudeDeg) < 60 ? 0.1 : 10;
}

describe('localSphere', () => {
  it.each(rows)('is all that cusps depend on: $system, ARMC $armcDeg°, latitude $latitudeDeg°', (row) => {
    const sphere = localSphere(row.armcDeg, row.latitudeDeg, (row.obliquityDeg * Math.PI) / 180);
    const { cuspsDeg } = houses(row.system, sphere, 'throw', 0);
    const worstMas = Math.max(...cuspsDeg.map((deg, i) => masBetweenDeg(deg, row.cuspsDeg[i])));
    expect(worstMas).toBeLessThan(toleranceMas(row));
  });
});
