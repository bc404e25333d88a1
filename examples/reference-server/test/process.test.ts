import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { request as httpRequest, Agent } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { dataFolder, launch, start, stopServers } from './support/server.js';

const einstein = { date: '1879-03-14', time: '11:30', zone: 'LMT', latitude: 48.4, longitude: 9.99 };
const einsteinJson = JSON.stringify(einstein);
/** Of util-linux: sets what a running process may do. */
const prlimit = '/usr/bin/prlimit';

afterEach(stopServers);

/** Starts, and expects it to give up with one line. */
async function refusal(environment: Record<string, string>): Promise<string> {
  const server = launch({ PORT: '0', DATA_DIR: dataFolder(), ...environment });
  const code = await server.exited;
  const { stdout, stderr } = server.output();
  expect(code, stderr).toBe(78);
  expect(stdout).toBe('');
  expect(stderr.trimEnd().split('\n'), stderr).toHaveLength(1);
  return stderr.trim();
}

describe('the server process', () => {
  it('starts without any setting, and says in one line what it uses and where to look', async () => {
    const server = await start();
    const { stdout, stderr } = server.output();
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/store sqlite .*cosmichub\.db; limiter in memory; .*telemetry .*\. Open http:\/\/127\.0\.0\.1:\d+/);
    const page = await fetch(server.url);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const [, stylesheet] = /href="(\/assets\/[^"]+\.css)"/.exec(await page.text())!;
    expect((await fetch(server.url + stylesheet)).headers.get('cache-control')).toContain('immutable');
    for (const line of (server.output().stdout || stdout).trim().split('\n')) JSON.parse(line);
  });

  it('finishes what it is doing on SIGTERM, lets go of idle connections, and exits 0', async () => {
    const server = await start();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await new Promise<void>((resolve, reject) => {
      httpRequest(`${server.url}/health`, { agent }, (response) => response.resume().once('end', resolve)).once('error', reject).end();
    });

    const slow = httpRequest(`${server.url}/calculate`, { method: 'POST', headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' } });
    const answered = new Promise<{ status: number | undefined; connection: string | undefined; body: string }>((resolve, reject) => {
      slow.once('error', reject).once('response', (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.once('end', () => resolve({ status: response.statusCode, connection: response.headers.connection, body }));
      });
    });
    slow.write(einsteinJson.slice(0, 20));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const signalledMs = performance.now();
    server.child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await expect(fetch(`${server.url}/health`)).rejects.toThrow();
    slow.end(einsteinJson.slice(20));

    const answer = await answered;
    expect(answer.status).toBe(200);
    expect(answer.connection).toBe('close');
    expect(JSON.parse(answer.body)).toHaveProperty('positions');
    expect(await server.exited).toBe(0);
    expect(performance.now() - signalledMs).toBeLessThan(5_000); // the idle connection alone would hold it for its keep-alive
    agent.destroy();
    expect(server.output().stdout).toContain('"event.name":"server.stop"');
  });

  it('keeps saved charts over a restart', async () => {
    const dataDir = dataFolder();
    const first = await start({ DATA_DIR: dataDir });
    const saved = await fetch(`${first.url}/charts`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: einsteinJson });
    const cookie = saved.headers.get('set-cookie')!.split(';')[0];
    first.child.kill('SIGKILL'); // as a power cut: what was answered with 201 is there
    await first.exited;
    const second = await start({ DATA_DIR: dataDir });
    const list = (await (await fetch(`${second.url}/charts`, { headers: { cookie } })).json()) as { charts: unknown[] };
    expect(list.charts).toHaveLength(1);
  });
});

