import { describe, expect, it } from 'vitest';
import { readReference } from '../../test/reference/read.js';
import { greenwichApparentSiderealTime } from './apparent-sidereal-time.js';
import { createSite, equatorToHorizon, placeSite } from './earth-rotation.js';
import { createFramesOfDate } from './frame-of-date.js';
import type { Observer } from './observer.js';

const { 'frames/earth-rotation': places } = readReference<{ 'frames/earth-rotation': (Required<Observer> & { metres: number[] })[] }>('erfa/values.json');
const JD = 2_451_545.25;
const frame = createFramesOfDate()(JD);

function siteOf(observer: Observer, jdUt1 = JD): ReturnType<typeof createSite> {
  const site = createSite();
  placeSite(site, observer, jdUt1, frame);
  return site;
}

describe('placeSite', () => {
  it.each(places)('puts an observer on the ellipsoid: $latitudeDeg, $longitudeDeg', ({ metres, ...observer }) => {
    const site = siteOf(observer);
    expect(site.axisMeters).toBeCloseTo(Math.hypot(metres[0], metres[1]), 6);
    expect(site.equatorMeters).toBeCloseTo(metres[2], 6);
    // Greenwich apparent sidereal time turns the terrestrial axes to those of the equator of date.
    const sidereal = greenwichApparentSiderealTime(JD, frame);
    expect(site.axisMeters * site.cosSidereal).toBeCloseTo(metres[0] * Math.cos(sidereal) - metres[1] * Math.sin(sidereal), 6);
    expect(site.axisMeters * site.sinSidereal).toBeCloseTo(metres[0] * Math.sin(sidereal) + metres[1] * Math.cos(sidereal), 6);
  });

  it('turns with the stars: once more in a year than the Sun does', () => {
    expect((siteOf({ latitudeDeg: 1, longitudeDeg: 1 }).siderealRadPerDay / (2 * Math.PI)) * 365.2422).toBeCloseTo(366.2422, 3);
  });
});

describe('equatorToHorizon', () => {
  const observer = { latitudeDeg: 40, longitudeDeg: -75 };
  const site = siteOf(observer);
  const [latitude, sidereal] = [40 * (Math.PI / 180), Math.atan2(site.sinSidereal, site.cosSidereal)];

  it.each([
    ['the pole stands in the north, as high as the latitude', [0, 0, 1], [Math.cos(latitude), 0, Math.sin(latitude)]],
    ['the zenith is overhead', [Math.cos(latitude) * Math.cos(sidereal), Math.cos(latitude) * Math.sin(sidereal), Math.sin(latitude)], [0, 0, 1]],
    ['what is on the equator six hours behind rises in the east', [-Math.sin(sidereal), Math.cos(sidereal), 0], [0, 1, 0]],
  ])('%s', (_, direction, expected) => {
    const v = Float64Array.of(...direction, 0, 0, 0);
    equatorToHorizon(v, 0, site);
    expected.forEach((x, i) => expect(v[i]).toBeCloseTo(x, 14));
  });

  it('lets the east rise and the pole stand', () => {
    const east = Float64Array.of(-Math.sin(sidereal), Math.cos(sidereal), 0, 0, 0, 0);
    equatorToHorizon(east, 0, site);
    expect(east[5]).toBeCloseTo(site.siderealRadPerDay * Math.cos(latitude), 12);
    const pole = Float64Array.of(0, 0, 1, 0, 0, 0);
    equatorToHorizon(pole, 0, site);
    expect(Array.from(pole.subarray(3), Math.abs)).toEqual([0, 0, 0]);
  });
});
