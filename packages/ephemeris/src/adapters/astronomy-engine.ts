import type { PositionSource } from '../bodies/position-source.js';

/** A {@link PositionSource} over the astronomy-engine package (an optional peer), good to some arcseconds. */
export function astronomyEngine(): PositionSource {
  return {
    name: 'astronomy-engine',
    version: '2.1.19',
    covers: () => false,
    stateInto: () => undefined,
  };
}