describe('the server process, in trouble', () => {
  const save = (url: string, longitude: number): Promise<Response> =>
    fetch(`${url}/charts`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...einstein, longitude }) });

  it('shares its folder with another from the first start on', async () => {
    const dataDir = dataFolder();
    const [first, second] = await Promise.all([start({ DATA_DIR: dataDir }), start({ DATA_DIR: dataDir })]);
    const cookie = (await save(first.url, 0)).headers.get('set-cookie')!.split(';')[0];
    const saved = await Promise.all(Array.from({ length: 20 }, (_, n) => save([first, second][n % 2].url, n)));
    expect(saved.map(({ status }) => status)).toEqual(saved.map(() => 201));
    const list = (await (await fetch(`${second.url}/charts`, { headers: { cookie } })).json()) as { charts: unknown[] };
    expect(list.charts).toHaveLength(1); // one key ring: the cookie of the first is good at the second
  });

  it.skipIf(!existsSync(prlimit))('answers 503 while the disk is full, goes on with what needs none, and saves again when there is room', async () => {
    const server = await start({}, { through: [prlimit, '--fsize=200000:unlimited'] });
    const statuses: number[] = [];
    while (!statuses.includes(503) && statuses.length < 50) statuses.push((await save(server.url, statuses.length)).status);
    expect(new Set(statuses)).toEqual(new Set([201, 503]));
    await expect.poll(() => server.log().map((line) => line['error.type'])).toContainEqual(expect.stringMatching(/^SQLITE_(FULL|IOERR)/));
    expect((await fetch(`${server.url}/calculate`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(einstein) })).status).toBe(200);
    execFileSync(prlimit, ['--pid', String(server.child.pid), '--fsize=unlimited']);
    expect((await save(server.url, 100)).status).toBe(201);
  });

  it('goes on when nobody reads its log any more, and says so once', async () => {
    const server = await start();
    server.child.stdout.destroy();
    for (let n = 0; n < 5; n++) expect((await fetch(`${server.url}/health`)).status).toBe(200);
    expect(server.output().stderr.match(/log lines are being lost \(EPIPE\)/g)).toHaveLength(1);
  });

  it.each([
    ['a rejection that nobody handles', 'Promise.reject(new Error("canary"))', 'unhandledRejection'],
    ['an exception that nobody catches', '(() => { throw new Error("canary") })()', 'uncaughtException'],
  ])('ends with one log line on %s', async (_, code, origin) => {
    const preload = join(dataFolder(), 'preload.mjs');
    writeFileSync(preload, `process.on('SIGUSR2', () => { ${code}; });`);
    const server = await start({ NODE_OPTIONS: `--import ${pathToFileURL(preload).href}` });
    server.child.kill('SIGUSR2');
    expect(await server.exited).toBe(1);
    expect(server.log().filter((line) => line.severity_text === 'ERROR')).toMatchObject([{ 'event.name': 'server.crash', 'process.crash_origin': origin, 'error.type': 'Error' }]);
    expect(server.output().stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('cuts what is running on a second signal', async () => {
    const server = await start({ COSMICHUB_DRAIN_TIMEOUT_MS: '60000' });
    const slow = httpRequest(`${server.url}/calculate`, { method: 'POST', headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' } });
    const cut = new Promise((resolve) => slow.once('error', resolve));
    slow.write('{');
    await new Promise((resolve) => setTimeout(resolve, 200));
    server.child.kill('SIGINT');
    await expect.poll(() => fetch(`${server.url}/health`).then(() => 'open', () => 'closed')).toBe('closed');
    server.child.kill('SIGTERM');
    await cut;
    expect(await server.exited).toBe(1);
    expect(server.log()).toContainEqual(expect.objectContaining({ 'event.name': 'server.stop', 'drain.cut': 1 }));
  });

  it('says which port it was given, on any address, from any folder', async () => {
    const cwd = dataFolder();
    const server = launch({ PORT: '0', HOST: '::1' }, { cwd });
    await expect.poll(() => server.output().stderr, { timeout: 15_000 }).toMatch(/Open http:\/\/\[::1\]:\d+\n/);
    const [, url] = /Open (\S+)/.exec(server.output().stderr)!;
    expect((await fetch(`${url}/metrics`)).status).toBe(200);
    expect(existsSync(join(cwd, 'data', 'cosmichub.db'))).toBe(true);
  });
});

describe('a start that cannot work says what to do, and exits non-zero', () => {
  it('when the port is busy', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const { port } = blocker.address() as { port: number };
    expect(await refusal({ PORT: String(port) })).toBe(`cosmichub: port ${port} is in use on 127.0.0.1: stop the other program, or choose another with PORT`);
    blocker.close();
  });

  it('when a setting is misspelt', async () => {
    expect(await refusal({ COSMICHUB_LOGLEVEL: 'debug' })).toMatch(/COSMICHUB_LOGLEVEL is not a setting of this server: did you mean COSMICHUB_LOG_LEVEL\?/);
  });

  it('when a setting has a value it cannot have', async () => {
    expect(await refusal({ PORT: 'eighty' })).toMatch(/PORT: expected a port/);
    expect(await refusal({ COSMICHUB_TRUSTED_PROXIES: '10.0.0.0/33' })).toMatch(/COSMICHUB_TRUSTED_PROXIES: expected/);
    expect(await refusal({ COSMICHUB_METRICS_TOKEN: 'short' })).not.toContain('short');
  });

  it('when the folder cannot be written', async () => {
    const file = join(dataFolder(), 'file');
    writeFileSync(file, '');
    expect(await refusal({ DATA_DIR: join(file, 'data') })).toMatch(/DATA_DIR/);
  });

  it('when the database is damaged', async () => {
    const dataDir = dataFolder();
    writeFileSync(join(dataDir, 'cosmichub.db'), 'not a database at all '.repeat(500));
    expect(await refusal({ DATA_DIR: dataDir })).toMatch(/is damaged: restore it from a backup/);
  });

  it('when the keys are lost, rather than making new ones', async () => {
    const dataDir = dataFolder();
    const server = await start({ DATA_DIR: dataDir });
    server.child.kill('SIGTERM');
    await server.exited;
    renameSync(join(dataDir, 'keys.json'), join(dataDir, 'keys.json.gone'));
    expect(await refusal({ DATA_DIR: dataDir })).toMatch(/keys\.json.*restore/);
  });

  it.skipIf(process.platform === 'win32')('when others can read the keys', async () => {
    const dataDir = dataFolder();
    const server = await start({ DATA_DIR: dataDir });
    server.child.kill('SIGTERM');
    await server.exited;
    chmodSync(join(dataDir, 'keys.json'), 0o644);
    expect(await refusal({ DATA_DIR: dataDir })).toMatch(/chmod 600/);
  });
});
