export type { Calendar, CivilDate, ClockTime } from './calendar.js';
export { localTimeAt, resolveLocalTime } from './local-time.js';
export type {
  AmbiguousTime, AtUtcOffset, ExactTime, InZone, LocalClock, LocalDateTime, LocalMeanTime, LocalTime, MissingTime, Reading, ResolvedTime, UnrecordedTime, Where,
} from './local-time.js';
export { formatOffset, parseDate, parseTime, parseUtcOffset } from './text.js';
export { canonicalZone, isZone, TZDATA_VERSION, utcOffsetAt, zoneNames } from './zone.js';
export type { ZoneOffset } from './zone.js';
