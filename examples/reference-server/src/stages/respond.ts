import { rateLimitHeaders } from '@cosmichub/security';
import { answerProblem } from '../http/answer-problem.js';
import { ProblemError } from '../http/problem.js';
import type { Ready } from '../pipeline.js';
import type { Services } from '../services.js';

/** Asks the route, and tells the caller what is left of the quota with whatever it answered. */
export async function respond(ready: Ready, services: Services): Promise<Response> {
  const response = await answer(ready, services);
  if (ready.decision !== undefined) {
    for (const [name, value] of rateLimitHeaders(ready.decision)) response.headers.set(name, value);
  }
  return response;
}

async function answer(ready: Ready, services: Services): Promise<Response> {
  try {
    return await ready.route.handle(ready, services);
  } catch (error) {
    if (error instanceof ProblemError) return answerProblem(error, ready.request, services);
    throw error; // for the access line to name, and `app.ts` to answer
  }
}
