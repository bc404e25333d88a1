import { describe, expect, it } from 'vitest';
import { readReference } from '../../test/reference/read.js';
import { longTermEcliptic } from './long-term-precession.js';

const { 'frames/long-term-precession': rows } = readReference<{ 'frames/long-term-precession': { jdTt: number; axes: number[][] }[] }>('erfa/values.json');

describe('longTermEcliptic', () => {
  it.each(rows)('gives the axes of the reference ($jdTt)', ({ jdTt, axes }) => {
    const got = longTermEcliptic(jdTt);
    axes.flat().forEach((component, i) => expect(Math.abs(got[i] - component) * 206_264_806).toBeLessThan(0.05)); // mas; the bias is of first order there
  });
});
