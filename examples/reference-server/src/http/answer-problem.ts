import { emptyView, problemPage } from '../page/page-response.js';
import type { Services } from '../services.js';
import { StoreUnavailable } from '../store/chart-store.js';
import { ProblemError, problemResponse } from './problem.js';

/** What was not thrown to be answered says nothing about itself to the caller; the access line has it. */
function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof StoreUnavailable) return new ProblemError('unavailable', { detail: 'Saved charts cannot be reached at the moment.' }, { 'retry-after': '5' });
  return new ProblemError('internal');
}

/** The answer to whatever was thrown: a page for people, who ask for HTML, and problem+json for programs. */
export function answerProblem(error: unknown, request: Request, services: Services): Response {
  const problem = asProblem(error);
  const forPeople = (request.headers.get('accept') ?? '').includes('text/html');
  return forPeople ? problemPage(problem, emptyView(services)) : problemResponse(problem, services.observability);
}
