import { describe, expect, it } from 'vitest';
import { porphyry } from './porphyry.js';

describe('porphyry', () => {
  it('cuts equal quadrants into thirty-degree houses', () => {
    expect(Array.from(porphyry({ ascendantDeg: 90, midheavenDeg: 0 }))).toEqual([90, 120, 150, 180, 210, 240, 270, 300, 330, 0, 30, 60]);
  });

  it('cuts unequal quadrants into thirds, through 0°', () => {
    expect(Array.from(porphyry({ ascendantDeg: 20, midheavenDeg: 320 }))).toEqual([20, 60, 100, 140, 160, 180, 200, 240, 280, 320, 340, 0]);
  });
});
