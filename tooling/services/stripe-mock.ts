import { requireProgram } from './require-program.js';
import { launchService, type RunningService } from './running-program.js';

/** Stripe's stripe-mock on plain HTTP: it keeps no state, and refuses calls that Stripe's API description does not have. */
export function startStripeMock(): Promise<RunningService> {
  return launchService({
    name: 'stripe-mock',
    path: requireProgram('stripe-mock'),
    args: (port) => ['-http-addr', `127.0.0.1:${port}`],
    ready: async (port, signal) => (await fetch(`http://127.0.0.1:${port}/v1/charges`, { signal })).status === 401, // no key, no charges
  });
}
