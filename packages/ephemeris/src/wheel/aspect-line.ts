import { ASPECTS } from '../aspects/aspect.js';
import type { Aspect } from '../aspects/aspect.js';
import { assertOneOf } from '../errors.js';
import { painter } from './colors.js';
import type { WheelColor } from './colors.js';

/** Colour, dashes (user units) and least width of each aspect's line. Dashes tell the aspects apart without colour. */
export const aspectLines: Readonly<Record<Aspect, { color: WheelColor; dash?: string; width: number }>> = {
  conjunction: { color: 'accent', width: 0.9 },
  semisextile: { color: 'minor', dash: '1 5', width: 0.7 },
  semisquare: { color: 'minor', dash: '5 3 1 3', width: 0.7 },
  sextile: { color: 'soft', dash: '1 4', width: 0.9 },
  quintile: { color: 'minor', dash: '8 3 1 3 1 3', width: 0.7 },
  square: { color: 'hard', dash: '6 4', width: 0.9 },
  trine: { color: 'soft', width: 0.9 },
  sesquiquadrate: { color: 'minor', dash: '5 3 1 3 1 3', width: 0.7 },
  biquintile: { color: 'minor', dash: '8 3 1 3', width: 0.7 },
  quincunx: { color: 'minor', dash: '3 4', width: 0.7 },
  opposition: { color: 'hard', dash: '18 4', width: 0.9 },
};

/**
 * A short piece of the line that the wheel draws for an aspect, as an SVG element for a key beside the wheel: hidden from assistive
 * technology, so the aspect's name must stand in the text. Coloured by the page's CSS, as the wheel in theme `css` is.
 *
 * @throws {@link EphemerisError} `ERR_EPHEMERIS_ARGUMENT` for what is no aspect.
 */
export function aspectLineSvg(aspect: Aspect): string {
  assertOneOf('aspect', aspect, ASPECTS);
  const { color, dash, width } = aspectLines[aspect];
  return (
    `<svg class="aspect-line" viewBox="0 0 40 8" width="40" height="8" aria-hidden="true" focusable="false"><path d="M2 4h36" fill="none" ` +
    `stroke="${painter('css')(color)}" stroke-width="${width + 0.6}" stroke-linecap="round"${dash ? ` stroke-dasharray="${dash}"` : ''}/></svg>`
  );
}
