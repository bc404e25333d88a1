import { createObservability, type RequestContext } from '@cosmichub/observability';
import type { OwnBench } from '../../own-bench.js';

export const bench: OwnBench = {
  name: 'one observed request: ids, context, histogram, access line',
  gateOperations: 300,
  prepare() {
    let nowMs = 1_800_000_000_000;
    let seed = 1;
    let current: RequestContext | undefined;
    let written = 0;
    const o = createObservability({
      service: { name: 'charts', version: '1.0.0', environment: 'production' },
      write: (line) => (written += line.length),
      clock: { nowMs: () => (nowMs += 0.5) },
      randomBytes: (size) => Uint8Array.from({ length: size }, () => (seed = (seed * 48_271) % 2_147_483_647) & 255),
      contextStore: {
        get: () => current,
        run(context, fn) {
          const outer = current;
          current = context;
          try {
            return fn();
          } finally {
            current = outer;
          }
        },
      },
    });
    const headers: Readonly<Record<string, string>> = {
      'x-request-id': 'from-the-browser-17',
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    };
    return () => {
      const served = o.startRequest({
        method: 'GET',
        path: '/charts/7',
        scheme: 'https',
        peerAddress: '203.0.113.7',
        header: (name) => headers[name],
      });
      served.run(() => o.context());
      served.end({ statusCode: 200, route: '/charts/:id' });
      return written;
    };
  },
};
