export { readSpk } from './read-spk.js';
export type { SpkOptions, SpkSource } from './read-spk.js';
export type { SpkSegment } from './segment.js';
