import type { Aspect } from '../aspects/aspect.js';
import type { Body } from '../bodies/body.js';
import { assertObject, assertOneOf, assertString } from '../errors.js';
import type { Sign } from '../zodiac/sign.js';
import { escapeXml } from './xml.js';

/** The four angles of a chart, as they are labelled on a wheel: ascendant, midheaven, descendant, imum coeli. */
export type AngleName = 'ac' | 'mc' | 'dc' | 'ic';

/** Everything that has a drawn symbol. */
export type GlyphName = Aspect | AngleName | Body | Sign | 'retrograde';

/**
 * Path data of the symbols, drawn for this package: strokes with round ends in a box from −10 to 10 on both axes (y down), meant
 * for a stroke width of 1.8. Paths, because the characters for these symbols depend on the fonts of the machine and turn into
 * coloured emoji on some.
 */
export const GLYPHS: Readonly<Record<GlyphName, string>> = Object.freeze({
  sun: 'M-8.4 0a8.4 8.4 0 1 0 16.8 0a8.4 8.4 0 1 0-16.8 0M-.9 0a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0',
  moon: 'M2.6-8.8a8.8 8.8 0 1 0 0 17.6c-3.4-1.5-5.6-4.8-5.6-8.8s2.2-7.3 5.6-8.8z',
  mercury: 'M-4.4-2a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0M-4.6-9.6c.4 2.1 2.2 3.2 4.6 3.2s4.2-1.1 4.6-3.2M0 2.4v7.4M-3.7 6.2h7.4',
  venus: 'M-5-4.4a5 5 0 1 0 10 0a5 5 0 1 0-10 0M0 .6v9.2M-4.1 5.2h8.2',
  mars: 'M-8.2 2.6a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0-11.6 0M1.7-1.5L8.4-8.4M2.9-8.6h5.7v5.7',
  jupiter: 'M-7.2-5.4c.5-2.4 2.3-3.8 4.4-3.8c2.6 0 4.3 2 4.3 4.8c0 4-3.4 7.5-8.4 8.6h15.3M4.4-8.6v18',
  saturn: 'M-3.4-9.6v14.2M-7-6.2h7.6M-3.4.2c1.2-2.4 2.9-3.6 4.8-3.6c2.5 0 4.1 1.8 4.1 4.3c0 3.2-3 4.7-3 7c0 1.3.8 2 2 2c1 0 1.8-.4 2.5-1.2',
  uranus: 'M-7.4-9.4c2.2 2.8 2.2 8.4 0 11.2M7.4-9.4c-2.2 2.8-2.2 8.4 0 11.2M-5.8-3.8h11.6M0-9.4v13.2M-2.8 6.6a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0',
  neptune: 'M0-9v18.8M-7-8.6c-.2 7.2 2.4 10.6 7 10.6s7.2-3.4 7-10.6M-3.9 6.2h7.8M-8.8-6.6l1.8-2.2 1.8 2.2M5.2-6.6l1.8-2.2 1.8 2.2',
  pluto: 'M-3-6.4a3 3 0 1 0 6 0a3 3 0 1 0-6 0M-7-7.4c-.2 5.6 2.4 8.6 7 8.6s7.2-3 7-8.6M0 1.2v8.6M-4 5.4h8',
  chiron: 'M-4.2 6.2a4.2 3.5 0 1 0 8.4 0a4.2 3.5 0 1 0-8.4 0M0 2.7v-12.3M5.8-9.4L0-4l5.6 5.2',
  ceres: 'M-5-6.2c.8-2 2.7-3.4 5-3.4c3 0 5.3 2.3 5.3 5.2s-2.3 5.2-5.3 5.2v9M-4.1 5.4h8.2',
  pallas: 'M0-9.6l5.2 5.2L0 .8l-5.2-5.2zM0 .8v9M-4.1 5.4h8.2',
  juno: 'M0-9.6v19.4M-4.1 5.4h8.2M-5.2-4.2H5.2M-3.7-7.9l7.4 7.4M3.7-7.9l-7.4 7.4',
  vesta: 'M-9 1.2h4L0 9.6l5-8.4h4M0 2.4c-2.2-2-3.1-3.8-2.5-6c.6-1.8 2.1-2.8 2.5-6c.4 3.2 1.9 4.2 2.5 6c.6 2.2-.3 4-2.5 6',
  meanNode: 'M-8.4 6.2a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M3.4 6.2a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M-4.6 4.1c-2.6-3-3.7-5-3.7-7.1c0-3.8 3.7-6.4 8.3-6.4s8.3 2.6 8.3 6.4c0 2.1-1.1 4.1-3.7 7.1',
  osculatingNode: 'M-8.4 6.2a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M3.4 6.2a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M-4.6 4.1c-2.6-3-3.7-5-3.7-7.1c0-3.8 3.7-6.4 8.3-6.4s8.3 2.6 8.3 6.4c0 2.1-1.1 4.1-3.7 7.1M-.9-1.6a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0',
  meanApogee: 'M2.4-9.6a5.3 5.3 0 1 0 0 9.8c-2-.8-3.3-2.7-3.3-4.9s1.3-4.1 3.3-4.9zM-.9.7v9.1M-5 5.4h8.2',
  osculatingApogee: 'M2.4-9.6a5.3 5.3 0 1 0 0 9.8c-2-.8-3.3-2.7-3.3-4.9s1.3-4.1 3.3-4.9zM-.9.7v9.1M-5 5.4h8.2M2.9-4.7a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0',

  aries: 'M0 9.4V-1.6c0-5-2.2-7.8-4.9-7.8c-2.1 0-3.5 1.5-3.5 3.5c0 1.8 1.1 3.1 2.8 3.3M0-1.6c0-5 2.2-7.8 4.9-7.8c2.1 0 3.5 1.5 3.5 3.5c0 1.8-1.1 3.1-2.8 3.3',
  taurus: 'M-5.3 3.8a5.3 5.3 0 1 0 10.6 0a5.3 5.3 0 1 0-10.6 0M-8-9.2c2.4.2 3.3 1.8 4 3.8c.8 2.5 2 3.9 4 3.9s3.2-1.4 4-3.9c.7-2 1.6-3.6 4-3.8',
  gemini: 'M-7.6-9c4.6 2.3 10.6 2.3 15.2 0M-7.6 9c4.6-2.3 10.6-2.3 15.2 0M-3.3-7.5v15M3.3-7.5v15',
  cancer: 'M-8.6-3a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0M-8.6-3c.4-3.4 4-5.6 8.6-5.6c3.2 0 6 .8 8.4 2.4M3 3a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0M8.6 3c-.4 3.4-4 5.6-8.6 5.6c-3.2 0-6-.8-8.4-2.4',
  leo: 'M-8 2.8a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0M-2.7 1.7c-.6-2.3-2.6-4.2-2.6-6.5c0-2.7 2-4.6 4.8-4.6c3 0 5.1 2.1 5.1 5c0 4.3-3.5 7.6-3.5 11c0 1.8 1 2.9 2.7 2.9c1.5 0 2.7-.9 3.4-2.3',
  virgo: 'M-9.4-7.6c1.5.1 2.2 1 2.2 2.6v10.4M-7.2-4.8c.6-1.8 1.6-2.8 2.8-2.8s1.9.9 1.9 2.6v10.4M-2.5-4.8c.6-1.8 1.6-2.8 2.8-2.8s1.9.9 1.9 2.6v9c0 2.8 1.6 4.8 4.4 5.4M2.2-2.6c.7-1.6 1.8-2.5 3.2-2.5c1.8 0 2.9 1.3 2.9 3.3c0 4-3.6 7.8-8.8 10.4',
  libra: 'M-9 8h18M-9 3.2h5.4c-1.6-1.3-2.5-3-2.5-5.1c0-3.6 2.6-6.1 6.1-6.1s6.1 2.5 6.1 6.1c0 2.1-.9 3.8-2.5 5.1h5.4',
  scorpio: 'M-9.4-7.6c1.5.1 2.2 1 2.2 2.6v10.4M-7.2-4.8c.6-1.8 1.6-2.8 2.8-2.8s1.9.9 1.9 2.6v10.4M-2.5-4.8c.6-1.8 1.6-2.8 2.8-2.8s1.9.9 1.9 2.6v9.4c0 2.2 1.1 3.5 3 3.5c1.7 0 3-1 4-2.8M6.1 4.2l3.2.9.5 3.2',
  sagittarius: 'M-8.2 8.4L8.2-8.4M1.6-8.6h6.8v6.8M-6-2.4L2.4 6',
  capricorn: 'M-9.2-7.6c1.9.2 2.9 1.5 2.9 3.6v7.6M-6.3-3.2c.9-2.8 2.3-4.4 4-4.4c1.6 0 2.3 1.2 2.3 3.4v8.4c0 2.9-1.2 4.8-3.8 5.4M0 3.6c.2-2.5 1.8-4.2 4-4.2c2.4 0 4.2 1.7 4.2 4s-1.7 4-4 4c-2.2 0-3.9-1.5-4.2-3.8',
  aquarius: 'M-9.2-1.8l4.2-4.2 2.6 3.8 4.2-4.2 2.6 3.8 4.2-4.2M-9.2 6.4l4.2-4.2 2.6 3.8 4.2-4.2 2.6 3.8 4.2-4.2',
  pisces: 'M-7.4-9c3.8 4.6 3.8 13.4 0 18M7.4-9c-3.8 4.6-3.8 13.4 0 18M-8.4 0h16.8',

  ac: 'M-9.2 6.2l4.3-12.4 4.3 12.4M-7.7 2h5.6M9-3.7a4.9 6.2 0 1 0 0 7.4',
  mc: 'M-9.6 6.2v-12.4l4.4 7.4 4.4-7.4v12.4M9.6-3.7a4.9 6.2 0 1 0 0 7.4',
  dc: 'M-8.6-6.2v12.4h2.4a6 6.2 0 0 0 0-12.4zM9.2-3.7a4.9 6.2 0 1 0 0 7.4',
  ic: 'M-5-6.2v12.4M6.6-3.7a4.9 6.2 0 1 0 0 7.4',

  conjunction: 'M-7.4 3a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0M.5-.3L7.8-7.8',
  semisextile: 'M-9 6h18M-6.8-6.4L0 6l6.8-12.4',
  semisquare: 'M6.6-8L-7.4 6.8H8',
  sextile: 'M0-9v18M-7.8-4.5l15.6 9M7.8-4.5l-15.6 9',
  quintile: 'M-7.4-1a7.4 7.4 0 1 0 14.8 0a7.4 7.4 0 1 0-14.8 0M2.4 4.2l5 5',
  square: 'M-7-7h14v14h-14z',
  trine: 'M0-8.2l8.8 15.2h-17.6z',
  sesquiquadrate: 'M-8.4-8.2h10.4v10.4h-10.4zM9-3.4L-.8 8.4H9.6',
  biquintile: 'M-9-8.6v12.4M-9 1a2.9 2.9 0 1 0 5.8 0a2.9 2.9 0 1 0-5.8 0M-.6-.4a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0M5.6 2.8l3.6 3.8',
  quincunx: 'M-9-6h18M-6.8 6.4L0-6l6.8 12.4',
  opposition: 'M-9.2 5.6a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0M-3 3.1l6-6.2M2-5.6a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0',

  retrograde: 'M-6.4 9v-17.8h5.4c3 0 5 1.9 5 4.6s-2 4.6-5 4.6h-5.4M-.8.4L6.6 9M6.6.6L.2 9.4',
});

/** Options of {@link glyphSvg}. */
export interface GlyphSvgOptions {
  /** Value of the `class` attribute. @default 'glyph' */
  readonly className?: string;
}

/**
 * One symbol as an SVG element of `1em`, in the current text colour, for use beside its name: hidden from assistive technology, so the
 * name must stand in the text.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for what has no symbol, or a class name that is no string.
 */
export function glyphSvg(name: GlyphName, options: GlyphSvgOptions = {}): string {
  assertOneOf('name', name, Object.keys(GLYPHS));
  assertObject('options', options);
  const { className = 'glyph' } = options;
  assertString('className', className);
  return (
    `<svg class="${escapeXml(className)}" viewBox="-12 -12 24 24" width="1em" height="1em" aria-hidden="true" focusable="false" fill="none" ` +
    `stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="${GLYPHS[name]}"/></svg>`
  );
}
