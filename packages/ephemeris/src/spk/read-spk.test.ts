import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { straightLine, writeKernel, type WrittenSegment } from '../../test/kernel-file.js';
import { readReference } from '../../test/reference/read.js';
import { KM_PER_AU } from '../bodies/constants.js';
import type { PositionSource } from '../bodies/position-source.js';
import { isEphemerisError } from '../errors.js';
import { positionSourceContract } from '../testing/position-source.js';
import { JD_J2000, SECONDS_PER_DAY } from '../time/julian-day.js';
import { readSpk } from './read-spk.js';

interface State {
  readonly jdTdb: number;
  readonly km: readonly number[];
  readonly kmPerDay: readonly number[];
}

const de440 = readReference<Record<string, { kernelBase64: string; states: (State & { body: string })[] }>>('jplephem/values.json');
const ryugu = readReference<{ kernelBase64: string; states: State[]; horizons: State[] }>('horizons/ryugu.json');

const fromBase64 = (text: string): ArrayBuffer => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer;
const code = (suffix: string): unknown => expect.objectContaining({ code: `ERR_EPHEMERIS_${suffix}` });

/** Distances to a reference state: km and km/day. */
function misses(source: PositionSource, body: string, { jdTdb, km, kmPerDay }: State): [km: number, kmPerDay: number] {
  const out = new Float64Array(6);
  source.stateInto(out, body, jdTdb);
  const miss = (expected: readonly number[], offset: number): number => Math.hypot(...expected.map((x, i) => out[i + offset] * KM_PER_AU - x));
  return [miss(km, 0), miss(kmPerDay, 3)];
}

function stateOf(source: PositionSource, body: string, jdTdb: number): number[] {
  const out = new Float64Array(6);
  source.stateInto(out, body, jdTdb);
  return [...out];
}

