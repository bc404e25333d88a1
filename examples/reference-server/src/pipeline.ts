import type { Assignment } from '@cosmichub/experiments';
import type { ClientAddress, RateLimitDecision } from '@cosmichub/security';
import type { Principal } from './auth/principal.js';
import type { Route } from './routes/route.js';
import type { Services } from './services.js';
import { assignVariants } from './stages/assign.js';
import { authenticate } from './stages/authenticate.js';
import { clientOf } from './stages/client-address.js';
import { pseudonymOf } from './stages/pseudonym.js';
import { limitAddress, limitCaller } from './stages/rate-limit.js';
import { respond } from './stages/respond.js';
import { afterResponse } from './tasks/after-response.js';

/** A request that a route has been found for. */
export interface Arrived {
  readonly request: Request;
  readonly route: Route;
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** Address of the socket's other end; undefined when it is gone, or there is no socket. */
  readonly peerAddress: string | undefined;
}

/** Each record is the one before it and one thing more. */
export interface Addressed extends Arrived {
  readonly client: ClientAddress;
}
export interface Known extends Addressed {
  readonly principal: Principal;
}
export interface Admitted extends Known {
  /** Of the caller's own limit; absent where the route has none. */
  readonly decision: RateLimitDecision | undefined;
}
export interface Assigned extends Admitted {
  readonly assignments: readonly Assignment[];
}
export interface Ready extends Assigned {
  readonly pseudonym: string | undefined;
}

/**
 * One request from its route to its response. The request id, the trace, the access line and the security headers are around this,
 * in `app.ts`, so that they hold for every answer.
 *
 * @throws {@link ProblemError} from a stage that ends the request.
 */
export async function pipeline(arrived: Arrived, services: Services): Promise<Response> {
  const addressed: Addressed = { ...arrived, client: clientOf(arrived, services) };
  await limitAddress(addressed, services);
  const known: Known = { ...addressed, principal: await authenticate(addressed, services) };
  const admitted: Admitted = { ...known, decision: await limitCaller(known, services) };
  const assigned: Assigned = { ...admitted, assignments: assignVariants(admitted, services) };
  const ready: Ready = { ...assigned, pseudonym: pseudonymOf(assigned, services) };
  const response = await respond(ready, services);
  afterResponse(ready, services);
  return response;
}
