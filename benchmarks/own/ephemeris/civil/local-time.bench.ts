import { resolveLocalTime } from '@cosmichub/ephemeris/civil';
import { cycle, type OwnBench } from '../../../own-bench.js';

export const bench: OwnBench = {
  name: 'a local time of 1850 to 2040 in one of eight zones',
  gateOperations: 500,
  prepare() {
    const zones = [
      'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe',
      'America/Sao_Paulo', 'Africa/Monrovia', 'Europe/Dublin', 'Pacific/Apia',
    ]; // prettier-ignore
    const local = cycle(
      Array.from({ length: 190 }, (_, i) => ({
        date: { year: 1850 + i, month: 1 + (i % 12), day: 1 + (i % 28), hour: i % 24, minute: (i * 7) % 60, second: 0 },
        where: { zone: zones[i % zones.length], longitudeDeg: 10 },
      })),
    );
    return () => {
      const { date, where } = local();
      return resolveLocalTime(date, where);
    };
  },
};
