/** How sensitive data is, least first. */
export const TIERS = ['public', 'internal', 'sensitive', 'restricted'] as const;

export type Tier = (typeof TIERS)[number];

/** The more sensitive of two tiers. */
export function stricterTier(a: Tier, b: Tier): Tier {
  return TIERS.indexOf(a) >= TIERS.indexOf(b) ? a : b;
}
