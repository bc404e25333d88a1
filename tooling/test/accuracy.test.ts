import { describe, expect, it } from 'vitest';
import { errorStatistics, rounded } from '../../benchmarks/accuracy/error-statistics.js';
import { randomInstants } from '../../benchmarks/accuracy/random-instants.js';
import { masBetweenPlaces, masBetweenVectors } from '../../benchmarks/accuracy/sphere.js';

describe('errorStatistics', () => {
  it('has the middle, the root mean square and the worst', () => {
    expect(errorStatistics([4, 0, 3, 0])).toEqual({ count: 4, median: 1.5, rms: 2.5, max: 4 });
    expect(errorStatistics([3, 1, 2])?.median).toBe(2);
    expect(errorStatistics([])).toBeUndefined();
  });

  it('rounds to four digits that carry', () => {
    expect(rounded({ count: 7, median: 0.00123456, rms: 12.34567, max: 98765.4 })).toEqual({ count: 7, median: 0.001235, rms: 12.35, max: 98770 });
  });
});

describe('masBetweenVectors', () => {
  it('keeps small angles, whatever the lengths', () => {
    expect(masBetweenVectors([2, 0, 0], [1, 1e-12, 0])).toBeCloseTo(2.06265e-4, 8);
    expect(masBetweenVectors([1, 0, 0], [0, 3, 0])).toBeCloseTo(90 * 3.6e6, 3);
  });
});

describe('masBetweenPlaces', () => {
  it('counts a difference of longitude less away from the ecliptic, and across 0°', () => {
    expect(masBetweenPlaces({ longitudeDeg: 359.9999, latitudeDeg: 60 }, { longitudeDeg: 0.0001, latitudeDeg: 60 })).toBeCloseTo(360, 3);
  });
});

describe('randomInstants', () => {
  it('gives the same instants each time, all within', () => {
    const instants = randomInstants(440, 1000, 10, 20);
    expect(instants).toEqual(randomInstants(440, 1000, 10, 20));
    expect(Math.min(...instants)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...instants)).toBeLessThan(20);
    expect(instants.reduce((sum, jd) => sum + jd, 0) / 1000).toBeCloseTo(15, 0);
  });
});
