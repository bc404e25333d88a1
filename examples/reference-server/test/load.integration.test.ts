import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeWithPrograms, launchService } from '@cosmichub/tooling/services';
import { expect, it, onTestFinished } from 'vitest';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** k6 ends with this code when a threshold is crossed. */
const thresholdsCrossed = 99;

function smoke(k6: string, baseUrl: string): Promise<{ code: number | null; output: string }> {
  const args = ['run', '--quiet', '--no-color', '--no-usage-report', '--env', `BASE_URL=${baseUrl}`, path('../load/smoke.ts')];
  return new Promise((resolve, reject) => {
    const child = spawn(k6, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH, HOME: tmpdir(), K6_AUTO_EXTENSION_RESOLUTION: 'false' } });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** A server that answers the smoke script as it likes best, but for a fault that the listener brings in. */
async function faultyServer(listener: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json').setHeader('cache-control', 'no-store').setHeader('x-request-id', 'seeded');
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describeWithPrograms(['k6'], 'load/smoke.ts', ({ k6 }) => {
  it('passes on the running server', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'cosmichub-load-'));
    const server = await launchService({
      name: 'reference-server',
      path: process.execPath,
      args: () => ['--enable-source-maps', path('../dist/main.js')],
      env: (port) => ({ PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir }),
      ready: async (port, signal) => (await fetch(`http://127.0.0.1:${port}/ready`, { signal })).ok,
    });
    onTestFinished(async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    });
    const { code, output } = await smoke(k6, `http://127.0.0.1:${server.port}`);
    expect(output).toMatch(/checks_succeeded\.*: 100\.00% 120 out of 120/);
    expect(code, output).toBe(0);
  }, 90_000);

  it('passes on a server without a fault', async () => {
    const url = await faultyServer((_, response) => response.end('{}'));
    const { code, output } = await smoke(k6, url);
    expect(code, output).toBe(0);
  }, 60_000);

  it('fails when one request in twenty-four fails', async () => {
    let count = 0;
    const url = await faultyServer((_, response) => {
      if ((count += 1) === 7) response.statusCode = 503;
      response.end('{}');
    });
    const { code, output } = await smoke(k6, url);
    expect(code).toBe(thresholdsCrossed);
    expect(output).toContain("thresholds on metrics 'checks, http_req_failed' have been crossed");
  }, 60_000);

  it('fails when answers are late', async () => {
    const url = await faultyServer((_, response) => void setTimeout(() => response.end('{}'), 450));
    const { code, output } = await smoke(k6, url);
    expect(code).toBe(thresholdsCrossed);
    expect(output).toContain("thresholds on metrics 'http_req_duration{route:/calculate}' have been crossed");
  }, 60_000);

  it('fails when one birth gets two answers', async () => {
    let count = 0;
    const url = await faultyServer((_, response) => response.end(String((count += 1))));
    const { code, output } = await smoke(k6, url);
    expect(code).toBe(thresholdsCrossed);
    expect(output).toMatch(/✗ is the same for the same birth/);
  }, 60_000);
});
