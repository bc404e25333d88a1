import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { launch, launchService } from '../services/index.js';

const node = (source: string) => ({ name: 'program', path: process.execPath, args: ['-e', source] });

describe('launch', () => {
  it('gives up on a program that is not ready in time, shows what it wrote, and ends it', async () => {
    const source = 'console.log(`pid ${process.pid}`); setInterval(() => {}, 1000)';
    const message = await launch({ ...node(source), ready: async () => false, readyWithinMs: 2_000 }).then(
      () => 'it was ready',
      (error: Error) => error.message,
    );
    expect(message).toContain('program was not ready within 2000 ms\npid ');
    const pid = Number(/pid (\d+)/.exec(message)?.[1]);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('ends with SIGKILL what does not heed SIGTERM', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'cosmichub-launch-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    const deaf = join(dir, 'deaf'); // there once the program has its handler
    const program = await launch({
      ...node(`process.on("SIGTERM", () => {}); require("fs").writeFileSync(${JSON.stringify(deaf)}, ""); setInterval(() => {}, 1000)`),
      ready: async () => existsSync(deaf),
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
    const program = await launch({
      ...node('process.stdout.write("a".repeat(200_000) + "the end"); setInterval(() => {}, 1000)'),
      ready: async () => true,
    });
    await vi.waitFor(() => expect(program.output()).toMatch(/a{100}the end$/), { timeout: 15_000 });
    expect(program.output()).toHaveLength(64 * 1024);
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
