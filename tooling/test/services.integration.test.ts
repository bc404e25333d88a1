import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { describeWithPrograms, startFirestoreEmulator, startRedis, startStripeMock, startToxiproxy } from '../services/index.js';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** What a Redis answers to one inline command, or why there was no answer within two seconds. */
function ask(port: number, command: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const done = (answer: string): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2_000, () => done('no answer'));
    socket.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'error'));
    socket.once('close', () => done('closed'));
    socket.once('data', (data) => done(data.toString().trim()));
    socket.write(`${command}\r\n`);
  });
}

describeWithPrograms(['redis-server'], 'startRedis', () => {
  it('answers, and is gone after stop', async () => {
    const redis = await startRedis();
    expect(await ask(redis.port, 'PING')).toBe('+PONG');
    await redis.stop();
    expect(isAlive(redis.pid)).toBe(false);
    await redis.stop(); // twice is once
  });

  it('stops a server that hangs', async () => {
    const redis = await startRedis();
    process.kill(redis.pid, 'SIGSTOP');
    await redis.stop();
    expect(isAlive(redis.pid)).toBe(false);
  });

  it('says why a server did not start', async () => {
    await expect(startRedis({ args: ['--no-such-directive', 'yes'] })).rejects.toThrow(/redis-server exited with 1 before it was ready\n[^]*no-such-directive/);
  });

  it('leaves no orphan when the process that started it is killed', async () => {
    const program = `
      import { startRedis } from ${JSON.stringify(fileURLToPath(new URL('../services/redis.ts', import.meta.url)))};
      const redis = await startRedis();
      console.log(redis.pid);
      setInterval(() => {}, 1000);
    `;
    const tests = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(tests.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(isAlive(pid)).toBe(true);
    tests.kill('SIGKILL');
    for (let waitedMs = 0; isAlive(pid) && waitedMs < 10_000; waitedMs += 50) await sleep(50);
    expect(isAlive(pid)).toBe(false);
  });
});

describeWithPrograms(['redis-server', 'toxiproxy-server'], 'startToxiproxy', () => {
  it('passes, delays, hangs, cuts and mends', async () => {
    const [redis, toxiproxy] = await Promise.all([startRedis(), startToxiproxy()]);
    try {
      const link = await toxiproxy.link(redis.port);
      expect(await ask(link.port, 'PING')).toBe('+PONG');

      const cure = await link.poison({ type: 'latency', latencyMs: 300 });
      const startedMs = performance.now();
      expect(await ask(link.port, 'PING')).toBe('+PONG');
      expect(performance.now() - startedMs).toBeGreaterThan(290);
      await cure();

      const wake = await link.poison({ type: 'timeout', timeoutMs: 0 });
      expect(await ask(link.port, 'PING')).toBe('no answer');
      await wake();

      const unreset = await link.poison({ type: 'reset-peer' });
      expect(await ask(link.port, 'PING')).toBe('ECONNRESET');
      await unreset();

      await link.cut();
      expect(await ask(link.port, 'PING')).toBe('ECONNREFUSED');
      await link.restore();
      expect(await ask(link.port, 'PING')).toBe('+PONG'); // on the port it had before
      await link.close();
      expect(await ask(link.port, 'PING')).toBe('ECONNREFUSED');
    } finally {
      await Promise.all([redis.stop(), toxiproxy.stop()]);
    }
  });
});

describeWithPrograms(['stripe-mock'], 'startStripeMock', () => {
  it("refuses a parameter that Stripe's API does not have", async () => {
    const stripe = await startStripeMock();
    try {
      const create = (body: string): Promise<Response> =>
        fetch(`http://${stripe.host}:${stripe.port}/v1/customers`, {
          method: 'POST',
          headers: { authorization: 'Bearer sk_test_123', 'content-type': 'application/x-www-form-urlencoded' },
          body,
        });
      expect((await create('name=Ada')).status).toBe(200);
      expect((await create('nome=Ada')).status).toBe(400);
    } finally {
      await stripe.stop();
    }
  });
});

describeWithPrograms(['firestore-emulator'], 'startFirestoreEmulator', () => {
  it('keeps a document until it is cleared', async () => {
    const firestore = await startFirestoreEmulator();
    try {
      const documents = `http://${firestore.address}/v1/projects/demo/databases/(default)/documents/things`;
      const created = await fetch(`${documents}?documentId=one`, {
        method: 'POST',
        headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
        body: '{"fields":{"n":{"integerValue":"1"}}}',
      });
      expect(created.status).toBe(200);
      const read = (): Promise<Response> => fetch(`${documents}/one`, { headers: { authorization: 'Bearer owner' } });
      expect((await read()).status).toBe(200);
      await firestore.clear('demo');
      expect((await read()).status).toBe(404);
    } finally {
      await firestore.stop();
    }
  }, 90_000);
});
