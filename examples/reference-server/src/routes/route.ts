import type { Contract } from '../contract/contract.js';
import type { ProblemError } from '../http/problem.js';
import type { Arrived, Ready } from '../pipeline.js';
import type { Services } from '../services.js';

/** A contract and what fulfils it. */
export interface Route {
  readonly contract: Contract;
  /** Keys of the experiments whose variants its answer shows. */
  readonly exposes?: readonly string[];
  /** Throws `ProblemError` to answer with a problem. */
  handle(ready: Ready, services: Services): Promise<Response> | Response;
  /** A problem in the route's own form, where problem+json is not for its readers: a page for people. */
  showProblem?(problem: ProblemError, arrived: Arrived, services: Services): Response | undefined;
}
