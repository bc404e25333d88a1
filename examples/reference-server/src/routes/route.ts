import type { Contract } from '../contract/contract.js';
import type { Ready } from '../pipeline.js';
import type { Services } from '../services.js';

/** A contract and what fulfils it. */
export interface Route {
  readonly contract: Contract;
  /** Keys of the experiments whose variants its answer shows. */
  readonly exposes?: readonly string[];
  /** Throws `ProblemError` to answer with a problem. */
  handle(ready: Ready, services: Services): Promise<Response> | Response;
}
