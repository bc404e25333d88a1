/** Bodies and points that have a position, in the order of traditional tables. */
export const BODIES = Object.freeze([
  'sun', 'moon', 'mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto',
  'chiron', 'ceres', 'pallas', 'juno', 'vesta',
  'meanNode', 'osculatingNode', 'meanApogee', 'osculatingApogee',
] as const);

/** Id of a body or point: an element of {@link BODIES}. */
export type Body = (typeof BODIES)[number];

/** A {@link Body}, or the id of anything else that a position source has: `'earth'`, a star, a body from a kernel or from elements. */
export type BodyId = Body | (string & Record<never, never>); // a bare `string` would swallow the names that editors offer

/** The bodies of a chart that names none: they stay these eleven when `BODIES` grows. */
export const DEFAULT_CHART_BODIES = Object.freeze([
  'sun', 'moon', 'mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto', 'meanNode',
] as const satisfies readonly Body[]);