describe('readSpk', () => {
  describe.each(Object.keys(de440))('%s, from DE440', (name) => {
    const { kernelBase64, states } = de440[name];
    const source = readSpk(fromBase64(kernelBase64));

    it.each(positionSourceContract)('$name', ({ run }) => {
      run({ source, bodies: ['sun', 'earth', 'moon', 'emb', 'mercury', 'venus', 'mars', 'jupiter', 'pluto', '399'], jdTdbRange: source.rangeOf('moon')! });
    });

    it('gives the states that jplephem gives, to what a Julian date resolves', () => {
      for (const state of states) {
        const [km, kmPerDay] = misses(source, state.body, state);
        expect(km).toBeLessThan(2e-5); // both count in seconds from J2000, which resolve 0.1 µs in 2020: 6 mm at the speed of Mercury
        expect(kmPerDay).toBeLessThan(2e-5);
      }
    });
  });

  describe('type 21, from Horizons', () => {
    const source = readSpk(fromBase64(ryugu.kernelBase64));
    const range = source.rangeOf('2162173')!;

    it.each(positionSourceContract)('$name', ({ run }) => run({ source, bodies: ['2162173'], jdTdbRange: range }));

    it('gives the states that spktype21 gives', () => {
      for (const state of ryugu.states) {
        const [km, kmPerDay] = misses(source, '2162173', state);
        expect(km).toBeLessThan(1e-6);
        expect(kmPerDay).toBeLessThan(1e-6);
      }
    });

    it('is within a kilometre of the states that Horizons tells', () => {
      expect(ryugu.horizons.length).toBeGreaterThan(6);
      for (const state of ryugu.horizons) expect(misses(source, '2162173', state)[0]).toBeLessThan(0.05);
    });

    it('goes on over the end of a segment', () => {
      expect(source.segments).toHaveLength(2);
      const [before, after] = [-1e-8, 1e-8].map((days) => stateOf(source, '2162173', source.segments[0].toJdTdb + days));
      after.forEach((x, i) => expect(Math.abs(x - before[i])).toBeLessThan(1e-9));
    });
  });

  const still = { kmPerSecond: [0, 0, 0] };
  const sun = straightLine(10, 0, { km: [KM_PER_AU, 0, 0], ...still });
  const earthSystem = straightLine(3, 0, { km: [0, KM_PER_AU, 0], kmPerSecond: [0, 0, KM_PER_AU / SECONDS_PER_DAY] });
  const earth = straightLine(399, 3, { km: [0, 0, KM_PER_AU], ...still });

  describe('which body', () => {
    it('adds the links from a body to the barycentre', () => {
      const source = readSpk(writeKernel([earth, earthSystem, sun]));
      expect(stateOf(source, 'earth', JD_J2000 + 3)).toEqual([0, 1, 4, 0, 0, 1].map((x) => expect.closeTo(x, 12) as number));
    });

    it('knows names, ids in digits, and the names it is given', () => {
      const ceres = { ...sun, target: 20_000_001 };
      const source = readSpk(writeKernel([ceres, { ...sun, target: 20_136_199 }, { ...sun, target: 5 }]), { bodies: { eris: 20_136_199 } });
      expect([...source.bodies].sort()).toEqual(['20000001', '20136199', '5', 'ceres', 'eris', 'jupiter']);
      for (const body of source.bodies) expect(source.covers(body, JD_J2000 + 3)).toBe(true);
      for (const body of ['sun', '10', 'Eris', '05', '']) expect(source.covers(body, JD_J2000 + 3)).toBe(false);
      expect(() => stateOf(source, 'sun', JD_J2000 + 3)).toThrow(code('BODY'));
      expect(() => readSpk(writeKernel([ceres]), { bodies: { eris: 20_136_199 } })).toThrow(code('ARGUMENT'));
    });

    it('takes the centre of a planet before the barycentre of its system', () => {
      const source = readSpk(writeKernel([{ ...sun, target: 4 }, { ...earth, target: 499, centre: 4 }]));
      expect(stateOf(source, 'mars', JD_J2000 + 3).slice(0, 3)).toEqual([1, 0, 1].map((x) => expect.closeTo(x, 12) as number));
    });

    it('takes the later of two segments that overlap', () => {
      const late = straightLine(10, 0, { km: [0, 0, 0], ...still }, [4, 6]);
      const source = readSpk(writeKernel([sun, late]));
      expect([3.9, 5, 6.1].map((day) => Math.round(stateOf(source, 'sun', JD_J2000 + day)[0]))).toEqual([1, 0, 1]);
    });

    it('turns states on the ecliptic of J2000 to the equator', () => {
      const source = readSpk(writeKernel([{ ...straightLine(10, 0, { km: [0, KM_PER_AU, 0], ...still }), frame: 17 }]));
      // Cosine and sine of 84381.448″.
      expect(stateOf(source, 'sun', JD_J2000 + 3).slice(0, 3)).toEqual([0, 0.917482062069182, 0.397777155931914].map((x) => expect.closeTo(x, 14) as number));
    });
  });

  describe('which centre', () => {
    const ceres = straightLine(2_000_001, 10, { km: [0, KM_PER_AU, 0], ...still });
    const planets = readSpk(writeKernel([sun]));

    it('takes it from another source', () => {
      const source = readSpk(writeKernel([ceres]), { centre: planets });
      expect(stateOf(source, 'ceres', JD_J2000 + 5).slice(0, 3)).toEqual([1, 1, 0].map((x) => expect.closeTo(x, 12) as number));
      expect(source.rangeOf('ceres')).toEqual([JD_J2000 + 4, JD_J2000 + 8]); // two days after the Sun's first, which is two after its kernel's
    });

    it('asks a source that tells no range', () => {
      const silent: PositionSource = {
        name: 'silent',
        version: '1',
        covers: (body, jd) => jd < JD_J2000 + 5 && planets.covers(body, jd),
        stateInto: (out, body, jd) => planets.stateInto(out, body, jd),
      };
      const source = readSpk(writeKernel([ceres]), { centre: silent });
      expect(source.rangeOf('ceres')).toBeUndefined();
      expect([1, 4, 6].map((day) => source.covers('ceres', JD_J2000 + day))).toEqual([false, true, false]);
    });

    it('says which centre is missing', () => {
      expect(() => readSpk(writeKernel([ceres]))).toThrow(/^centre: expected a source of "sun" \(NAIF id 10\), to which the kernel refers 2000001, got none$/);
      const mixed = readSpk(writeKernel([ceres, earthSystem]));
      expect([mixed.covers('emb', JD_J2000 + 3), mixed.covers('ceres', JD_J2000 + 3)]).toEqual([true, false]);
      expect(mixed.rangeOf('ceres')).toBeUndefined();
      expect(() => stateOf(mixed, 'ceres', JD_J2000 + 3)).toThrow(/"ceres" relative to "sun"/);
    });

    it('refuses centres that refer to each other', () => {
      expect(() => readSpk(writeKernel([{ ...sun, centre: 3 }, { ...earthSystem, centre: 10 }]))).toThrow(code('KERNEL'));
    });
  });

  describe('which dates', () => {
    it('keeps two days of light-time at the first date', () => {
      const source = readSpk(writeKernel([sun]));
      expect(source.rangeOf('sun')).toEqual([JD_J2000 + 2, JD_J2000 + 8]);
      expect([1.9, 2, 8, 8.1].map((day) => source.covers('sun', JD_J2000 + day))).toEqual([false, true, true, false]);
      expect(stateOf(source, 'sun', JD_J2000)[0]).toBeCloseTo(1);
      for (const jd of [JD_J2000 - 0.1, JD_J2000 + 8.1]) expect(() => stateOf(source, 'sun', jd)).toThrow(code('RANGE'));
    });

    it('covers what lies about a gap, and tells no range for it', () => {
      const source = readSpk(writeKernel([straightLine(10, 0, { km: [0, 0, 0], ...still }, [0, 8]), straightLine(10, 0, { km: [0, 0, 0], ...still }, [10, 18])]));
      expect([5, 9, 11, 13].map((day) => source.covers('sun', JD_J2000 + day))).toEqual([true, false, false, true]);
      expect(source.rangeOf('sun')).toBeUndefined();
    });
  });

  describe('what is not a sound kernel', () => {
    const segments: WrittenSegment[] = [sun, earthSystem, earth, ...[1, 2, 4, 5, 6].map((target) => ({ ...sun, target }))];

    it('refuses what is not a file', () => {
      for (const file of [undefined, 'kernel.bsp', [1, 2]]) expect(() => readSpk(file as never)).toThrow(code('ARGUMENT'));
      for (const bytes of [new Uint8Array(0), new Uint8Array(5000), new TextEncoder().encode('<html>'.repeat(1000))]) expect(() => readSpk(bytes)).toThrow(code('KERNEL'));
    });

    it('reads bytes wherever they lie in their buffer', () => {
      const kernel = new Uint8Array(writeKernel(segments));
      for (const offset of [1, 8]) {
        const shifted = new Uint8Array(kernel.length + offset);
        shifted.set(kernel, offset);
        expect(stateOf(readSpk(shifted.subarray(offset)), 'earth', JD_J2000 + 3)).toEqual(stateOf(readSpk(kernel), 'earth', JD_J2000 + 3));
      }
    });

    it('refuses a file that is cut off anywhere', () => {
      const whole = new Uint8Array(writeKernel(segments));
      fc.assert(fc.property(fc.nat(whole.length - 1), (length) => {
        expect(() => readSpk(whole.slice(0, length))).toThrow(code('KERNEL'));
      }));
    });

    it.each([true, false])('gives numbers or a typed error, and ends, whatever bytes are damaged (little-endian: %s)', (littleEndian) => {
      const whole = new Uint8Array(writeKernel(segments, littleEndian));
      const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
      fc.assert(fc.property(damage, (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        try {
          const source = readSpk(bytes);
          for (const body of source.bodies) if (source.covers(body, JD_J2000 + 3)) expect(stateOf(source, body, JD_J2000 + 3).every(Number.isFinite)).toBe(true);
        } catch (error) {
          if (!isEphemerisError(error)) throw error;
        }
      }), { numRuns: 500 });
    });

    it.each([
      ['another kind of file', { at: 4, bytes: [...'CK  '].map((c) => c.charCodeAt(0)) }, /"DAF\/SPK" or "NAIF\/DAF", got "DAF\/CK"/],
      ['the floating point of a VAX', { at: 88, bytes: [...'VAX-GFLT'].map((c) => c.charCodeAt(0)) }, /"LTL-IEEE" or "BIG-IEEE"/],
      ['a transfer as text', { at: 699 + 7, bytes: [0x0a] }, /transferred as text/],
      ['summaries of another shape', { at: 12, bytes: [5] }, /NI 6, got 5/],
      ['a list of summaries that leads out of the file', { at: 76, bytes: [200] }, /a summary record/],
      ['a list of summaries that leads back', { at: 3 * 1024, bytes: [0, 0, 0, 0, 0, 0, 0, 0x40] }, /record 2 twice/],
    ])('refuses %s', (_, { at, bytes }, message) => {
      const kernel = new Uint8Array(writeKernel(segments));
      kernel.set(bytes, at);
      expect(() => readSpk(kernel)).toThrow(code('KERNEL'));
      expect(() => readSpk(kernel)).toThrow(message);
    });

    it.each<[string, Partial<WrittenSegment>, RegExp]>([
      ['another data type', { type: 13 }, /data type 2, 3 or 21, got 13 at segment 1/],
      ['another frame', { frame: 21 }, /frame 1 or 17, got 21/],
      ['a span that runs backwards', { fromSeconds: 9e5, toSeconds: 0 }, /a span/],
      ['a span beyond the intervals', { toSeconds: 9e9 }, /intervals over the whole span/],
      ['intervals of no length', { numbers: sun.numbers.with(-3, 0) }, /intervals/],
      ['part of a record', { numbers: sun.numbers.slice(1) }, /numbers/],
      ['a size of records that is none', { numbers: sun.numbers.with(-2, 1e300) }, /whole records|numbers/],
      ['differences without records', { type: 21, numbers: [25, 0] }, /whole records/],
      ['differences of too few numbers', { type: 21, numbers: [1, 2, 3, 25, 1] }, /113|114/],
    ])('refuses %s', (_, change, message) => {
      const kernel = writeKernel([{ ...sun, ...change }]);
      expect(() => readSpk(kernel)).toThrow(code('KERNEL'));
      expect(() => readSpk(kernel)).toThrow(message);
    });

    it.each([
      ['a number that is none', 4, NaN, /finite numbers, got NaN at record 1 of segment 1/],
      ['infinity', 4, Infinity, /finite numbers/],
      ['an interval that is elsewhere', 0, 1e6, /the interval of 43200 ± 43200 s/],
    ])('refuses %s when it is asked for it', (_, index, value, message) => {
      const source = readSpk(writeKernel([{ ...sun, numbers: sun.numbers.with(index, value) }]));
      for (let again = 0; again < 2; again++) {
        expect(() => stateOf(source, 'sun', JD_J2000 + 0.5)).toThrow(code('KERNEL'));
        expect(() => stateOf(source, 'sun', JD_J2000 + 0.5)).toThrow(message);
      }
      expect(stateOf(source, 'sun', JD_J2000 + 1.5)[0]).toBeCloseTo(1); // the next record is sound
    });

    it('refuses damaged differences when it is asked for them', () => {
      const kernel = new DataView(fromBase64(ryugu.kernelBase64));
      const first = 3 * 1024;
      for (const [index, value] of [[0, 1e15], [1, 0], [40, NaN], [87, 99], [88, 0.5]] as const) {
        const before = kernel.getFloat64(first + 8 * index, true);
        kernel.setFloat64(first + 8 * index, value, true);
        const source = readSpk(kernel.buffer);
        expect(() => stateOf(source, '2162173', source.segments[0].fromJdTdb)).toThrow(code('KERNEL'));
        kernel.setFloat64(first + 8 * index, before, true);
      }
    });
  });
});
