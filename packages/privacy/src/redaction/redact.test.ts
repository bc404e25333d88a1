import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Classification } from '../classification/classification.js';
import { REDACTED, compileRedaction } from './redact.js';

const SECRET = 'jane@example.com';

/** A record of a log, and one of each shape. */
const fields: Readonly<Record<string, Classification>> = {
  msg: { tier: 'internal' },
  status: { tier: 'public' },
  at: { tier: 'internal' },
  user: { tier: 'sensitive', redact: 'pseudonymize' },
  email: { tier: 'sensitive' },
  latitude: { tier: 'restricted' },
  request: { fields: { method: { tier: 'public' }, client: { fields: { ip: { tier: 'sensitive', redact: 'mask' }, port: { tier: 'internal' } } } } },
  tags: { items: { tier: 'internal' } },
  charts: { items: { fields: { id: { tier: 'internal' }, name: { tier: 'sensitive', redact: 'drop' } } } },
};
const redact = compileRedaction(fields, { pseudonymize: (id) => `p(${id.length})` });

describe('compileRedaction', () => {
  it('keeps, names, masks and drops by the tags', () => {
    expect(
      redact({
        msg: 'calculated',
        status: 200,
        at: new Date(0),
        user: 'u_1',
        email: SECRET,
        latitude: 48.4,
        request: { method: 'POST', client: { ip: '203.0.113.7', port: 5123 } },
        tags: ['natal', 'koch'],
        charts: [{ id: 'c1', name: 'Jane' }, { id: 'c2' }],
      }),
    ).toEqual({
      msg: 'calculated',
      status: 200,
      at: '1970-01-01T00:00:00.000Z',
      user: 'p(3)',
      email: REDACTED,
      request: { method: 'POST', client: { ip: REDACTED, port: 5123 } },
      tags: ['natal', 'koch'],
      charts: [{ id: 'c1' }, { id: 'c2' }],
    });
  });

  it('passes nulls, leaves out what is undefined, and drops both of dropped fields', () => {
    expect(redact({ msg: null, user: null, email: null, request: null, tags: null, latitude: null, status: undefined })).toEqual({
      msg: null,
      user: null,
      email: null,
      request: null,
      tags: null,
    });
  });

  it('follows the actions of the sink where a field states none', () => {
    const forSupport = compileRedaction(
      { a: { tier: 'public' }, b: { tier: 'internal' }, c: { tier: 'sensitive' }, d: { tier: 'restricted' }, e: { tier: 'internal', redact: 'drop' } },
      { actions: { public: 'keep', internal: 'mask', sensitive: 'drop', restricted: 'mask' } },
    );
    expect(forSupport({ a: 1, b: 2, c: 3, d: 4, e: 5 })).toEqual({ a: 1, b: REDACTED, d: REDACTED });
  });

  it.each<[string, unknown]>([
    ['an unknown key', { e_mail: SECRET, Email: SECRET, EMAIL: SECRET, 'email ': SECRET }],
    ['an unknown key in an object', { request: { email: SECRET, client: { email: SECRET } }, charts: [{ email: SECRET }] }],
    ['an object where one value belongs', { msg: { email: SECRET }, status: [SECRET], user: { id: SECRET } }],
    ['text where an object or a list belongs', { request: SECRET, tags: SECRET, charts: SECRET }],
    ['a list where an object belongs', { request: [SECRET], charts: [[SECRET]] }],
    ['an object where a list belongs', { tags: { 0: SECRET, length: 1 } }],
    ['a getter', { get msg() { return SECRET; }, get email() { return SECRET; }, request: { get method() { return SECRET; } } }],
    ['a getter in a list', { tags: Object.defineProperty([], 0, { get: () => SECRET, enumerable: true }) }],
    ['a getter that throws', { get msg() { throw new Error(SECRET); } }],
    ['a frozen record', Object.freeze({ email: SECRET, latitude: SECRET, request: Object.freeze({ client: Object.freeze({ ip: SECRET }) }) })],
    ['an own __proto__', JSON.parse(`{"__proto__":{"msg":"${SECRET}"},"request":{"__proto__":{"method":"${SECRET}"}}}`)],
    ['an own constructor and prototype', { constructor: { prototype: { msg: SECRET } }, prototype: SECRET }],
    ['inherited fields', Object.create({ msg: SECRET, request: { method: SECRET } })],
    ['toJSON', { toJSON: () => ({ msg: SECRET }), request: { toJSON: () => SECRET, client: { ip: { toJSON: () => SECRET } } }, msg: { toJSON: () => SECRET } }],
    ['toString and valueOf', { msg: { toString: () => SECRET, valueOf: () => SECRET, [Symbol.toPrimitive]: () => SECRET }, user: { toString: () => SECRET } }],
    ['private fields behind toJSON', { msg: new (class { readonly #email = SECRET; toJSON() { return this.#email; } })() }],
    ['symbol keys', { [Symbol('msg')]: SECRET }],
    ['boxed text', { msg: new String(SECRET), user: new String(SECRET) }],
    ['a date that is none', { at: Object.assign(Object.create(Date.prototype) as object, { toISOString: () => SECRET }) }],
    ['a date with its own toISOString', { at: Object.assign(new Date(NaN), { toISOString: () => SECRET }) }],
    ['an error', { msg: new Error(SECRET), request: new Error(SECRET) }],
    ['maps, sets and bytes', { msg: new Map([[SECRET, SECRET]]), tags: new Set([SECRET]), charts: new TextEncoder().encode(SECRET), request: new URL(`https://example.com/${SECRET}`) }],
    ['functions and symbols', { msg: () => SECRET, status: Symbol(SECRET), user: Symbol(SECRET), email: () => SECRET }],
    ['a proxy that throws', { request: new Proxy({}, { getOwnPropertyDescriptor() { throw new Error(SECRET); } }), msg: new Proxy({}, { get() { throw new Error(SECRET); } }) }],
    ['a proxy that lies', { tags: new Proxy([], { get: (_, name) => (name === 'length' ? { valueOf() { throw new Error(SECRET); } } : SECRET) }) }],
    ['a revoked proxy', { request: revoked({}), tags: revoked([]), msg: revoked({}), user: revoked({}) }],
    ['a circle', circular()],
    ['20 000 levels', { request: nested(20_000), msg: nested(20_000), charts: [nested(20_000)] }],
    ['a hundred thousand keys', { request: Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`${SECRET}${i}`, SECRET])) }],
    ['text as the record', SECRET],
    ['a list as the record', [{ msg: SECRET }]],
    ['a function as the record', Object.assign(() => SECRET, { msg: SECRET })],
    ['a revoked proxy as the record', revoked({ msg: SECRET })],
  ])('lets nothing out of %s', (_, value) => {
    const output = redact(value);
    const written = JSON.stringify(output);
    expect(written).not.toContain(SECRET);
    expect(Object.getPrototypeOf(output)).toBe(Object.prototype);
  });

  it('does not run or change what it is given', () => {
    let ran = 0;
    const touch = (): string => String((ran += 1));
    const input = { get msg() { return touch(); }, toJSON: touch, request: { method: { toString: touch, [Symbol.toPrimitive]: touch }, get client() { return touch(); } }, tags: [{ toJSON: touch }] };
    const before = Object.getOwnPropertyDescriptors(input);
    redact(input);
    expect(ran).toBe(0);
    expect(Object.getOwnPropertyDescriptors(input)).toEqual(before);
  });

  it('writes big integers, and numbers that JSON has none for', () => {
    expect(redact({ msg: 2n ** 64n, user: 12n, status: NaN })).toEqual({ msg: '18446744073709551616', user: 'p(2)', status: NaN });
  });

  it('masks what the pseudonymizer refuses', () => {
    const refusing = compileRedaction({ user: fields['user'] }, { pseudonymize: () => { throw new Error(SECRET); } });
    expect(refusing({ user: SECRET })).toEqual({ user: REDACTED });
  });

  it('cuts text, leaving no half characters', () => {
    const short = compileRedaction({ msg: fields['msg'] }, { maxTextLength: 5 });
    expect(['12345', '123456', '123😀6', '12😀56'].map((msg) => short({ msg })['msg'])).toEqual(['12345', '1234…', '123…', '12😀…']);
  });

  it('looks at so many values and masks the rest', () => {
    const bounded = compileRedaction({ tags: { items: { tier: 'internal' } }, msg: { tier: 'internal' } }, { maxValues: 4 });
    expect(bounded({ tags: ['a', 'b', 'c', 'd', 'e'], msg: 'm' })).toEqual({ tags: ['a', 'b', 'c', REDACTED], msg: REDACTED });
    const sparse: unknown[] = [];
    sparse[4_000_000_000] = SECRET;
    expect(compileRedaction(fields, { pseudonymize: String })({ tags: sparse })['tags']).toHaveLength(1000);
  });

  it('keeps the places of holes', () => {
     
    expect(redact({ tags: ['a', , 'c'] })).toEqual({ tags: ['a', null, 'c'] });
  });

  it('never throws, whatever the value, and gives what JSON can write', () => {
    const hostile = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true, withNullPrototype: true, withObjectString: true });
    const record = fc.record(Object.fromEntries(Object.keys(fields).map((name) => [name, hostile])), { requiredKeys: [] });
    fc.assert(fc.property(fc.oneof(hostile, record), (value) => void JSON.stringify(redact(value))), { numRuns: 1000 });
  });

  it('survives the end of the stack', () => {
    const atTheEnd = (): unknown => {
      try {
        return atTheEnd();
      } catch {
        return redact({ msg: 'm', email: SECRET, request: { method: 'GET' } });
      }
    };
    expect(JSON.stringify(atTheEnd())).not.toContain(SECRET);
  });

  it('names every field it cannot compile', () => {
    const broken = JSON.parse('{"__proto__":{"tier":"public"},"a":{"tier":"secret"},"b":{"tier":"sensitive","redact":"keep"},"c":{"fields":{"d":null}},"e":{"items":{}},"f":{"tier":"public","redact":"pseudonymize"}}') as typeof fields;
    expect(() => compileRedaction(broken)).toThrow(
      expect.objectContaining({
        code: 'ERR_PRIVACY_CLASSIFICATION',
        message:
          'the classification cannot be used: __proto__ cannot be a field; a has no valid tag; b is sensitive and cannot be kept; c.d has no valid tag; e[] has no valid tag; f needs options.pseudonymize',
      }),
    );
    expect(() => compileRedaction({ a: { tier: 'sensitive' } }, { actions: { public: 'keep', internal: 'keep', sensitive: 'keep', restricted: 'drop' } })).toThrow('a is sensitive and cannot be kept');
    const endless: { fields: Record<string, Classification> } = { fields: {} };
    endless.fields['again'] = endless;
    expect(() => compileRedaction(endless.fields)).toThrow('deeper than 32 levels');
    expect(() => compileRedaction(null as unknown as typeof fields)).toThrow('the record has no valid tag');
  });

  it.each([0, 1.5, NaN, 1_000_001])('refuses a limit of %d', (limit) => {
    for (const options of [{ maxTextLength: limit }, { maxValues: limit }]) {
      expect(() => compileRedaction({}, options)).toThrow(expect.objectContaining({ code: 'ERR_PRIVACY_ARGUMENT' }));
    }
  });
});

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function circular(): object {
  const record: Record<string, unknown> = { email: SECRET };
  record['request'] = record;
  record['msg'] = record;
  record['tags'] = [record];
  record['charts'] = [record];
  return record;
}

function nested(levels: number): object {
  let value: object = { ip: SECRET };
  for (let level = 0; level < levels; level += 1) value = { client: value, name: SECRET };
  return value;
}
