import { debtUs, definePolicy, gcra } from '@cosmichub/security';
import type { OwnBench } from '../../../own-bench.js';

export const bench: OwnBench = {
  name: 'one cell-rate step',
  prepare() {
    const policy = definePolicy({ name: 'api', quota: 60, windowMs: 60_000 });
    let [tatUs, nowUs] = [0, 0];
    return () => {
      nowUs += 1_100_000; // a little slower than the rate, so that every step is allowed
      const outcome = gcra(debtUs(tatUs, nowUs, policy.toleranceUs), policy, 1);
      tatUs = nowUs + outcome.debtAfterUs;
      return outcome;
    };
  },
};
