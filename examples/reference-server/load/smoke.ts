import { check } from 'k6';
import http, { type RefinedResponse } from 'k6/http';
import type { Options } from 'k6/options';

/**
 * Smoke: a few visitors ask for charts, and everything must be right.
 *
 *     k6 run --env BASE_URL=http://127.0.0.1:3000 examples/reference-server/load/smoke.ts
 *
 * It stays below the limit of an anonymous visitor (60 requests a minute from one address). k6 exits with 99 when a
 * threshold is crossed.
 */
export const options: Options = {
  scenarios: {
    smoke: { executor: 'shared-iterations', vus: 2, iterations: 24, maxDuration: '60s' },
  },
  thresholds: {
    checks: ['rate==1'],
    http_req_failed: ['rate==0'],
    // A chart takes a few milliseconds; what remains is room for a busy machine. The objective itself is in docs/observability/slo-policy.md.
    'http_req_duration{route:/calculate}': ['p(95)<400'],
    iterations: ['count==24'], // a run that was cut short has shown nothing
  },
};

const baseUrl = (__ENV.BASE_URL ?? 'http://127.0.0.1:3000').replace(/\/$/, '');

const births = [
  { date: '1990-05-17', time: '14:30', zone: 'Europe/Berlin', latitude: 52.52, longitude: 13.405 },
  { date: '1879-03-14', time: '11:30', zone: 'LMT', latitude: 48.4, longitude: 9.99 },
  { date: '2024-02-29', time: '00:00', zone: 'Pacific/Auckland', latitude: -36.85, longitude: 174.76 },
  { date: '2000-01-01', time: '12:00', utcOffset: '+00:00', latitude: 0, longitude: 0 },
] as const;

/** The first answer for each birth: the same birth must always get the same bytes. */
const firstAnswers = new Map<number, string>();

function calculate(birth: (typeof births)[number]): RefinedResponse<'text'> {
  return http.post(`${baseUrl}/calculate`, JSON.stringify(birth), {
    headers: { 'content-type': 'application/json' },
    tags: { route: '/calculate' },
    responseType: 'text',
    timeout: '10s',
  });
}

export default function visit(): void {
  const index = __ITER % births.length;
  const response = calculate(births[index]);
  const first = firstAnswers.get(index) ?? response.body;
  firstAnswers.set(index, first);
  check(response, {
    'answers 200': ({ status }) => status === 200,
    'is JSON': ({ headers }) => (headers['Content-Type'] ?? '').startsWith('application/json'),
    'names the request': ({ headers }) => (headers['X-Request-Id'] ?? '') !== '',
    'is not to be stored': ({ headers }) => (headers['Cache-Control'] ?? '').includes('no-store'),
    'is the same for the same birth': ({ body }) => body === first,
  });
}
