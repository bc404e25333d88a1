import { serve, type ServerType } from '@hono/node-server';
import { astronomyEngine } from '@cosmichub/ephemeris/astronomy-engine';
import { createEphemeris } from '@cosmichub/ephemeris';
import { drain, trackResponses } from '@cosmichub/observability/node-http';
import { isPrivacyError } from '@cosmichub/privacy';
import type { Server } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.js';
import { ConfigError, readConfig, type Config } from './config.js';
import { openServices } from './open-services.js';
import { readPageAssets } from './page/assets.js';

/** sysexits.h: something was found in an unconfigured or misconfigured state. */
const exitConfig = 78;

function explain(error: unknown): string | undefined {
  if (error instanceof ConfigError) return error.message;
  if (isPrivacyError(error) && error.code.startsWith('ERR_PRIVACY_KEY_FILE')) return error.message;
  return undefined;
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], { port, host }: Config): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new ConfigError(`port ${port} is in use on ${host}: stop the other program, or choose another with PORT`, { cause: error }));
      else if (error.code === 'EACCES') reject(new ConfigError(`port ${port} needs more rights than this process has: choose one above 1023 with PORT`, { cause: error }));
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') reject(new ConfigError(`HOST: ${host} is no address of this machine`, { cause: error }));
      else reject(error);
    });
  });
}

const urlHost = (host: string): string => (host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host);

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const assets = readPageAssets(join(dirname(fileURLToPath(import.meta.url)), 'assets'));
  const services = await openServices(config, {
    assets,
    ephemeris: createEphemeris({ sources: [astronomyEngine()] }),
    writeLog: (line) => process.stdout.write(line),
  });
  const { observability, readiness } = services;
  let server: ServerType;
  try {
    server = await listen(createApp(services).fetch, config);
  } catch (error) {
    await services.close();
    throw error;
  }
  trackResponses(server as Server);
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : config.port;
  // To stderr: stdout holds log lines and nothing else.
  process.stderr.write(`CosmicHub reference server: ${services.description}. Open http://${urlHost(config.host)}:${port}\n`);

  const secondSignal = new AbortController();
  let stopping = false;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (stopping) {
      secondSignal.abort(); // somebody is in a hurry
      return;
    }
    stopping = true;
    readiness.drain();
    const { connections, cut } = await drain(server as Server, { timeoutMs: config.drainTimeoutMs, signal: secondSignal.signal });
    await services.close();
    observability.log.info('stopped', { 'event.name': 'server.stop', 'process.signal': signal, 'drain.connections': connections, 'drain.cut': cut });
    process.exitCode = cut === 0 ? 0 : 1;
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}

main().catch((error: unknown) => {
  const explanation = explain(error);
  console.error(explanation === undefined ? error : `cosmichub: ${explanation}`);
  process.exitCode = explanation === undefined ? 1 : exitConfig;
});
