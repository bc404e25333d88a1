/** Bodies and points that have a position, in the order of traditional tables. */
export const BODIES = Object.freeze(['sun', 'moon', 'mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto', 'meanNode'] as const);

/** Id of a body or point: an element of {@link BODIES}. */
export type Body = (typeof BODIES)[number];

/** The bodies of a chart that names none: they stay these eleven when `BODIES` grows. */
export const DEFAULT_CHART_BODIES: readonly Body[] = Object.freeze([
  'sun', 'moon', 'mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto', 'meanNode',
] as const);
