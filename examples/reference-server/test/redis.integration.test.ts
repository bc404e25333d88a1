import { describeWithPrograms, startRedis } from '@cosmichub/tooling/services';
import { afterEach, expect, it } from 'vitest';
import { start, stopServers, type ServerProcess } from './support/server.js';

const einstein = JSON.stringify({ date: '1879-03-14', time: '11:30', zone: 'LMT', latitude: 48.4, longitude: 9.99 });
const calculate = ({ url }: ServerProcess): Promise<Response> =>
  fetch(`${url}/calculate`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: einstein });

describeWithPrograms(['redis-server'], 'limits on Redis', () => {
  afterEach(stopServers);

  it('are shared by the processes that share the keys', async () => {
    const redis = await startRedis();
    const first = await start({ COSMICHUB_REDIS_URL: redis.url });
    const dataDir = /store sqlite (.+)\/cosmichub\.db/.exec(first.output().stderr)![1];
    const second = await start({ COSMICHUB_REDIS_URL: redis.url, DATA_DIR: dataDir });
    expect(first.output().stderr).toContain('limiter on Redis');
    const statuses: number[] = [];
    for (let n = 0; n < 60; n++) statuses.push((await calculate(n % 2 === 0 ? first : second)).status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(59); // one may come back while they run
    expect([(await calculate(first)).status, (await calculate(second)).status]).toContain(429);
    await redis.stop();
  });

  it('go on in the process when Redis is gone, and say so once', async () => {
    const redis = await startRedis();
    const server = await start({ COSMICHUB_REDIS_URL: redis.url });
    expect((await calculate(server)).status).toBe(200);
    await redis.stop();
    for (let n = 0; n < 20; n++) expect((await calculate(server)).status).toBe(200);
    expect((await fetch(`${server.url}/ready`)).status).toBe(200); // a limiter that is alone still serves
    expect(server.log().filter((line) => line['event.name'] === 'limits.degraded')).toHaveLength(1);
    server.child.kill('SIGTERM');
    expect(await server.exited).toBe(0);
  });

  it('let the server start without Redis', async () => {
    const server = await start({ COSMICHUB_REDIS_URL: 'redis://127.0.0.1:1' });
    expect((await calculate(server)).status).toBe(200);
  });
});
