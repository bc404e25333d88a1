import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireProgram } from './require-program.js';
import { launchService, type RunningService } from './running-program.js';

export interface RedisService extends RunningService {
  /** `redis://127.0.0.1:port` */
  readonly url: string;
}

/** True when the server at the port answers PING with PONG. */
function answersPing(port: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, signal });
    socket.once('error', reject);
    socket.once('data', (data) => {
      resolve(data.toString().startsWith('+PONG'));
      socket.destroy();
    });
    socket.write('PING\r\n');
  });
}

/**
 * An empty Redis of its own that keeps nothing on disk.
 *
 * @param options.args - More of its command line: `['--maxmemory', '2mb']`.
 */
export async function startRedis({ args = [] }: { readonly args?: readonly string[] } = {}): Promise<RedisService> {
  const dir = mkdtempSync(join(tmpdir(), 'cosmichub-redis-'));
  const removeDir = (): void => rmSync(dir, { recursive: true, force: true });
  try {
    const service = await launchService({
      name: 'redis-server',
      path: requireProgram('redis-server'),
      args: (port) => ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir, ...args],
      ready: answersPing,
    });
    const stop = (): Promise<void> => service.stop().finally(removeDir);
    return { ...service, stop, url: `redis://${service.host}:${service.port}` };
  } catch (error) {
    removeDir();
    throw error;
  }
}
