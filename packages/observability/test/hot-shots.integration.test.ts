import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { StatsD } from 'hot-shots';
import { describe, expect, it } from 'vitest';
import { createStatsdExporter } from '../src/adapters/hot-shots.js';
import { recorded } from './harness.js';

/** Sums the counts of DogStatsD datagrams: `name:value|c|#tag:value,…`. */
function sumCounts(datagrams: readonly string[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const metric of datagrams.flatMap((datagram) => datagram.split('\n')).filter(Boolean)) {
    const [, name, value, kind, tags = ''] = /^([^:]+):([^|]+)\|(\w+)(?:\|#(.*))?$/.exec(metric)!;
    if (kind !== 'c') continue;
    const series = `${name} ${tags.split(',').sort().join(',')}`;
    sums.set(series, (sums.get(series) ?? 0) + Number(value));
  }
  return sums;
}

describe('hot-shots to a UDP listener', () => {
  it('delivers exactly the counts that were recorded, over several flushes', async () => {
    const listener = createSocket('udp4');
    const datagrams: string[] = [];
    listener.on('message', (message) => datagrams.push(message.toString()));
    listener.bind(0, '127.0.0.1');
    await once(listener, 'listening');
    const client = new StatsD({ host: '127.0.0.1', port: listener.address().port, maxBufferSize: 1_400, bufferFlushInterval: 20, errorHandler: (error) => expect.unreachable(String(error)) });

    const { o } = recorded({ write: () => undefined });
    const exporter = createStatsdExporter(o.metrics, client);
    for (let flush = 0; flush < 4; flush += 1) {
      for (let i = 0; i < 250; i += 1) {
        o.startRequest({ method: 'GET', path: '/charts/7', scheme: 'https', header: () => undefined }).end({ statusCode: i % 10 === 0 ? 500 : 200, route: '/charts' });
      }
      exporter.flush();
    }
    await new Promise<void>((resolve) => client.close(() => resolve()));

    await expect.poll(() => [...sumCounts(datagrams)].filter(([name]) => name.startsWith('http.server.request.duration.count ')).reduce((total, [, count]) => total + count, 0)).toBe(1_000);
    const counts = sumCounts(datagrams);
    const tags = (status: number, error?: string): string =>
      ['http.request.method:GET', 'url.scheme:https', 'http.route:/charts', `http.response.status_code:${status}`, ...(error === undefined ? [] : [`error.type:${error}`])].sort().join(',');
    expect(counts.get(`http.server.request.duration.count ${tags(200)}`)).toBe(900);
    expect(counts.get(`http.server.request.duration.count ${tags(500, '500')}`)).toBe(100);
    const inBuckets = [...counts].filter(([name]) => name.startsWith('http.server.request.duration.bucket ')).reduce((total, [, count]) => total + count, 0);
    expect(inBuckets).toBe(1_000);
    expect(datagrams.every((datagram) => datagram.length <= 1_400)).toBe(true);
    expect(datagrams.length).toBeLessThan(40); // aggregated: 1,000 requests, not 1,000 datagrams
    listener.close();
  });
});
