import { openApiDocument } from '../contract/openapi.js';
import { calculate } from './calculate.js';
import { createChart, deleteChart, listCharts, readChart } from './charts.js';
import { clientErrors, health, metrics, ready } from './operations.js';
import { asset, page, submitPage } from './page.js';
import type { Route } from './route.js';
import { subscriptionStatus } from './subscription-status.js';

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
  handle({ request }, { config, version }) {
    const document = openApiDocument(
      routes.map((route) => route.contract),
      { version, servers: [config.publicOrigin ?? new URL(request.url).origin] },
    );
    return new Response(JSON.stringify(document), { headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' } });
  },
};

/** Every route of the server. */
export const routes: readonly Route[] = [
  calculate, createChart, listCharts, readChart, deleteChart, subscriptionStatus, health, ready, metrics, openApi, clientErrors, page, submitPage, asset,
];
