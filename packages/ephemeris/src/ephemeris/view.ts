import type { PlaceKind } from '../apparent/place.js';
import { assertObject, assertOneOf, EphemerisError, shown } from '../errors.js';
import { assertObserver } from '../frames/observer.js';
import type { Observer } from '../frames/observer.js';
import { assertZodiac } from '../zodiac/ayanamsha.js';
import type { Zodiac } from '../zodiac/ayanamsha.js';
import type { Coordinates, Equinox, Origin, PositionOptions } from './position.js';

/** Options of a position with their defaults, found to mean something together. Mutable, reused for many calls. */
export interface View {
  origin: Origin;
  observer: Observer | undefined;
  place: PlaceKind;
  coordinates: Coordinates;
  equinox: Equinox;
  zodiac: Zodiac;
  /** Origin, kind of place and axes in words, for provenance. */
  words: string;
}

export function createView(): View {
  const view: View = { origin: 'geocentric', observer: undefined, place: 'apparent', coordinates: 'ecliptic', equinox: 'of-date', zodiac: 'tropical', words: '' };
  view.words = viewWords(view);
  return view;
}

const ORIGINS: readonly Origin[] = ['geocentric', 'topocentric', 'heliocentric', 'barycentric'];
const PLACES: readonly PlaceKind[] = ['apparent', 'astrometric', 'geometric'];
const COORDINATES: readonly Coordinates[] = ['ecliptic', 'equatorial', 'horizontal'];
const EQUINOXES: readonly Equinox[] = ['of-date', 'j2000'];

/**
 * Reads the options once.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for an option that is none, and for options that mean nothing together.
 */
export function readView(view: View, options: PositionOptions): void {
  assertObject('options', options);
  // The members of every kind of coordinates: which of them may stand together is what the rest of this file says.
  const all: { [K in keyof View]?: View[K] } = options;
  const { observer, place = 'apparent', coordinates = 'ecliptic', equinox = 'of-date', zodiac = 'tropical' } = all;
  const { origin = observer === undefined ? 'geocentric' : 'topocentric' } = all;
  if (origin !== 'geocentric') assertOneOf('origin', origin, ORIGINS);
  if (place !== 'apparent') assertOneOf('place', place, PLACES);
  if (coordinates !== 'ecliptic') assertOneOf('coordinates', coordinates, COORDINATES);
  if (equinox !== 'of-date') assertOneOf('equinox', equinox, EQUINOXES);
  assertZodiac(zodiac);
  if (observer !== undefined) assertObserver(observer, 'observer.');

  const horizontal = coordinates === 'horizontal';
  const needsPlace = horizontal || origin === 'topocentric';
  if (needsPlace && observer === undefined) refuse('observer', `a place on the Earth for ${horizontal ? 'horizontal coordinates' : 'a topocentric view'}`, observer);
  if (!needsPlace && observer !== undefined) refuse('observer', `none for ${origin} ${coordinates} coordinates`, observer);
  if (horizontal && (origin === 'heliocentric' || origin === 'barycentric')) refuse('origin', 'geocentric or topocentric for horizontal coordinates', origin);
  if (horizontal && equinox === 'j2000') refuse('equinox', 'of-date for horizontal coordinates', equinox);
  if (zodiac !== 'tropical') {
    if (coordinates !== 'ecliptic') refuse('zodiac', `tropical, or none, for ${coordinates} coordinates`, zodiac);
    if (equinox === 'j2000') refuse('zodiac', 'tropical, or none, for the equinox j2000', zodiac);
  }
  const isLast = view.origin === origin && view.place === place && view.coordinates === coordinates && view.equinox === equinox;
  view.origin = origin;
  view.observer = observer;
  view.place = place;
  view.coordinates = coordinates;
  view.equinox = equinox;
  view.zodiac = zodiac;
  if (!isLast) view.words = viewWords(view); // most calls ask for what the last one did
}

function refuse(name: string, expected: string, got: unknown): never {
  throw new EphemerisError('ERR_EPHEMERIS_ARGUMENT', `${name}: expected ${expected}, got ${shown(got)}`);
}

function viewWords({ origin, place, coordinates, equinox }: View): string {
  if (coordinates === 'horizontal') return `${origin} ${place}, horizon`;
  const axes = equinox === 'of-date' ? 'true equinox of date' : 'mean equinox of J2000.0';
  return `${origin} ${place}, ${coordinates === 'ecliptic' ? 'ecliptic' : 'equator'} and ${axes}`;
}
