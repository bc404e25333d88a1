import { describe, expect, expectTypeOf, it } from 'vitest';
import type { JdTt, JdUt1, JdUtc } from './julian-date.js';
import { jdUtcFromUnixMs } from './julian-day.js';
import { jdTt, jdTtFromJdUt1, jdTtFromJdUtc, jdUt1, jdUt1FromJdTt, jdUt1FromJdUtc } from './time-scale.js';

describe('Julian dates of a time scale', () => {
  it('come out of every conversion', () => {
    expectTypeOf(jdTt(2_451_545)).toEqualTypeOf<JdTt>();
    expectTypeOf(jdUt1(2_451_545)).toEqualTypeOf<JdUt1>();
    expectTypeOf(jdUtcFromUnixMs(0)).toEqualTypeOf<JdUtc>();
    expectTypeOf(jdTtFromJdUt1(jdUt1(2_451_545))).toEqualTypeOf<JdTt>();
    expectTypeOf(jdTtFromJdUtc(jdUtcFromUnixMs(0))).toEqualTypeOf<JdTt>();
    expectTypeOf(jdUt1FromJdTt(jdTt(2_451_545))).toEqualTypeOf<JdUt1>();
    expectTypeOf(jdUt1FromJdUtc(jdUtcFromUnixMs(0))).toEqualTypeOf<JdUt1>();
  });

  it('go where a plain number goes, and a plain number goes where they do', () => {
    const plain: number = jdTt(2_451_545);
    expect(jdUt1FromJdTt(plain)).toBeCloseTo(2_451_544.99926, 4);
  });

  it('do not pass for one another', () => {
    // @ts-expect-error -- UT1 for TT
    expect(jdUt1FromJdTt(jdUt1(2_451_545))).toBeTypeOf('number');
    // @ts-expect-error -- TT for UT1
    expect(jdTtFromJdUt1(jdTt(2_451_545))).toBeTypeOf('number');
    // @ts-expect-error -- UTC for UT1
    expect(jdTtFromJdUt1(jdUtcFromUnixMs(0))).toBeTypeOf('number');
    // @ts-expect-error -- UT1 said to be TT
    expect(jdTt(jdUt1(2_451_545))).toBeTypeOf('number');
  });
});
