import { createEphemeris, natalChart } from '@cosmichub/ephemeris';
import { resolveLocalTime } from '@cosmichub/ephemeris/civil';
import { wheelSvg } from '@cosmichub/ephemeris/wheel';

declare const data: string;
export { data };

/** Einstein's wheel for the home page, drawn when the site is built. */
export default {
  load(): string {
    const place = { latitudeDeg: 48.4, longitudeDeg: 9.99 };
    const born = resolveLocalTime({ year: 1879, month: 3, day: 14, hour: 11, minute: 30, second: 0 }, { zone: 'LMT', ...place });
    if (born.kind !== 'localMeanTime') throw new Error(`local mean time expected, got ${born.kind}`);
    const chart = natalChart({ jdUt1: born.jdUtc, ...place }, { ephemeris: createEphemeris() });
    return wheelSvg(chart, { title: 'Natal chart of Albert Einstein', idPrefix: 'einstein' });
  },
};
