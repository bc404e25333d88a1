import type { Orbs } from './aspect.js';

/** The five Ptolemaic aspects within moderate orbs. There is no standard: pass your own school's. */
export const DEFAULT_ORBS_DEG: Orbs = Object.freeze({ conjunction: 8, sextile: 4, square: 7, trine: 7, opposition: 8 });
