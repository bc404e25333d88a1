export { glyphSvg, GLYPHS } from './glyphs.js';
export type { AngleName, GlyphName, GlyphSvgOptions } from './glyphs.js';
export { signPosition } from './format.js';
export type { SignPosition } from './format.js';
export { ANGLE_NAMES, ASPECT_NAMES, BODY_NAMES, SIGN_NAMES } from './names.js';
export { WHEEL_COLORS, wheelSvg } from './svg.js';
export type { WheelColor, WheelOptions, WheelTheme } from './svg.js';
export type { WheelChart } from './wheel-chart.js';
