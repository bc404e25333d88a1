/** Bodies and points that have a position, in the order of traditional tables. */
export const BODIES = ['sun', 'moon', 'mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune', 'pluto', 'meanNode'] as const;

/** Id of a body or point: an element of {@link BODIES}. */
export type Body = (typeof BODIES)[number];
