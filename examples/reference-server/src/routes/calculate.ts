import { birthChart } from '../birth/birth-chart.js';
import { birthChartSchema } from '../birth/birth-chart-schema.js';
import { birthRequestSchema } from '../birth/birth-request.js';
import { readJson } from '../http/body.js';
import { uncachedJson } from '../http/json.js';
import { validate } from '../http/validate.js';
import type { Route } from './route.js';

/** Einstein's birth: the local mean time of Ulm, before Germany had a standard time. */
export const exampleBirth = { date: '1879-03-14', time: '11:30', zone: 'LMT', latitude: 48.4, longitude: 9.99 };

export const calculate: Route = {
  contract: {
    id: 'calculateChart',
    method: 'POST',
    path: '/calculate',
    summary: 'The natal chart of a birth',
    description: 'Positions, angles, houses and aspects, and the models they rest on. The same bytes for the same birth and versions. Nothing is kept.',
    access: 'caller',
    limit: 'calculate',
    body: { contentType: 'application/json', schema: birthRequestSchema, example: exampleBirth },
    answers: { 200: { description: 'The chart.', contentType: 'application/json', schema: birthChartSchema } },
    problems: [
      'invalid-request', 'malformed-json', 'body-too-large', 'unsupported-media-type', 'ambiguous-local-time', 'missing-local-time', 'outside-range', 'houses-undefined',
    ],
  },
  async handle({ request }, { ephemeris }) {
    const birth = validate(birthRequestSchema, await readJson(request));
    return uncachedJson(200, birthChart(birth, ephemeris));
  },
};

