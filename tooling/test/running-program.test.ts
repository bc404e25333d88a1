import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { launch, launchService } from '../services/index.js';

const node = (source: string) => ({ name: 'program', path: process.execPath, args: ['-e', source] });

describe('launch', () => {
  it('gives up on a program that is not ready in time, shows what it wrote, and ends it', async () => {
    const source = 'console.log(`pid ${process.pid}`); setInterval(() => {}, 1000)';
    const message = await launch({ ...node(source), ready: async () => false, readyWithinMs: 500 }).then(
      () => 'it was ready',
      (error: Error) => error.message,
    );
    expect(message).toContain('program was not ready within 500 ms\npid ');
    const pid = Number(/pid (\d+)/.exec(message)?.[1]);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('ends with SIGKILL what does not heed SIGTERM', async () => {
    const program = await launch({
      ...node('process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'),
      ready: () => sleep(300, true), // by then it has its handler
    });
    const startedMs = performance.now();
    await program.stop();
    expect(() => process.kill(program.pid, 0)).toThrow('ESRCH');
    expect(performance.now() - startedMs).toBeGreaterThan(1_900);
  });

  it('says that a path does not lead to a program', async () => {
    await expect(launch({ name: 'nothing', path: '/nowhere', args: [], ready: async () => true })).rejects.toThrow(/nothing did not start: .*ENOENT/);
  });

  it('keeps the end of a long output', async () => {
    let asked = 0;
    const program = await launch({
      ...node('process.stdout.write("a".repeat(200_000) + "the end"); setInterval(() => {}, 1000)'),
      ready: async () => (asked += 1) > 20,
    });
    expect(program.output()).toHaveLength(64 * 1024);
    expect(program.output()).toMatch(/a{100}the end$/);
    await program.stop();
  });
});

describe('launchService', () => {
  it('tries another port when the first was taken in the meantime', async () => {
    const ports: number[] = [];
    const service = await launchService({
      name: 'program',
      path: process.execPath,
      args: (port) => {
        ports.push(port);
        const taken = ports.length === 1 ? 'console.error("Address already in use"); process.exit(1);' : '';
        return ['-e', `${taken} require("net").createServer().listen(${port}, "127.0.0.1")`];
      },
      ready: (port, signal) =>
        new Promise((resolve, reject) => {
          const socket = connect({ host: '127.0.0.1', port, signal }, () => {
            socket.destroy();
            resolve(true);
          });
          socket.once('error', reject);
        }),
    });
    expect(service.port).toBe(ports[1]);
    await service.stop();
  });
});
