import type { BodyPlan } from './fit-body.js';
import type { PackPlan } from './fit-pack.js';
import { GM } from './planet-masses.js';

const about = (id: string): number => GM.sun + GM[id];
const outer = Object.values(GM).reduce((sum, gm) => sum + gm, 0);

/** Sun, Moon and planets: how finely each has to be kept for one milliarcsecond as seen from the Earth. */
function planets(harmonics: Readonly<Record<string, number>>): BodyPlan[] {
  const terms = (id: string, stepDays: number): BodyPlan['harmonics'] =>
    harmonics[id] ? { count: harmonics[id], stepDays, arguments: id === 'moon' ? 'moon' : 'planets' } : undefined;
  return [
    { id: 'mercury', about: 'sun', gm: about('mercury'), segmentDays: 87.97, terms: [22, 14, 22], quantaMas: [0.24, 0.24, 0.24], harmonics: terms('mercury', 3), shifted: true, pieces: { perSegment: 11, terms: 13 } },
    { id: 'venus', about: 'sun', gm: about('venus'), segmentDays: 224.7, terms: [27, 21, 27], quantaMas: [0.055, 0.055, 0.055], harmonics: terms('venus', 6), shifted: true, pieces: { perSegment: 14, terms: 11 } },
    { id: 'emb', about: 'sun', gm: about('emb'), segmentDays: 365.26, terms: [49, 37, 76], quantaMas: [0.025, 0.025, 0.025], harmonics: terms('emb', 4), pieces: { perSegment: 24, terms: 14 } },
    { id: 'moon', about: 'earth', segmentDays: 27.5546, terms: [27, 27, 18], quantaMas: [0.13, 0.13, 2], harmonics: terms('moon', 1), pieces: { perSegment: 6, terms: 11 } },
    { id: 'mars', about: 'sun', gm: about('mars'), segmentDays: 687, terms: [69, 45, 69], quantaMas: [0.034, 0.034, 0.034], harmonics: terms('mars', 8), shifted: true, pieces: { perSegment: 30, terms: 12 } },
    { id: 'jupiter', about: 'barycentre', gm: outer, segmentDays: 3200, terms: [23, 16, 22], quantaMas: [0.15, 0.15, 0.15], pieces: { perSegment: 32, terms: 9 } },
    { id: 'saturn', about: 'barycentre', gm: outer, segmentDays: 3200, terms: [23, 16, 22], quantaMas: [0.15, 0.15, 0.15], pieces: { perSegment: 25, terms: 9 } },
    { id: 'uranus', about: 'barycentre', gm: outer, segmentDays: 8000, terms: [25, 12, 19], quantaMas: [0.15, 0.15, 0.15], pieces: { perSegment: 40, terms: 8 } },
    { id: 'neptune', about: 'barycentre', gm: outer, segmentDays: 8000, terms: [25, 12, 19], quantaMas: [0.15, 0.15, 0.15], pieces: { perSegment: 40, terms: 8 } },
    { id: 'pluto', about: 'barycentre', gm: outer, segmentDays: 8000, terms: [25, 12, 19], quantaMas: [0.15, 0.15, 0.15], pieces: { perSegment: 40, terms: 8 } },
  ];
}

const SUN: NonNullable<PackPlan['sun']> = { terms: 13, pieces: { days: 32, terms: 10 } };

const HARMONICS = { mercury: 200, venus: 200, emb: 200, moon: 900, mars: 200 };

/** Minor planets: finely enough for five milliarcseconds as seen from the Earth. */
function minorPlanet(id: string, segmentDays: number, terms: BodyPlan['terms'], quantumMas: number, pieces: BodyPlan['pieces']): BodyPlan {
  return { id, about: 'barycentre', gm: outer, segmentDays, terms, quantaMas: [quantumMas, quantumMas, quantumMas], shifted: true, pieces };
}

/** By name; each covers its first year from its beginning and its last to its end. */
export const PACK_PLANS: readonly PackPlan[] = [
  { name: '1800-2200', source: 'DE440', fromJdTdb: 2_378_496.5, toJdTdb: 2_524_958.5, bodies: planets(HARMONICS), sun: SUN },
  { name: '1900-2100', source: 'DE440', fromJdTdb: 2_415_020.5, toJdTdb: 2_488_434.5, bodies: planets(HARMONICS), sun: SUN },
  { name: '1550-2650', source: 'DE440', fromJdTdb: 2_287_185.5, toJdTdb: 2_688_952.5, bodies: planets(HARMONICS), sun: { ...SUN, terms: 41 } },
  {
    name: 'asteroids', source: 'sb441, Chiron from Horizons', fromJdTdb: 2_378_496.5, toJdTdb: 2_524_958.5,
    bodies: [
      ...['ceres', 'pallas', 'juno', 'vesta'].map((id) => minorPlanet(id, 800, [36, 24, 36], 0.5, { perSegment: 20, terms: 10 })),
      minorPlanet('chiron', 800, [15, 12, 15], 1, { perSegment: 8, terms: 8 }),
    ],
  },
];
