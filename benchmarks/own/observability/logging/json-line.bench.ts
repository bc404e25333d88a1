import { createJsonLine, type LogRecord } from '@cosmichub/observability';
import { cycle, type OwnBench } from '../../../own-bench.js';

export const bench: OwnBench = {
  name: 'an access line of eight fields',
  gateOperations: 500,
  prepare() {
    const jsonLine = createJsonLine('otel', { name: 'charts', version: '1.0.0', environment: 'production' });
    const record = cycle(
      Array.from(
        { length: 16 },
        (_, i): LogRecord => ({
          timestampMs: 1_800_000_000_000 + i * 137,
          severity: 'info',
          message: 'POST /calculate 200',
          logger: undefined,
          context: {
            requestId: `5bd66ef5095369c7b0d1f8f4bd33716${i.toString(16)}`,
            traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
            spanId: '00f067aa0ba902b7',
            traceFlags: 3,
            userRef: 'p1.vifds.TmjK-zHZlDK9KlDqgNpJkg',
            fields: {},
          },
          fields: {
            'http.request.method': 'POST',
            'http.route': '/calculate',
            'http.response.status_code': 200,
            'url.path': '/calculate',
            'url.scheme': 'https',
            'client.address': '203.0.113.0',
            'http.server.request.duration_ms': 3.25 + i,
            'cache.hit': i % 2 === 0,
          },
        }),
      ),
    );
    return () => jsonLine(record());
  },
};
