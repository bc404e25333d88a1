import type { Astrometry } from '../frames/space-motion.js';
import { JD_J2000 } from '../time/julian-day.js';
import { jdTtFromJdUt1 } from '../time/time-scale.js';
import type { Ayanamsha, EpochAyanamsha, StarAyanamsha } from './ayanamsha.js';
import type { FormerTheory } from './former-precession.js';
import type { DirectionZero, EpochZero, StarZero, ZeroPoint } from './zero-point.js';

const JD_J1900 = 2_415_020;
const JD_B1950 = 2_433_282.42346;

const dms = (degrees: number, minutes: number, seconds: number): number => degrees + minutes / 60 + seconds / 3600;

const at = (jdTt: number, ayanamshaDeg: number, theory?: FormerTheory): EpochZero => ({ kind: 'epoch', jdTt, ayanamshaDeg, theory });
const atUt = (jdUt1: number, ayanamshaDeg: number): EpochZero => at(jdTtFromJdUt1(jdUt1), ayanamshaDeg);
const holding = (star: Astrometry, longitudeDeg: number): StarZero => ({ kind: 'star', star, longitudeDeg });
const galacticPole = (rightAscensionDeg: number, declinationDeg: number, nodeDeg: number): DirectionZero => ({
  kind: 'direction', rightAscensionDeg, declinationDeg, longitudeDeg: nodeDeg - 90, // the node is a right angle after the pole
});

/** Van Leeuwen, F. (2007), *Hipparcos, the New Reduction of the Raw Data* (CDS I/311), the place moved to J2000.0 as SIMBAD gives it. */
function hipparcos(rightAscensionDeg: number, declinationDeg: number, rightAscensionMasPerYear: number, declinationMasPerYear: number, parallaxMas: number): Astrometry {
  return { rightAscensionDeg, declinationDeg, epochJdTdb: JD_J2000, rightAscensionMasPerYear, declinationMasPerYear, parallaxMas };
}

const SPICA = hipparcos(201.29824737, -11.16131947, -42.35, -30.67, 13.06);
const REVATI = hipparcos(18.43286396, 7.57535403, 145, -55.69, 18.76); // ζ Piscium
const PUSHYA = hipparcos(131.17124671, 18.15430650, -17.67, -229.26, 24.98); // δ Cancri, Asellus Australis
const MULA = hipparcos(263.40216717, -37.10382356, -8.53, -30.8, 5.71); // λ Scorpii, Shaula

/**
 * Sagittarius A* as charts have it: 17h45m40.03599s −29°00′28.1699″ (Petrov, L. et al. 2011, *AJ* 142, 35) read in the FK5 and turned
 * to the ICRF (by the rotation of Mignard, F. & Froeschlé, M. 2000, *A&A* 354, 732, and the frame bias IAU 2000); −3.151, −5.547 mas a
 * year (Reid, M. J. & Brunthaler, A. 2004, *ApJ* 616, 872), the first read as a motion of the right ascension itself.
 *
 * These readings are slips: the source stood 20 mas east of this in 2000, and drifts 0.4 mas a year from it. The zodiac that hangs on it is
 * a convention, and everybody's charts follow this one.
 */
const GALACTIC_CENTRE: Astrometry = {
  rightAscensionDeg: 266.41681024, declinationDeg: -29.00782815, epochJdTdb: JD_J2000,
  rightAscensionMasPerYear: -2.755718, declinationMasPerYear: -5.547, parallaxMas: 0,
};

/** Liu, J.-C., Zhu, Z. & Zhang, H. (2011), *A&A* 526, A16, equation 22: 12h51m36.7151981s +27°06′11.193172″. */
const GALACTIC_POLE = [192.9029799921, 27.1031092144] as const;

/**
 * Blaauw, A. et al. (1960), *MNRAS* 121, 123: 12h49m +27°24′ of B1950.0, as charts have it in the ICRF: 0.5″ of right ascension for the
 * equinox of the FK4, precession IAU 2006 to J2000.0, then the turn of {@link GALACTIC_CENTRE}. The pole of the Hipparcos Catalogue,
 * 192.85948° +27.12825°, would move the node by 0.19″.
 */
const GALACTIC_POLE_1958 = [192.85943671, 27.12827403] as const;

/** Middle of the lunar mansion Mula, which is 13°20′ from 0° Sagittarius on. */
const MID_MULA_DEG = 240 + 20 / 3;

/** Noon and midnight at Ujjain when 3600 years of the Kaliyuga were over, 21 March 499: of the Suryasiddhanta, of Aryabhata. UT1. */
const KALI_3600_SURYA = 1_903_396.8128654;
const KALI_3600_ARYA = 1_903_396.7895321;

