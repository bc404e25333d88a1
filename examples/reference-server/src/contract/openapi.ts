import { z } from 'zod';
import { problemKinds, type ProblemKind } from '../http/problem.js';
import type { AnswerContract, Contract } from './contract.js';

type Json = Readonly<Record<string, unknown>>;

/** Body of every problem, RFC 9457. */
const problemSchema = z
  .looseObject({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem', description: 'Problem details, RFC 9457.' });

/** JSON Schema 2020-12, which OpenAPI 3.1 takes as it is; schemas with an id become components. */
function schemaCollector(): { of(schema: z.ZodType, io: 'input' | 'output'): Json; components(): Json } {
  const components: Record<string, unknown> = {};
  return {
    of(schema, io) {
      const { $defs, ...body } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' }) as Record<string, unknown> & { $defs?: Json };
      delete body.$schema; // the document says it once for all
      for (const [name, definition] of Object.entries($defs ?? {})) components[name] ??= relocated(definition);
      const id = schema.meta()?.id;
      if (id === undefined) return relocated(body) as Json;
      components[id] ??= relocated(body);
      return { $ref: `#/components/schemas/${id}` };
    },
    components: () => components,
  };
}

/** `$defs` of one schema live under `components` in the document; the id that named them is not a schema keyword there. */
function relocated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relocated);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !(key === 'id' && typeof inner === 'string'))
      .map(([key, inner]) => [key, key === '$ref' && typeof inner === 'string' ? inner.replace('#/$defs/', '#/components/schemas/') : relocated(inner)]),
  );
}

const problemAnswer = (kinds: readonly ProblemKind[]): Json => ({
  description: kinds.map((kind) => `${problemKinds[kind].title}. ${problemKinds[kind].remedy}`).join(' Or: '),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** The OpenAPI 3.1 document of the routes. */
export function openApiDocument(contracts: readonly Contract[], { version, servers }: { version: string; servers: readonly string[] }): Json {
  const schemas = schemaCollector();
  schemas.of(problemSchema, 'output');

  const answer = ({ description, contentType, schema, headers }: AnswerContract): Json => ({
    description,
    ...(headers && { headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, { description: text, schema: { type: 'string' } }])) }),
    content: { [contentType]: schema === undefined ? {} : { schema: schemas.of(schema, 'output') } },
  });
  const problemsByStatus = (kinds: readonly ProblemKind[]): Json => {
    const statuses = [...new Set(kinds.map((kind) => problemKinds[kind].status))].sort();
    return Object.fromEntries(statuses.map((status) => [status, problemAnswer(kinds.filter((kind) => problemKinds[kind].status === status))]));
  };
  const operation = (contract: Contract): Json => {
    const kinds: ProblemKind[] = [
      ...contract.problems,
      ...(contract.access === 'caller' ? (['unauthorized', 'quota-exceeded'] as const) : []),
      'internal',
    ];
    const parameters = [
      ...Object.entries(contract.pathParameters ?? {}).map(([name, schema]) => ({ name, in: 'path', required: true, schema: schemas.of(schema, 'input') })),
      ...Object.entries(contract.query?.shape ?? {}).map(([name, schema]) => ({ name, in: 'query', required: false, schema: schemas.of(schema as z.ZodType, 'input') })),
    ];
    return {
      operationId: contract.id,
      summary: contract.summary,
      ...(contract.description !== undefined && { description: contract.description }),
      ...(parameters.length > 0 && { parameters }),
      ...(contract.body && {
        requestBody: {
          required: true,
          content: {
            [contract.body.contentType]: {
              schema: schemas.of(contract.body.schema, 'input'),
              ...(contract.body.example !== undefined && { example: contract.body.example }),
            },
          },
        },
      }),
      responses: {
        ...Object.fromEntries(Object.entries(contract.answers).map(([status, contracted]) => [status, answer(contracted)])),
        ...problemsByStatus([...new Set(kinds)]),
      },
      security: contract.access === 'caller' ? [{}, { bearer: [] }, { visitor: [] }] : [],
    };
  };

  const paths: Record<string, Record<string, Json>> = {};
  for (const contract of contracts.filter((candidate) => candidate.hidden !== true)) {
    (paths[contract.path] ??= {})[contract.method.toLowerCase()] = operation(contract);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'CosmicHub reference server',
      version,
      summary: 'Natal charts, calculated and kept.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: servers.map((url) => ({ url })),
    paths,
    components: {
      schemas: schemas.components(),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Gives a tier with higher limits.' },
        visitor: { type: 'apiKey', in: 'cookie', name: 'cosmichub-visitor', description: 'Set by the first saved chart; `__Host-` under https.' },
      },
    },
  };
}
