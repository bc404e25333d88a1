// astronomia brings no types: what is called here, in its own words.

declare module 'astronomia' {
  interface Coord { lon: number; lat: number; range: number }
  interface Planet { position(jde: number): Coord }
  interface Moon {
    /** Mean equinox of date, radians and kilometres. */
    position(jde: number): Coord;
    /** Days. */
    lightTime(jde: number): number;
  }
  interface Equatorial { ra: number; dec: number; toEcliptic(obliquityRad: number): { lon: number; lat: number } }

  export const base: { JDEToJulianYear(jde: number): number };
  export const coord: { Equatorial: new (ra: number, dec: number) => Equatorial };
  export const planetposition: { Planet: new (series: unknown) => Planet };
  export const elp: { Moon: new (series: unknown) => Moon };
  export const elliptic: { position(planet: Planet, earth: Planet, jde: number): Equatorial };
  export const solar: { apparentVSOP87(earth: Planet, jde: number): Coord };
  export const pluto: { astrometric(jde: number, earth: Planet): { ra: number; dec: number } };
  export const apparent: {
    position(j2000: Equatorial, epochFrom: number, epochTo: number, properMotionRa: number, properMotionDec: number): Equatorial;
  };
  export const nutation: {
    /** Longitude and obliquity, radians. */
    nutation(jde: number): [number, number];
    meanObliquity(jde: number): number;
  };
}

declare module 'astronomia/data' {
  /** Series by name: `earth` is its VSOP87B. */
  const data: Readonly<Record<string, unknown>>;
  export default data;
}