/**
 * Zero points by the names of their ayanamshas. What each rests on, and how far it is from the reference: docs/concepts/ayanamshas.md.
 *
 * “As programs have it”: the value that programs share, of which no publication so precise is known. They hold minutes and seconds of arc as
 * degrees with five or six decimals, and so do these.
 */
const ZERO_POINTS: Readonly<Record<Ayanamsha, ZeroPoint>> = {
  // 360° − 335°57′28.64″, the mean longitude of the vernal point for 1950.0 in the sidereal zodiac.
  // Fagan, C. & Firebrace, R. C. (1971), *Primer of Sidereal Astrology*, p. 13.
  'fagan-bradley': at(JD_B1950, dms(24, 2, 31.36), 'newcomb'),

  // 23°15′00.658″ from the true equinox on 21 March 1956, 16.769″ of it nutation (IAU 1980): *Indian Astronomical Ephemeris* 1989, p. 556.
  lahiri: at(2_435_553.5, dms(23, 15, 0.658 - 16.769), 'iau-1976'),
  // 23°15′00″ that day: Saha, M. N. & Lahiri, N. C. (1955), *Report of the Calendar Reform Committee*; 16.712″ of nutation as programs have it.
  'lahiri-icrc': at(2_435_553.5, dms(23, 15, -16.712), 'newcomb'),
  // Lahiri, N. C., *Panchanga Darpan*: 22°26′45.50″ in 1900.
  'lahiri-1940': at(JD_J1900, dms(22, 26, 45.5), 'newcomb'),
  // The mean Sun at the mean equinox, 22 March 285: Lahiri, N. C. (1952), *Tables of the Sun*, p. IX; to the second by Simon et al. (1994).
  'lahiri-285': at(1_825_235.245856, 0),

  // 22°21′50″ at 1900.0 as programs have it; the table in Krishnamurti, K. S., *Reader I*, p. 58, has whole minutes.
  krishnamurti: at(JD_J1900, 22.363889, 'newcomb'),
  // The equinox of 291: Senthilathiban, D. (2019), *Study of KP Ayanamsa with Modern Precession Theories*.
  'krishnamurti-senthilathiban': at(1_827_424.75728, 0),
  // 21°00′52″ at 1900.0 as programs have it. Raman's own rule, 50⅓″ a year from AD 397 (*A Manual of Hindu Astrology*), comes to 21°00′51″.
  raman: at(JD_J1900, 21.01444, 'newcomb'),
  // Usha & Shashi, *Hindu Astrological Calculations*: 18°39′39.46″ at 1900.0.
  'usha-shashi': at(JD_J1900, 18.66096),
  // 21°04′56″ at 1900.0 as programs have it. Yukteswar, S. (1949), *The Holy Science*, p. xx, has 20°54′36″ for the spring of 1894.
  yukteshwar: at(JD_J1900, 21.082222),
  // 21°21′56″ at 1900.0 as programs have it, after J. N. Bhasin.
  'jn-bhasin': at(JD_J1900, 21.365556),
  // 26°57′47.15″ at 1900.0 as programs have it. The statement behind it, 30° on 1 July 2117 (*Journal of Esoteric Psychology* 12, 1998,
  // 91–95), comes to 4.87″ less.
  'djwhal-khul': at(JD_J1900, 26.9630976),
  // DeLuce, R. (1963), *Constellational Astrology*, p. 5: zero when Jesus was born; 1 January of 1 BC as programs have it.
  'de-luce': atUt(1_721_057.5, 0),

  // Kugler, F. X. and Huber, P. (1958), *Centaurus* 5, 192–208, through Mercier, R. (1977), *Arch. Int. Hist. Sci.* 27: the year −100.
  'babylonian-kugler-1': atUt(1_684_532.5, -5.66667),
  'babylonian-kugler-2': atUt(1_684_532.5, -4.26667),
  'babylonian-kugler-3': atUt(1_684_532.5, -3.41667),
  'babylonian-huber': atUt(1_684_532.5, -4.46667),
  // Mercier (1977): zero culminates with η Piscium, the year −129; −5°04′45″ as programs have it.
  'babylonian-eta-piscium': atUt(1_673_941, -5.079167),
  // Aldebaran at 15° Taurus in the year −100: −4°26′28.99″ as programs have it.
  'babylonian-aldebaran': atUt(1_684_532.5, -4.441386),
  // Britton, J. P. (2010), *Arch. Hist. Exact Sci.* 64, 617–663, p. 630: −3.2° in the year 0.
  'babylonian-britton': atUt(1_721_057.5, -3.2),
  // Holden, J. H. (1995), *AFA Journal of Research* 7/2, p. 12: the Moons of Vettius Valens, the year 150; −2.9422° as programs have it.
  'vettius-valens': atUt(1_775_845.5, -2.9422),
  // Mercier (1976), *Arch. Int. Hist. Sci.* 26, 197–220: −9°20′ on 27 June −128.
  hipparchos: atUt(1_674_484, -9.33333),
  // Mercier (1977): the equinox of 564, 18 March 7:53:23 UT, when the tables of the Sassanians were made anew.
  sassanian: atUt(1_927_135.8287384, 0),

  // Kali 3600, to the second by Simon et al. (1994): the mean equinox, or the mean Sun, at 0° Aries.
  suryasiddhanta: atUt(KALI_3600_SURYA, 0),
  'suryasiddhanta-mean-sun': atUt(KALI_3600_SURYA, -0.21463395),
  aryabhata: atUt(KALI_3600_ARYA, 0),
  'aryabhata-mean-sun': atUt(KALI_3600_ARYA, -0.23763238),
  // The equinox of 522 (Shaka 444), after Govindasvamin: Pingree, D. (1972), *JHA* 3, 27–35.
  'aryabhata-522': atUt(1_911_797.740787, 0),
  // Burgess, E. (1860), *Translation of the Sûrya-Siddhânta*, VIII: Revati at polar longitude 359°50′, Citra at 180°, in 499.
  'suryasiddhanta-revati': atUt(KALI_3600_SURYA, -0.79167046),
  'suryasiddhanta-citra': atUt(KALI_3600_SURYA, 2.11070444),

  // Spica at 0° Libra.
  'true-citra': holding(SPICA, 180),
  // *Sûrya-Siddhânta* VIII: Revati at 359°50′.
  'true-revati': holding(REVATI, 359 + 50 / 60),
  // Narasimha Rao, P. V. R. (2013), “Introducing Pushya-paksha Ayanamsa”: Pushya at 16° Cancer.
  'true-pushya': holding(PUSHYA, 106),
  // Chandra Hari, K. (1998), *Indian J. Hist. Sci.* 33(4): Mula at 0° Sagittarius.
  'true-mula': holding(MULA, 240),
  // Sheoran, S. (2017), *The Science of Time and Timeline of World History*: −60° at a winter solstice of 4174 BC, and from then on as Pushya
  // goes; its longitude as programs have it.
  sheoran: holding(PUSHYA, 103.492642216),

  'galactic-centre-0-sagittarius': holding(GALACTIC_CENTRE, 240),
  // Cochrane, D. (2017).
  'galactic-centre-0-capricorn': holding(GALACTIC_CENTRE, 270),
  // Gil Brand, R. (2014), *Himmlische Matrix*: in the golden section between 0° Scorpio and 0° Aquarius.
  'galactic-centre-gil-brand': holding(GALACTIC_CENTRE, 210 + (90 * (3 - Math.sqrt(5))) / 2),
  // Wilhelm, E. (2004), “Dhruva”: at polar longitude in the middle of Mula.
  'galactic-centre-mid-mula': { ...holding(GALACTIC_CENTRE, MID_MULA_DEG), polar: true },
  // Where the galactic equator crosses the ecliptic.
  'galactic-equator': galacticPole(...GALACTIC_POLE, 240),
  'galactic-equator-iau-1958': galacticPole(...GALACTIC_POLE_1958, 240),
  // Wilhelm, E. (2004), “Ardra”.
  'galactic-equator-mid-mula': galacticPole(...GALACTIC_POLE, MID_MULA_DEG),
  // Mardyks, R. (1991), *The Mountain Astrologer*, Aug./Sept.: 30° at the autumn equinox of 1998, 23 September 5:37 UT.
  skydram: atUt(2_451_079.734028, 30),
  // Fiorenza, N. A. (2001), *The Star Chart*: 25° on 1 January 2000.
  'galactic-equator-fiorenza': atUt(2_451_544.5, 25),

  // The mean equinox of a standard epoch.
  j2000: at(JD_J2000, 0),
  j1900: at(JD_J1900, 0),
  b1950: at(JD_B1950, 0),
};

/** The zero point that an ayanamsha counts from. */
export function zeroPointOf(ayanamsha: Ayanamsha | EpochAyanamsha | StarAyanamsha): ZeroPoint {
  if (typeof ayanamsha === 'string') return ZERO_POINTS[ayanamsha];
  if ('star' in ayanamsha) return holding(ayanamsha.star, ayanamsha.longitudeDeg);
  return at(ayanamsha.epochJdTt, ayanamsha.ayanamshaDeg);
}
