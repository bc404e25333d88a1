export type { Calendar, CivilDate, ClockTime } from './calendar.js';
export { resolveLocalTime } from './local-time.js';
export type {
  AmbiguousTime, AtUtcOffset, ExactTime, InZone, LocalDateTime, LocalMeanTime, MissingTime, Reading, ResolvedTime, UnrecordedTime, Where,
} from './local-time.js';
export { formatOffset, parseDate, parseTime, parseUtcOffset } from './text.js';
export { canonicalZone, isZone, TZDATA_VERSION, utcOffsetAt, zoneNames } from './zone.js';
export type { ZoneOffset } from './zone.js';
