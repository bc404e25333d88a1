import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AstroTime, Body, Ecliptic, EclipticGeoMoon, GeoVector, SunPosition } from 'astronomy-engine';
import { apparent, base, coord, elliptic, elp, nutation, planetposition, pluto, solar } from 'astronomia';
import data from 'astronomia/data';
import { Engine } from 'caelus';
import { loadNodeData } from 'caelus/node';
import sweph from 'sweph';
import type { ApparentContender, ApparentPlace, ReferenceBody } from '../../accuracy/contender.js';
import { hasSwissFiles, swissFiles } from './swiss-files.js';

const DEG_PER_RAD = 180 / Math.PI;
const JD_J2000 = 2_451_545;

const inDegrees = (longitudeRad: number, latitudeRad: number): ApparentPlace => ({
  longitudeDeg: longitudeRad * DEG_PER_RAD,
  latitudeDeg: latitudeRad * DEG_PER_RAD,
});

const swissNumbers: Readonly<Record<ReferenceBody, number>> = {
  sun: 0, moon: 1, mercury: 2, venus: 3, mars: 4, jupiter: 5, saturn: 6, uranus: 7, neptune: 8, pluto: 9,
  chiron: 15, ceres: 17, pallas: 18, juno: 19, vesta: 20,
}; // prettier-ignore

function swissEphemeris(): ApparentContender {
  const { SEFLG_SWIEPH, SEFLG_SPEED } = sweph.constants;
  const flags = SEFLG_SWIEPH | SEFLG_SPEED;
  sweph.set_ephe_path(swissFiles);
  return {
    name: 'Swiss Ephemeris, .se1 files',
    packageName: 'sweph',
    call: 'calc(jdEt, body, SEFLG_SWIEPH | SEFLG_SPEED), answered with that flag',
    place(body, jdTt) {
      const { flag, data: numbers, error } = sweph.calc(jdTt, swissNumbers[body], flags);
      if (flag !== flags) throw new Error(`sweph answered ${body} at ${jdTt} with flag ${flag}, not ${flags}: ${error}`);
      return { longitudeDeg: numbers[0], latitudeDeg: numbers[1] };
    },
  };
}

const engineBodies: Partial<Record<ReferenceBody, Body>> = {
  mercury: Body.Mercury, venus: Body.Venus, mars: Body.Mars, jupiter: Body.Jupiter, saturn: Body.Saturn,
  uranus: Body.Uranus, neptune: Body.Neptune, pluto: Body.Pluto,
}; // prettier-ignore

function astronomyEngine(): ApparentContender {
  return {
    name: 'astronomy-engine',
    packageName: 'astronomy-engine',
    call: 'SunPosition(time); EclipticGeoMoon(time); Ecliptic(GeoVector(body, time, true))',
    place(body, jdTt) {
      const time = AstroTime.FromTerrestrialTime(jdTt - JD_J2000);
      if (body === 'moon') {
        const { lon, lat } = EclipticGeoMoon(time);
        return { longitudeDeg: lon, latitudeDeg: lat };
      }
      const engineBody = engineBodies[body];
      if (body !== 'sun' && engineBody === undefined) return undefined;
      const { elon, elat } = engineBody === undefined ? SunPosition(time) : Ecliptic(GeoVector(engineBody, time, true));
      return { longitudeDeg: elon, latitudeDeg: elat };
    },
  };
}

function caelus(): ApparentContender {
  const folder = join(dirname(createRequire(import.meta.url).resolve('caelus/package.json')), 'data');
  const engine = new Engine(loadNodeData(folder, 'embedded', 'embedded')); // the tiers that its package brings
  const ids = new Set<string>(engine.bodies());
  return {
    name: 'caelus',
    packageName: 'caelus',
    call: "new Engine(loadNodeData(data, 'embedded', 'embedded')).ecliptic(body, jde)",
    place(body, jdTt) {
      if (!ids.has(body)) return undefined;
      try {
        const [longitudeRad, latitudeRad] = engine.ecliptic(body, jdTt);
        return inDegrees(longitudeRad, latitudeRad);
      } catch {
        return undefined; // outside the years of its Chiron
      }
    },
  };
}

function astronomia(): ApparentContender {
  const planet = (name: string): InstanceType<typeof planetposition.Planet> => new planetposition.Planet(data[name]);
  const earth = planet('earth');
  const moon = new elp.Moon(data.elpMppDeFull);
  const planets = new Map(['mercury', 'venus', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune'].map((name) => [name, planet(name)]));
  return {
    name: 'astronomia',
    packageName: 'astronomia',
    call:
      'solar.apparentVSOP87(earth, jde); moon.position(jde − moon.lightTime(jde)) of the full ELP/MPP02 and nutation; ' +
      'elliptic.position(planet, earth, jde); apparent.position of pluto.astrometric(jde, earth)',
    place(body, jdTt) {
      const [longitudeOfNutation, obliquityOfNutation] = nutation.nutation(jdTt);
      if (body === 'sun') {
        const { lon, lat } = solar.apparentVSOP87(earth, jdTt);
        return inDegrees(lon, lat);
      }
      if (body === 'moon') {
        const { lon, lat } = moon.position(jdTt - moon.lightTime(jdTt));
        return inDegrees(lon + longitudeOfNutation, lat);
      }
      const obliquity = nutation.meanObliquity(jdTt) + obliquityOfNutation;
      const series = planets.get(body);
      if (series !== undefined) {
        const { lon, lat } = elliptic.position(series, earth, jdTt).toEcliptic(obliquity);
        return inDegrees(lon, lat);
      }
      if (body !== 'pluto') return undefined;
      const { ra, dec } = pluto.astrometric(jdTt, earth);
      const place = apparent.position(new coord.Equatorial(ra, dec), 2000, base.JDEToJulianYear(jdTt), 0, 0);
      const { lon, lat } = new coord.Equatorial(place.ra, place.dec).toEcliptic(obliquity);
      return inDegrees(lon, lat);
    },
  };
}

/** The packages that ours is compared with, best first. */
export function contenders(): ApparentContender[] {
  return [...(hasSwissFiles ? [swissEphemeris()] : []), caelus(), astronomia(), astronomyEngine()];
}
