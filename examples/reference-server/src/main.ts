import { drain, trackResponses } from '@cosmichub/observability/node-http';
import { isPrivacyError } from '@cosmichub/privacy';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.js';
import { ConfigError, readConfig } from './config.js';
import { listen } from './http/listen.js';
import { openEphemeris } from './open-ephemeris.js';
import { openServices, type OpenServices } from './open-services.js';
import { readPageAssets } from './page/assets.js';

/** sysexits.h: something was found in an unconfigured or misconfigured state. */
const exitConfig = 78;
/** What does not close in this time after the last request is left as it is. */
const closeTimeoutMs = 5_000;

function explain(error: unknown): string | undefined {
  if (error instanceof ConfigError) return error.message;
  if (isPrivacyError(error) && error.code.startsWith('ERR_PRIVACY_KEY_FILE')) return error.message;
  return undefined;
}

const urlHost = (host: string): string => (host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host);

/** A log that nobody reads any more, or a disk without room for it, is no reason to stop answering. It is said once, where that is possible. */
function surviveLostLogs(): void {
  let said = false;
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (!said) process.stderr.write(`cosmichub: log lines are being lost (${code})\n`);
    said = true;
  });
}

/** First signal: finish what is running. Second: cut it. Third: gone. */
function stopOnSignals(server: Server, services: OpenServices): void {
  const { config, observability, readiness } = services;
  const hurry = new AbortController();
  let stopping = false;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (hurry.signal.aborted) process.exit(1);
    if (stopping) return hurry.abort();
    stopping = true;
    readiness.drain();
    const { connections, cut } = await drain(server, { timeoutMs: config.drainTimeoutMs, signal: hurry.signal });
    observability.log.info('stopped', { 'event.name': 'server.stop', 'process.signal': signal, 'drain.connections': connections, 'drain.cut': cut });
    process.exitCode = cut === 0 ? 0 : 1;
    setTimeout(() => process.exit(), closeTimeoutMs).unref();
    await services.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}

async function main(): Promise<void> {
  surviveLostLogs();
  const config = readConfig(process.env);
  const assets = readPageAssets(join(dirname(fileURLToPath(import.meta.url)), 'assets'));
  const services = await openServices(config, {
    assets,
    ephemeris: openEphemeris(),
    writeLog: (line) => process.stdout.write(line),
  });
  // Rejections that nobody handles arrive here too. What state they leave is unknown: what was answered as saved is safe, the rest starts anew.
  process.on('uncaughtException', (error, origin) => {
    services.observability.log.error('crashed', { 'event.name': 'server.crash', 'process.crash_origin': origin }, error);
    process.exit(1);
  });
  let server: Server;
  try {
    server = await listen(createApp(services).fetch, config);
  } catch (error) {
    await services.close();
    throw error;
  }
  trackResponses(server);
  stopOnSignals(server, services);
  // To stderr: stdout holds log lines and nothing else.
  const { port } = server.address() as AddressInfo;
  process.stderr.write(`CosmicHub reference server: ${services.description}. Open http://${urlHost(config.host)}:${port}\n`);
}

main().catch((error: unknown) => {
  const explanation = explain(error);
  console.error(explanation === undefined ? error : `cosmichub: ${explanation}`);
  process.exitCode = explanation === undefined ? 1 : exitConfig;
});
