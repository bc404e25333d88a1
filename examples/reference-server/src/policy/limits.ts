import { definePolicy, type RateLimitPolicy } from '@cosmichub/security';
import type { Tier } from '../auth/principal.js';

const minuteMs = 60_000;

/**
 * What an address may send before anybody knows who it is: enough for an office behind one address, too little to guess tokens.
 */
export const addressLimit = definePolicy({ name: 'address', quota: 1_200, windowMs: minuteMs });

/** What each tier may do in a minute: calculations (charts computed), and everything else. */
export const tierLimits = {
  anonymous: {
    calculate: definePolicy({ name: 'anonymous-calculate', quota: 60, windowMs: minuteMs }),
    read: definePolicy({ name: 'anonymous-read', quota: 300, windowMs: minuteMs }),
  },
  free: {
    calculate: definePolicy({ name: 'free-calculate', quota: 60, windowMs: minuteMs }),
    read: definePolicy({ name: 'free-read', quota: 300, windowMs: minuteMs }),
  },
  premium: {
    calculate: definePolicy({ name: 'premium-calculate', quota: 600, windowMs: minuteMs }),
    read: definePolicy({ name: 'premium-read', quota: 1_200, windowMs: minuteMs }),
  },
  elite: {
    calculate: definePolicy({ name: 'elite-calculate', quota: 1_200, windowMs: minuteMs }),
    read: definePolicy({ name: 'elite-read', quota: 2_400, windowMs: minuteMs }),
  },
} as const satisfies Record<Tier, Record<'calculate' | 'read', RateLimitPolicy>>;

export const allLimits: readonly RateLimitPolicy[] = [addressLimit, ...Object.values(tierLimits).flatMap(({ calculate, read }): RateLimitPolicy[] => [calculate, read])];

/** Charts one owner may keep. */
export const savedChartsPerOwner = 200;
