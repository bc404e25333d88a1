import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as mini from 'zod/mini';
import { REDACTED, compileRedaction } from '../redaction/redact.js';
import { classified, classifiedFields } from './zod.js';

const internal = { tier: 'internal' } as const;
const sensitive = { tier: 'sensitive' } as const;
const restricted = { tier: 'restricted' } as const;

/** The one field of a schema. */
const fieldOf = (schema: z.ZodType): unknown => classifiedFields(z.object({ field: schema }))['field'];

describe('classified', () => {
  it('tags a copy, and keeps its other metadata', () => {
    const plain = z.string().meta({ title: 'Name' });
    const tagged = classified(plain, sensitive);
    expect(tagged.meta()).toEqual({ title: 'Name', privacy: sensitive });
    expect(plain.meta()).toEqual({ title: 'Name' });
    expect(tagged.parse('Jane')).toBe('Jane');
  });
});

describe('classifiedFields', () => {
  it('reads a tree of tags that compileRedaction takes', () => {
    const schema = z.object({
      id: classified(z.uuid(), { tier: 'sensitive', redact: 'pseudonymize' }),
      birth: classified(z.object({ date: z.iso.date(), latitude: z.number() }), restricted),
      charts: z.array(z.object({ house: classified(z.enum(['placidus', 'koch']), internal), name: classified(z.string(), sensitive) })),
    });
    expect(classifiedFields(schema)).toEqual({
      id: { tier: 'sensitive', redact: 'pseudonymize' },
      birth: { fields: { date: restricted, latitude: restricted } },
      charts: { items: { fields: { house: internal, name: sensitive } } },
    });
    const redact = compileRedaction(classifiedFields(schema), { pseudonymize: () => 'p' });
    expect(redact({ id: 'x', birth: { date: '1879-03-14', latitude: 48.4 }, charts: [{ house: 'koch', name: 'Einstein' }] })).toEqual({
      id: 'p',
      birth: {},
      charts: [{ house: 'koch', name: REDACTED }],
    });
  });

  it.each<[string, (schema: z.ZodString) => z.ZodType]>([
    ['optional', (s) => s.optional()],
    ['nullable', (s) => s.nullable()],
    ['nullish', (s) => s.nullish()],
    ['default', (s) => s.default('')],
    ['prefault', (s) => s.prefault('')],
    ['catch', (s) => s.catch('')],
    ['readonly', (s) => s.readonly()],
    ['nonoptional', (s) => s.optional().nonoptional()],
    ['transform', (s) => s.transform(Number)],
    ['pipe', (s) => s.pipe(z.string())],
    ['preprocess', (s) => z.preprocess(String, s)],
    ['lazy', (s) => z.lazy(() => s)],
    ['min', (s) => s.min(3)],
    ['refine', (s) => s.refine(Boolean)],
    ['brand', (s) => s.brand('Name')],
    ['describe', (s) => s.describe('a name')],
    ['meta', (s) => s.meta({ title: 'Name' })],
    ['trim', (s) => s.trim()],
    ['codec', (s) => z.codec(s, z.number(), { decode: Number, encode: String })],
    ['union', (s) => z.union([s, z.null()])],
    ['all of them', (s) => z.lazy(() => s.min(1).optional().default('x').nullable().catch('').readonly().transform(String))],
  ])('finds the tag through %s', (_, wrap) => {
    expect(fieldOf(wrap(classified(z.string(), sensitive)))).toEqual(sensitive);
  });

  it('takes the strictest tag along the chain', () => {
    const inside = classified(z.string(), { tier: 'sensitive', redact: 'mask' });
    expect(fieldOf(classified(inside.optional(), internal))).toEqual({ tier: 'sensitive', redact: 'mask' });
    expect(fieldOf(classified(inside.nullable().default(''), { tier: 'restricted', redact: 'pseudonymize' }))).toEqual({ tier: 'restricted', redact: 'mask' });
    expect(fieldOf(classified(z.string(), internal).pipe(classified(z.string(), restricted)))).toEqual(restricted);
    expect(fieldOf(classified(z.string(), restricted).pipe(classified(z.string(), internal)))).toEqual(restricted);
    expect(fieldOf(classified(z.object({ a: classified(z.string(), internal) }), sensitive))).toEqual({ fields: { a: sensitive } });
  });

  it('joins the options of a union', () => {
    const a = z.object({ kind: classified(z.literal('a'), internal), only: classified(z.string(), restricted), both: classified(z.string(), internal) });
    const b = z.object({ kind: classified(z.literal('b'), internal), both: classified(z.number(), sensitive) });
    const joined = { fields: { kind: internal, only: restricted, both: sensitive } };
    expect(fieldOf(z.union([a, b]))).toEqual(joined);
    expect(fieldOf(z.discriminatedUnion('kind', [a, b]))).toEqual(joined);
    expect(fieldOf(z.intersection(a, b))).toEqual(joined);
    expect(fieldOf(z.union([a, classified(z.string(), internal)]))).toEqual(restricted);
    expect(fieldOf(z.tuple([classified(z.string(), internal)], classified(z.string(), sensitive)))).toEqual({ items: sensitive });
  });

  it('counts records, maps and sets as single values, as strict as anything in them', () => {
    const text = classified(z.string(), internal);
    const secret = z.object({ deep: z.array(classified(z.string(), restricted)) });
    for (const schema of [z.record(text, secret), z.map(secret, text), z.set(secret), z.promise(secret)]) expect(fieldOf(schema)).toEqual(restricted);
    const byUser = z.object({ field: classified(z.record(z.string(), z.string()), internal) });
    expect(compileRedaction(classifiedFields(byUser))({ field: { 'jane@example.com': 'x' } })).toEqual({ field: REDACTED });
  });

  it('restricts a schema where it contains itself', () => {
    const folder = z.object({
      name: classified(z.string(), internal),
      get children() {
        return z.array(folder);
      },
    });
    expect(classifiedFields(folder)).toEqual({ name: internal, children: { items: restricted } });
  });

  it('names every field without a valid tag', () => {
    const schema = z.object({
      a: z.string(),
      b: classified(z.string(), internal),
      c: z.object({ d: z.number().optional(), e: z.array(z.object({ f: z.date() })) }),
      g: z.string().meta({ privacy: { tier: 'secret' } }),
      h: z.record(z.string(), z.string()),
      i: z.unknown(),
    });
    expect(() => classifiedFields(schema)).toThrow(
      expect.objectContaining({ code: 'ERR_PRIVACY_CLASSIFICATION', message: 'fields without a valid privacy tag: a, c.d, c.e[].f, g, h, i' }),
    );
  });

  it('refuses a schema that is not of an object', () => {
    for (const schema of [z.string(), z.array(z.object({})), z.null()]) expect(() => classifiedFields(schema)).toThrow('schema: expected one of an object');
  });

  it('reads schemas of zod/mini', () => {
    const schema = mini.object({ name: mini.string().register(z.globalRegistry, { privacy: sensitive }) });
    expect(classifiedFields(schema)).toEqual({ name: sensitive });
  });
});
