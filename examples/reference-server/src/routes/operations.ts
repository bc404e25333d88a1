import { reportedErrorFields, parseErrorReport, isObservabilityError, type ErrorReport } from '@cosmichub/observability';
import { prometheusContentType, prometheusText } from '@cosmichub/observability/prometheus';
import { z } from 'zod';
import { isOperator } from '../auth/operator.js';
import { readText } from '../http/body.js';
import { uncachedJson } from '../http/json.js';
import { ProblemError } from '../http/problem.js';
import type { Route } from './route.js';

export const health: Route = {
  contract: {
    id: 'health',
    method: 'GET',
    path: '/health',
    summary: 'Whether the process is alive',
    access: 'system',
    limit: 'none',
    answers: { 200: { description: 'It is.', contentType: 'application/json', schema: z.strictObject({ status: z.literal('ok'), version: z.string() }) } },
    problems: [],
  },
  handle: (_, { version }) => uncachedJson(200, { status: 'ok', version }),
};

const readinessSchema = z.strictObject({
  status: z.enum(['ready', 'not-ready']),
  dependencies: z.array(z.strictObject({ name: z.string(), ready: z.boolean() })).optional(),
});

export const ready: Route = {
  contract: {
    id: 'ready',
    method: 'GET',
    path: '/ready',
    summary: 'Whether the process should get traffic',
    description: 'From this machine, or with the metrics token, also what it depends on.',
    access: 'system',
    limit: 'none',
    answers: {
      200: { description: 'It should.', contentType: 'application/json', schema: readinessSchema },
      503: { description: 'It should not: it is shutting down, or a dependency does not answer.', contentType: 'application/json', schema: readinessSchema },
    },
    problems: [],
  },
  async handle(record, services) {
    const state = await services.readiness.check();
    const dependencies = isOperator(record, services) ? state.dependencies : undefined;
    return uncachedJson(state.ready ? 200 : 503, { status: state.ready ? 'ready' : 'not-ready', dependencies });
  },
};

export const metrics: Route = {
  contract: {
    id: 'metrics',
    method: 'GET',
    path: '/metrics',
    summary: 'Metrics in the text format of Prometheus',
    description: 'From this machine, or with the metrics token as a bearer token.',
    access: 'system',
    limit: 'none',
    answers: { 200: { description: 'The metrics.', contentType: 'text/plain' } },
    problems: ['not-found'],
  },
  handle(record, services) {
    if (!isOperator(record, services)) throw new ProblemError('not-found'); // strangers need not know that it is here
    return new Response(prometheusText(services.observability.metrics), { headers: { 'content-type': prometheusContentType, 'cache-control': 'no-store' } });
  },
};

/** A page reports at most this often by itself; a whole report is at most ten errors with stacks. */
const reportLimitBytes = 64 * 1024;

function readReport(text: string): ErrorReport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ProblemError('malformed-json');
  }
  try {
    return parseErrorReport(value);
  } catch (error) {
    if (!isObservabilityError(error)) throw error;
    const [field, ...detail] = error.message.split(': ');
    throw new ProblemError('invalid-request', { errors: [{ field, detail: detail.join(': ') }] });
  }
}

export const clientErrors: Route = {
  contract: {
    id: 'reportClientErrors',
    method: 'POST',
    path: '/client-errors',
    summary: 'Errors that a page ran into',
    description: 'What `installErrorReporter` of @cosmichub/observability/browser sends: types and stacks, nothing that was typed.',
    access: 'caller',
    limit: 'read',
    body: { contentType: 'application/json', schema: z.looseObject({ page: z.string(), errors: z.array(z.looseObject({})) }) },
    answers: { 204: { description: 'Noted.', contentType: 'text/plain' } },
    problems: ['invalid-request', 'malformed-json', 'body-too-large'],
  },
  async handle({ request }, { observability }) {
    const report = readReport(await readText(request, reportLimitBytes)); // sendBeacon sends text/plain: no content type is asked for
    for (const error of report.errors) observability.log.error('browser error', reportedErrorFields(report, error));
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  },
};
