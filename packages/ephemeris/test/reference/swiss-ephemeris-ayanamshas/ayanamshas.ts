/**
 * Writes values.json: the ayanamshas of Swiss Ephemeris, used as a black box.
 *
 *   npm ci --prefix benchmarks/versus
 *   node --import tsx packages/ephemeris/test/reference/swiss-ephemeris-ayanamshas/ayanamshas.ts
 *
 * Needs its data files sepl_18.se1 and semo_18.se1 (Debian: swe-basic-data) at SE_EPHE_PATH, or /usr/share/libswe/ephe, for the Earth.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The part of `sweph` that is used, which is installed for the benchmarks only. */
interface Sweph {
  version(): string;
  set_ephe_path(path: string): void;
  set_sid_mode(mode: number, epoch: number, ayanamsha: number): void;
  get_ayanamsa_ex(jdTt: number, flags: number): { flag: number; data: number; error: string };
}

const sweph = createRequire(new URL('../../../../../benchmarks/versus/package.json', import.meta.url))('sweph') as Sweph;
sweph.set_ephe_path(process.env.SE_EPHE_PATH ?? '/usr/share/libswe/ephe');
const SEFLG_SWIEPH = 2;

/** Our name of each of its modes, in their order. */
const names = [
  'fagan-bradley', 'lahiri', 'de-luce', 'raman', 'usha-shashi', 'krishnamurti', 'djwhal-khul', 'yukteshwar', 'jn-bhasin',
  'babylonian-kugler-1', 'babylonian-kugler-2', 'babylonian-kugler-3', 'babylonian-huber', 'babylonian-eta-piscium',
  'babylonian-aldebaran', 'hipparchos', 'sassanian', 'galactic-centre-0-sagittarius', 'j2000', 'j1900', 'b1950', 'suryasiddhanta',
  'suryasiddhanta-mean-sun', 'aryabhata', 'aryabhata-mean-sun', 'suryasiddhanta-revati', 'suryasiddhanta-citra', 'true-citra',
  'true-revati', 'true-pushya', 'galactic-centre-gil-brand', 'galactic-equator-iau-1958', 'galactic-equator',
  'galactic-equator-mid-mula', 'skydram', 'true-mula', 'galactic-centre-mid-mula', 'aryabhata-522', 'babylonian-britton', 'sheoran',
  'galactic-centre-0-capricorn', 'galactic-equator-fiorenza', 'vettius-valens', 'lahiri-1940', 'lahiri-285',
  'krishnamurti-senthilathiban', 'lahiri-icrc',
];

/** 1800 to 2200 in steps that meet every season and every phase of nutation; TT, so that no ΔT comes between. */
const jdTts = Array.from({ length: 17 }, (_, k) => 2_378_500.5 + 9_071 * k);

const rows = names.flatMap((ayanamsha, mode) => {
  sweph.set_sid_mode(mode, 0, 0);
  return jdTts.map((jdTt) => {
    const { flag, data, error } = sweph.get_ayanamsa_ex(jdTt, SEFLG_SWIEPH);
    if (flag !== SEFLG_SWIEPH) throw new Error(`${ayanamsha} at ${jdTt}: flag ${flag}, ${error}`);
    return JSON.stringify({ ayanamsha, jdTt, ayanamshaDeg: Number(data.toFixed(9)) });
  });
});
const source = `Swiss Ephemeris ${sweph.version()} get_ayanamsa_ex as a black box, true equinox of date`;
writeFileSync(new URL('values.json', import.meta.url), `{"source":${JSON.stringify(source)},"zodiac/ayanamsha":[\n${rows.join(',\n')}\n]}\n`);
