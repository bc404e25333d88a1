/** Colours of the drawing, each with its value in the two fixed themes. */
const WHEEL_COLORS = {
  paper: { light: '#fcfcf9', dark: '#10191d' },
  ink: { light: '#16252c', dark: '#e6ebe8' },
  muted: { light: '#566770', dark: '#97a7ab' },
  line: { light: '#bcc7c8', dark: '#3a4a50' },
  accent: { light: '#a5301d', dark: '#f2917a' },
  hard: { light: '#a5301d', dark: '#f2917a' },
  soft: { light: '#1d5c80', dark: '#82bddd' },
  minor: { light: '#566770', dark: '#97a7ab' },
  fire: { light: '#a5301d', dark: '#f2917a' },
  earth: { light: '#55661c', dark: '#b4c47c' },
  air: { light: '#7d5c0c', dark: '#e0c476' },
  water: { light: '#1d5c80', dark: '#82bddd' },
} as const satisfies Readonly<Record<string, { readonly light: string; readonly dark: string }>>;

/** Name of a colour: the CSS custom property is `--wheel-` and this name. */
export type WheelColor = keyof typeof WHEEL_COLORS;

/** Ways to colour the drawing, by name. */
export const WHEEL_THEMES = Object.freeze(['css', 'light', 'dark'] as const);

/**
 * `css`: every colour is `var(--wheel-<name>, <light value>)`, so that the page's style sheet decides and an unstyled page is light;
 * `light`, `dark`: fixed colours on a painted ground, for files and for renderers that know no CSS.
 */
export type WheelTheme = (typeof WHEEL_THEMES)[number];

/** Value of a paint attribute for a colour. */
export type Paint = (color: WheelColor) => string;

export function painter(theme: WheelTheme): Paint {
  return (color) => (theme === 'css' ? `var(--wheel-${color},${WHEEL_COLORS[color].light})` : WHEEL_COLORS[color][theme]);
}
