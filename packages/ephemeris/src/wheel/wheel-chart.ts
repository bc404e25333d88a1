import type { NatalChart } from '../charts/natal.js';

/** What the wheel reads of a chart: any {@link NatalChart} serves. */
export type WheelChart = Pick<NatalChart, 'positions' | 'angles' | 'houses' | 'aspects'>;
