import { describe, expect, it } from 'vitest';
import { masBetweenDeg, readReference } from '../../test/reference/read.js';
import { houses } from './house-system.js';
import type { HouseSystem } from './house-system.js';
import { localSphere } from './local-sphere.js';

interface Row { system: HouseSystem; armcDeg: number; latitudeDeg: number; obliquityDeg: number; cuspsDeg: number[] }
const { houses: rows } = readReference<{ houses: Row[] }>('swiss-ephemeris-houses/armc.json');

describe('localSphere', () => {
  it.each(rows)('is all that cusps depend on: $system, ARMC $armcDeg°, latitude $latitudeDeg°', (row) => {
    const sphere = localSphere(row.armcDeg, row.latitudeDeg, (row.obliquityDeg * Math.PI) / 180);
    const { cuspsDeg } = houses(row.system, sphere, 'throw', 0);
    const worstMas = Math.max(...cuspsDeg.map((deg, i) => masBetweenDeg(deg, row.cuspsDeg[i])));
    // The reference ends its own iteration there; that ours are the solutions is shown by their definition in placidus.test.
    expect(worstMas).toBeLessThan(row.system === 'placidus' && Math.abs(row.latitudeDeg) >= 60 ? 5 : 0.01);
  });
});
