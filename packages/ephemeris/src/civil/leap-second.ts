import { DAY_SECONDS, dayNumber } from './calendar.js';

/** Days of UTC that ended with an inserted second. Source: IERS Bulletin C 72 and before; none has been announced since 2016. */
const DAYS_WITH_LEAP_SECOND: ReadonlySet<number> = new Set([
  ...[1972, 1981, 1982, 1983, 1985, 1992, 1993, 1994, 1997, 2012, 2015].map((year) => dayNumber({ year, month: 6, day: 30 }, 'gregorian')),
  ...[1972, 1973, 1974, 1975, 1976, 1977, 1978, 1979, 1987, 1989, 1990, 1995, 1998, 2005, 2008, 2016].map((year) =>
    dayNumber({ year, month: 12, day: 31 }, 'gregorian'),
  ),
]);

/** True in the second after an inserted one: without a 61st second in the count of days, 23:59:60 falls on the 00:00:00 that follows. */
export function followsLeapSecond(unixSeconds: number): boolean {
  const day = Math.floor(unixSeconds / DAY_SECONDS);
  return unixSeconds - day * DAY_SECONDS < 1 && DAYS_WITH_LEAP_SECOND.has(day - 1);
}
