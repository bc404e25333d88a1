import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isSameOrigin } from '../auth/same-origin.js';
import { birthChart } from '../birth/birth-chart.js';
import { birthChartSchema } from '../birth/birth-chart-schema.js';
import { birthRequestSchema, type BirthRequest } from '../birth/birth-request.js';
import { readJson } from '../http/body.js';
import { uncachedJson } from '../http/json.js';
import { ProblemError } from '../http/problem.js';
import { validate } from '../http/validate.js';
import type { Ready } from '../pipeline.js';
import { savedChartsPerOwner } from '../policy/limits.js';
import type { Services } from '../services.js';
import type { SavedChart } from '../store/chart-store.js';
import { exampleBirth } from './calculate.js';
import type { Route } from './route.js';

const chartId = z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'expected a chart id');

const savedChartSchema = z
  .strictObject({ id: chartId, createdAt: z.iso.datetime(), request: birthRequestSchema })
  .meta({ id: 'SavedChart', description: 'A chart that was kept: what was asked for. Charts are calculated anew when they are looked at.' });

const listQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).optional().meta({ description: 'Charts a page, 20 unless said.' }),
  cursor: z.string().max(100).optional().meta({ description: '`nextCursor` of the page before.' }),
});

const toAnswer = ({ id, createdAtMs, request }: SavedChart): object => ({ id, createdAt: new Date(createdAtMs).toISOString(), request });

/** The same for the same owner and request, so that a repeated save is the same save. */
function idOf(owner: string, request: BirthRequest): string {
  const canonical = JSON.stringify(Object.entries(request).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(`${owner}\0${canonical}`).digest('base64url').slice(0, 22);
}

/** @throws {@link ProblemError} `cross-site-request` unless it came from our own page, or proves itself without a cookie. */
export function requireSameOrigin({ request }: Ready, { config }: Services): void {
  if (request.headers.get('authorization') !== null) return; // browsers never attach a bearer token by themselves
  if (!isSameOrigin(request, config.publicOrigin ?? new URL(request.url).origin)) throw new ProblemError('cross-site-request');
}

/**
 * Keeps a chart for the caller; somebody without a cookie gets one.
 *
 * @throws {@link ProblemError} `charts-full`, and whatever is wrong with the birth.
 */
export async function saveChart(
  { principal }: Ready,
  birth: BirthRequest,
  { clock, ephemeris, store, visitors }: Services,
): Promise<{ chart: SavedChart; created: boolean; setCookie?: string }> {
  birthChart(birth, ephemeris); // what cannot be calculated is not kept
  const visitor = principal.subject === undefined ? visitors.issue() : undefined;
  const owner = principal.subject ?? `visitor:${visitor!.visitorId}`;
  const chart: SavedChart = { id: idOf(owner, birth), owner, createdAtMs: clock.nowMs(), request: birth };
  const outcome = await store.save(chart, savedChartsPerOwner);
  if (outcome === 'full') throw new ProblemError('charts-full', { detail: `expected at most ${savedChartsPerOwner} saved charts` });
  return { chart, created: outcome === 'created', setCookie: visitor?.setCookie };
}

const ownersOnly = (principal: Ready['principal']): string => {
  if (principal.subject === undefined) throw new ProblemError('not-found', { detail: 'No chart of yours has this id.' });
  return principal.subject;
};

async function ownChart({ params, principal }: Ready, { store }: Services): Promise<SavedChart> {
  const chart = await store.get(ownersOnly(principal), params.id);
  if (chart === undefined) throw new ProblemError('not-found', { detail: 'No chart of yours has this id.' });
  return chart;
}

export const createChart: Route = {
  contract: {
    id: 'saveChart',
    method: 'POST',
    path: '/charts',
    summary: 'Keep a chart',
    description: 'Belongs to the bearer of the token, or else to the visitor, who gets a cookie with the first one. Saving the same birth twice is saving it once.',
    access: 'caller',
    limit: 'calculate',
    body: { contentType: 'application/json', schema: birthRequestSchema, example: exampleBirth },
    answers: {
      201: { description: 'Kept, and safe from a power cut.', contentType: 'application/json', schema: savedChartSchema, headers: { Location: 'Where the chart is.' } },
      200: { description: 'It was kept before.', contentType: 'application/json', schema: savedChartSchema },
    },
    problems: [
      'invalid-request', 'malformed-json', 'body-too-large', 'unsupported-media-type', 'ambiguous-local-time', 'missing-local-time', 'outside-range', 'houses-undefined',
      'charts-full', 'cross-site-request',
    ],
  },
  async handle(ready, services) {
    requireSameOrigin(ready, services);
    const birth = validate(birthRequestSchema, await readJson(ready.request));
    const { chart, created, setCookie } = await saveChart(ready, birth, services);
    return uncachedJson(created ? 201 : 200, toAnswer(chart), { location: `/charts/${chart.id}`, ...(setCookie !== undefined && { 'set-cookie': setCookie }) });
  },
};

export const listCharts: Route = {
  contract: {
    id: 'listCharts',
    method: 'GET',
    path: '/charts',
    summary: 'The charts you kept, newest first',
    access: 'caller',
    limit: 'read',
    query: listQuery,
    answers: {
      200: {
        description: 'A page of charts; `nextCursor` is there while there are more.',
        contentType: 'application/json',
        schema: z.strictObject({ charts: z.array(savedChartSchema), nextCursor: z.string().optional() }),
      },
    },
    problems: ['invalid-request'],
  },
  async handle({ request, principal }, { store }) {
    const { limit = 20, cursor } = validate(listQuery, Object.fromEntries(new URL(request.url).searchParams));
    if (principal.subject === undefined) return uncachedJson(200, { charts: [] });
    const page = await store.list(principal.subject, limit, cursor);
    return uncachedJson(200, { charts: page.charts.map(toAnswer), nextCursor: page.nextCursor });
  },
};

export const readChart: Route = {
  contract: {
    id: 'readChart',
    method: 'GET',
    path: '/charts/{id}',
    summary: 'A chart you kept, calculated',
    access: 'caller',
    limit: 'read',
    pathParameters: { id: chartId },
    answers: { 200: { description: 'The chart.', contentType: 'application/json', schema: birthChartSchema } },
    problems: ['not-found'],
  },
  async handle(ready, services) {
    const chart = await ownChart(ready, services);
    return uncachedJson(200, birthChart(birthRequestSchema.parse(chart.request), services.ephemeris));
  },
};

export const deleteChart: Route = {
  contract: {
    id: 'deleteChart',
    method: 'DELETE',
    path: '/charts/{id}',
    summary: 'Forget a chart you kept',
    access: 'caller',
    limit: 'read',
    pathParameters: { id: chartId },
    answers: { 204: { description: 'Forgotten.', contentType: 'text/plain' } },
    problems: ['not-found', 'cross-site-request'],
  },
  async handle(ready, services) {
    requireSameOrigin(ready, services);
    if (!(await services.store.delete(ownersOnly(ready.principal), ready.params.id))) {
      throw new ProblemError('not-found', { detail: 'No chart of yours has this id.' });
    }
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  },
};
