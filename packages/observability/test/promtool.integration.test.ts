import { spawnSync } from 'node:child_process';
import { describeWithPrograms } from '@cosmichub/tooling/services';
import { expect, it } from 'vitest';
import { prometheusText } from '../src/adapters/prometheus.js';
import { recorded } from './harness.js';

describeWithPrograms(['promtool'], 'promtool check metrics', ({ promtool }) => {
  function check(exposition: string): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(promtool, ['check', 'metrics'], { input: exposition, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  }

  it('has nothing to say about the exposition after traffic', () => {
    const { o } = recorded();
    for (let i = 0; i < 3_000; i += 1) {
      o.startRequest({ method: i % 2 === 0 ? 'GET' : 'BREW', path: `/bot/${i}`, scheme: 'https', header: () => undefined }).end({ statusCode: 200 + (i % 5) * 100, route: `/route/${i}/"quoted"\\` });
    }
    const charts = o.metrics.counter({ name: 'cosmichub.charts', description: 'Charts computed.', unit: '{chart}', labels: ['house.system'] });
    charts.series({ 'house.system': 'Grüße\n"' }).add(2.5);
    const text = prometheusText(o.metrics);
    expect(text).toContain('otel_metric_overflow="true"');
    expect(check(text)).toEqual({ status: 0, output: '' });
  });

  it('would have something to say about a broken one', () => {
    expect(check('# TYPE requests counter\nrequests 1\n').output).toContain('_total');
  });
});
