import { signPosition, twoDigits } from './format.js';
import { ANGLE_NAMES, BODY_NAMES, SIGN_NAMES } from './names.js';
import type { WheelChart } from './wheel-chart.js';

/** `Sun 23°30′ Pisces`. */
export function placed(name: string, longitudeDeg: number): string {
  const { sign, degrees, minutes } = signPosition(longitudeDeg);
  return `${name} ${degrees}°${twoDigits(minutes)}′ ${SIGN_NAMES[sign]}`;
}

/** Every position of the chart in one sentence each, for those who cannot see the drawing. */
export function describeChart({ positions, angles, houses, aspects }: WheelChart): string {
  const bodies = positions.map(
    ({ body, longitudeDeg, retrograde, house }) =>
      placed(BODY_NAMES[body], longitudeDeg) + (retrograde ? ', retrograde' : '') + (house === undefined ? '' : `, house ${house}`),
  );
  const ends = angles ? [placed(ANGLE_NAMES.ac, angles.ascendantDeg), placed(ANGLE_NAMES.mc, angles.midheavenDeg)] : ['Time unknown: no angles or houses'];
  const cusps = houses ? [`House cusps: ${houses.cuspsDeg.map((cusp, i) => placed(String(i + 1), cusp)).join(', ')}`] : [];
  return [...bodies, ...ends, ...cusps, `${aspects.length} aspects`].map((sentence) => `${sentence}.`).join(' ');
}
