export type { PlaceKind } from '../apparent/place.js';
export type { LongitudeWindow } from '../apparent/window.js';
export { aspectBetween, ASPECT_ANGLES_DEG, ASPECTS } from '../aspects/aspect.js';
export type { Aspect, AspectMatch, AspectPoint, Orbs } from '../aspects/aspect.js';
export { DEFAULT_ORBS_DEG } from '../aspects/orb.js';
export { BODIES, DEFAULT_CHART_BODIES } from '../bodies/body.js';
export type { Body, BodyId } from '../bodies/body.js';
export { createMinorPlanet } from '../bodies/minor-planet.js';
export type { MinorPlanetOptions, OrbitalElements } from '../bodies/minor-planet.js';
export type { PositionSource } from '../bodies/position-source.js';
export { natalChart } from '../charts/natal.js';
export type {
  Birth, ChartAngles, ChartAspect, ChartPoint, ChartPosition, NatalChart, NatalChartOptions,
} from '../charts/natal.js';
export { createEphemeris } from '../ephemeris/create-ephemeris.js';
export type {
  AnglesOptions, Ephemeris, EphemerisOptions, EphemerisWindow, HousesOptions, SourcedEphemerisOptions, WindowOptions,
} from '../ephemeris/ephemeris.js';
export type {
  Coordinates, EclipticOptions, EclipticPosition, EquatorialOptions, EquatorialPosition, Equinox, HorizontalOptions, HorizontalPosition, Origin,
  Position, PositionOptions, Ranged, ViewOptions,
} from '../ephemeris/position.js';
export type { Provenance, UsedSource } from '../ephemeris/provenance.js';
export { EPHEMERIS_ERROR_CODES, EphemerisError, isEphemerisError } from '../errors.js';
export type { EphemerisErrorCode } from '../errors.js';
export type { Observer } from '../frames/observer.js';
export type { Astrometry } from '../frames/space-motion.js';
export type { Angles } from '../houses/angles.js';
export { HOUSE_SYSTEMS, POLAR_POLICIES } from '../houses/house-system.js';
export type { Houses, HouseSystem, PolarPolicy } from '../houses/house-system.js';
export type { DeltaT, DeltaTKind } from '../time/delta-t.js';
export type { JdTt, JdUt1, JdUtc } from '../time/julian-date.js';
export { jdUtcFromUnixMs } from '../time/julian-day.js';
export { jdTt, jdTtFromJdUt1, jdTtFromJdUtc, jdUt1, jdUt1FromJdTt, jdUt1FromJdUtc } from '../time/time-scale.js';
export { AYANAMSHAS } from '../zodiac/ayanamsha.js';
export type { Ayanamsha, EpochAyanamsha, StarAyanamsha, Zodiac } from '../zodiac/ayanamsha.js';
export { degreeInSign, SIGNS, signOf } from '../zodiac/sign.js';
export type { Sign } from '../zodiac/sign.js';
