import { globalRegistry } from 'zod';
import type * as z from 'zod';
import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import type { Classification } from '../classification/classification.js';
import { isFieldTag, stricterTag } from '../classification/tag.js';
import type { FieldTag } from '../classification/tag.js';
import { PrivacyError } from '../errors.js';

/** Tags a schema: `classified(z.email(), { tier: 'sensitive', redact: 'pseudonymize' })`. The tag is its metadata's `privacy`. */
export function classified<S extends z.ZodType>(schema: S, tag: FieldTag): S {
  return schema.meta({ ...schema.meta(), privacy: tag });
}

/**
 * Reads the tags of an object schema, for `compileRedaction` and whatever else works on classified fields.
 *
 * A tag on an object or list holds for all within. Where several tags meet, along wrappers such as `optional` or `default`, from
 * outside to inside, in the options of a union, the highest tier and the strictest action count. What holds other things than
 * objects and lists (records, maps, sets, anything custom) counts as a single value; a schema that contains itself is restricted
 * where it comes round again.
 *
 * @throws {@link PrivacyError} `ERR_PRIVACY_CLASSIFICATION` naming every field without a valid tag.
 */
export function classifiedFields(schema: $ZodType): Readonly<Record<string, Classification>> {
  const untagged: string[] = [];
  const root = classify(schema, undefined, '', { untagged, open: new Set() });
  if (root === undefined || !('fields' in root)) throw new PrivacyError('ERR_PRIVACY_CLASSIFICATION', 'schema: expected one of an object');
  if (untagged.length > 0) throw new PrivacyError('ERR_PRIVACY_CLASSIFICATION', `fields without a valid privacy tag: ${untagged.join(', ')}`);
  return root.fields;
}

interface Walk {
  /** Paths of what has no tag; null where only the tags there are count. */
  readonly untagged: string[] | null;
  /** Schemas between the root and here: meeting one again means recursion. */
  readonly open: Set<$ZodType>;
}

/** Undefined for a schema that has no value to classify, such as `null` or `never`. */
function classify(schema: $ZodType, above: FieldTag | undefined, path: string, walk: Walk): Classification | undefined {
  if (walk.open.has(schema)) return { tier: 'restricted' };
  const tag = strictest(above, tagOf(schema, path, walk));
  const { def } = (schema as $ZodTypes)._zod;
  const inner = (next: $ZodType, at: string = path, from: FieldTag | undefined = tag): Classification | undefined => classify(next, from, at, walk);

  walk.open.add(schema);
  try {
    switch (def.type) {
      case 'optional':
      case 'nonoptional':
      case 'nullable':
      case 'default':
      case 'prefault':
      case 'catch':
      case 'readonly':
        return inner(def.innerType);
      case 'lazy':
        return inner(def.getter());
      case 'pipe': {
        // One side says what the value looks like; the tags around the other side count all the same.
        const [shape, other] = typeOf(def.out) === 'transform' ? [def.in, def.out] : [def.out, def.in];
        return inner(shape, path, strictest(tag, chainTag(other, path, walk)));
      }
      case 'object': {
        const fields = Object.entries(def.shape).flatMap(([name, member]) => {
          const field = inner(member, path === '' ? name : `${path}.${name}`);
          return field === undefined ? [] : [[name, field] as const];
        });
        return { fields: Object.fromEntries(fields) };
      }
      case 'array':
        return { items: inner(def.element, `${path}[]`) ?? { tier: 'public' } };
      case 'tuple': {
        const items = [...def.items, ...(def.rest ? [def.rest] : [])].map((item) => inner(item, `${path}[]`));
        return { items: items.reduce(merged, undefined) ?? { tier: 'public' } };
      }
      case 'union':
        return def.options.map((option) => inner(option)).reduce(merged, undefined);
      case 'intersection':
        return merged(inner(def.left), inner(def.right));
      case 'record':
      case 'map': {
        const tags = [chainTag(def.keyType, path, walk), chainTag(def.valueType, path, walk)];
        return leaf(tags.reduce(strictest, tag), path, walk);
      }
      case 'set':
        return leaf(strictest(tag, chainTag(def.valueType, path, walk)), path, walk);
      case 'promise':
        return leaf(strictest(tag, chainTag(def.innerType, path, walk)), path, walk);
      case 'null':
      case 'undefined':
      case 'void':
      case 'never':
        return undefined;
      default:
        return leaf(tag, path, walk);
    }
  } finally {
    walk.open.delete(schema);
  }
}

function leaf(tag: FieldTag | undefined, path: string, { untagged }: Walk): FieldTag | undefined {
  if (tag !== undefined || untagged === null) return tag;
  untagged.push(path);
  return { tier: 'restricted' };
}

/** The strictest of the tags on and within a schema that is not walked for its shape; undefined without any. */
function chainTag(schema: $ZodType, path: string, { open }: Walk): FieldTag | undefined {
  const parts = classify(schema, undefined, path, { untagged: null, open });
  return parts === undefined ? undefined : flatten(parts);
}

/** Both, where a value may be either: objects field by field, lists item by item, and all else as a single value. */
function merged(a: Classification | undefined, b: Classification | undefined): Classification | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if ('fields' in a && 'fields' in b) {
    const names = new Set([...Object.keys(a.fields), ...Object.keys(b.fields)]);
    const of = ({ fields }: { fields: Readonly<Record<string, Classification>> }, name: string) => (Object.hasOwn(fields, name) ? fields[name] : undefined);
    return { fields: Object.fromEntries([...names].map((name) => [name, merged(of(a, name), of(b, name))!])) };
  }
  if ('items' in a && 'items' in b) return { items: merged(a.items, b.items)! };
  return strictest(flatten(a), flatten(b));
}

/** The strictest tag within. */
function flatten(node: Classification): FieldTag | undefined {
  if ('fields' in node) return Object.values(node.fields).map(flatten).reduce(strictest, undefined);
  return 'items' in node ? flatten(node.items) : node;
}

function strictest(a: FieldTag | undefined, b: FieldTag | undefined): FieldTag | undefined {
  return a === undefined || b === undefined ? (a ?? b) : stricterTag(a, b);
}

function tagOf(schema: $ZodType, path: string, walk: Walk): FieldTag | undefined {
  const tag: unknown = globalRegistry.get(schema)?.['privacy'];
  if (tag === undefined || isFieldTag(tag)) return tag;
  walk.untagged?.push(path);
  return { tier: 'restricted' };
}

function typeOf(schema: $ZodType): string {
  return (schema as $ZodTypes)._zod.def.type;
}
