import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { birthChart } from '../birth/birth-chart.js';
import { birthRequestSchema, type BirthRequest } from '../birth/birth-request.js';
import { readFormBody } from '../http/body.js';
import { ProblemError } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { assetAt } from '../page/assets.js';
import { birthFields, readForm } from '../page/form.js';
import { formOfBirth } from '../page/form-of-birth.js';
import { emptyView, pageResponse, problemPage } from '../page/page-response.js';
import type { PageView, ResultLayout, SavedChartItem } from '../page/view.js';
import type { Ready } from '../pipeline.js';
import type { Services } from '../services.js';
import type { SavedChart } from '../store/chart-store.js';
import { requireSameOrigin, saveChart } from './charts.js';
import type { Route } from './route.js';

/** Saved charts that the page lists; the rest is behind `GET /charts`. */
const listedCharts = 20;

const toItem = ({ id, request }: SavedChart): SavedChartItem => {
  const { date, time, latitude, longitude } = birthRequestSchema.parse(request);
  return { id, date, time, latitude, longitude };
};

async function callersView({ assignments, principal }: Ready, services: Services): Promise<PageView> {
  const kept = principal.subject === undefined ? { charts: [] } : await services.store.list(principal.subject, listedCharts);
  return {
    ...emptyView(services),
    savedCharts: kept.charts.map(toItem),
    layout: assignments.find(({ experimentKey }) => experimentKey === 'result-layout')?.variantKey as ResultLayout | undefined,
  };
}

const pageAnswer = { description: 'The page.', contentType: 'text/html' };

/** The form; with `?chart=<id>` a saved chart of the caller's. */
export const page: Route = {
  contract: {
    id: 'page',
    method: 'GET',
    path: '/',
    summary: 'The page',
    access: 'caller',
    limit: 'read',
    answers: { 200: pageAnswer },
    problems: [],
    hidden: true,
  },
  exposes: ['result-layout'],
  async handle(ready, services) {
    const view = await callersView(ready, services);
    const id = new URL(ready.request.url).searchParams.get('chart');
    if (id === null) return pageResponse(200, view);
    const saved = ready.principal.subject === undefined ? undefined : await services.store.get(ready.principal.subject, id);
    if (saved === undefined) return pageResponse(404, { ...view, problem: { title: 'No chart of yours has this address', detail: 'It may have been deleted, or kept in another browser.' } });
    const birth = birthRequestSchema.parse(saved.request);
    return pageResponse(200, { ...view, form: formOfBirth(birth), result: { chart: birthChart(birth, services.ephemeris), saved: true } });
  },
};

/** After a redirect, reloading the page does nothing twice. The address holds at most an id that only its owner can open. */
function seeOther(location: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store', ...headers } });
}

/** What the birth form's buttons ask for. */
async function perform(ready: Ready, fields: URLSearchParams, birth: BirthRequest, services: Services): Promise<Response> {
  if (fields.get('intent') === 'save') {
    requireSameOrigin(ready, services);
    const { chart, setCookie } = await saveChart(ready, birth, services);
    return seeOther(`/?chart=${chart.id}`, setCookie === undefined ? {} : { 'set-cookie': setCookie });
  }
  const view = await callersView(ready, services);
  return pageResponse(200, { ...view, form: readForm(fields), result: { chart: birthChart(birth, services.ephemeris) } });
}

/** The forms of the page: `intent` calculates or saves, `open` and `delete` name a saved chart. */
export const submitPage: Route = {
  contract: {
    id: 'submitPage',
    method: 'POST',
    path: '/',
    summary: 'The form of the page',
    access: 'caller',
    limit: 'calculate',
    answers: { 200: pageAnswer },
    problems: ['invalid-request'],
    hidden: true,
  },
  exposes: ['result-layout'],
  async handle(ready, services) {
    const fields = await readFormBody(ready.request);
    const deleted = fields.get('delete');
    if (deleted !== null) {
      requireSameOrigin(ready, services);
      if (ready.principal.subject !== undefined) await services.store.delete(ready.principal.subject, deleted);
      return seeOther('/');
    }
    const opened = fields.get('open');
    if (opened !== null) return seeOther(`/?chart=${encodeURIComponent(opened.slice(0, 22))}`); // what is longer is no id of ours
    const form = readForm(fields);
    try {
      const read = birthFields(form);
      if ('errors' in read) throw new ProblemError('invalid-request', { errors: read.errors });
      return await perform(ready, fields, validate(birthRequestSchema, read.fields), services);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return problemPage(error, { ...(await callersView(ready, services)), form });
    }
  },
};

const compressed = new WeakMap<object, Uint8Array<ArrayBuffer>>();

/** The page's style sheet and script, cached for ever: their names change with their content. */
export const asset: Route = {
  contract: {
    id: 'asset',
    method: 'GET',
    path: '/assets/{file}',
    summary: 'A file of the page',
    access: 'system',
    limit: 'none',
    pathParameters: { file: z.string() },
    answers: { 200: { description: 'The file.', contentType: 'text/css' } },
    problems: ['not-found'],
    hidden: true,
  },
  handle({ params, request }, { assets }) {
    const file = assetAt(assets, `/assets/${params.file}`);
    if (file === undefined) throw new ProblemError('not-found');
    const headers = { 'content-type': file.contentType, 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' };
    if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return new Response(file.content, { headers });
    let bytes = compressed.get(file);
    if (bytes === undefined) compressed.set(file, (bytes = new Uint8Array(gzipSync(file.content, { level: 9 }))));
    return new Response(bytes, { headers: { ...headers, 'content-encoding': 'gzip' } });
  },
};
