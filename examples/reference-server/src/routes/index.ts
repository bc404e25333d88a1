import { openApiDocument } from '../contract/openapi.js';
import type { Services } from '../services.js';
import { calculate } from './calculate.js';
import { createChart, deleteChart, listCharts, readChart } from './charts.js';
import { clientErrors, health, metrics, ready } from './operations.js';
import { asset, page, submitPage } from './page.js';
import type { Route } from './route.js';
import { subscriptionStatus } from './subscription-status.js';

/** Made once: it takes milliseconds, and is the same for everybody. What a Host header says has no part in what caches keep. */
const openApiTexts = new WeakMap<Services, string>();

const openApiText = ({ config, version }: Services): string =>
  JSON.stringify(
    openApiDocument(
      routes.map((route) => route.contract),
      { version, servers: [config.publicOrigin ?? '/'] },
    ),
  );

const openApi: Route = {
  contract: {
    id: 'openApi',
    method: 'GET',
    path: '/openapi.json',
    summary: 'This document',
    access: 'caller',
    limit: 'read',
    answers: { 200: { description: 'OpenAPI 3.1.', contentType: 'application/json' } },
    problems: [],
  },
  handle(_, services) {
    let text = openApiTexts.get(services);
    if (text === undefined) openApiTexts.set(services, (text = openApiText(services)));
    return new Response(text, { headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' } });
  },
};

/** Every route of the server. */
export const routes: readonly Route[] = [
  calculate, createChart, listCharts, readChart, deleteChart, subscriptionStatus, health, ready, metrics, openApi, clientErrors, page, submitPage, asset,
];
