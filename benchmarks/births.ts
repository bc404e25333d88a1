import { jdUt1FromJdUtc, jdUtcFromUnixMs, type Birth } from '@cosmichub/ephemeris';

/**
 * Births to compute charts of: the instants are spread evenly over 1900 to 2100 by the golden ratio, out of order, so that nothing
 * can be carried over from one to the next; the places lie between 60° south and 60° north, where every house system has cusps.
 */
export function births(count: number): Birth[] {
  const [firstMs, lastMs] = [Date.UTC(1900, 0, 1), Date.UTC(2100, 0, 1)];
  const spread = (i: number, step: number): number => ((i + 1) * step) % 1;
  return Array.from({ length: count }, (_, i) => ({
    jdUt1: jdUt1FromJdUtc(jdUtcFromUnixMs(Math.round(firstMs + (lastMs - firstMs) * spread(i, 0.618_033_988_749_895)))),
    latitudeDeg: -60 + 120 * spread(i, 0.754_877_666_246_693),
    longitudeDeg: -180 + 360 * spread(i, 0.569_840_290_998_053),
  }));
}
