import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileKeyRing } from '@cosmichub/privacy/node-crypto';
import { onTestFinished } from 'vitest';
import { devTokenKey, signDevToken, type DevClaims } from '../../src/adapters/dev-token.js';
import { createApp, type App } from '../../src/app.js';
import { readConfig, type Environment } from '../../src/config.js';
import { openEphemeris } from '../../src/open-ephemeris.js';
import { openServices, type OpenServices } from '../../src/open-services.js';
import { pageAssets } from '../../src/page/assets.js';

export const einstein = { date: '1879-03-14', time: '11:30', zone: 'LMT', latitude: 48.4, longitude: 9.99 };

/** A clock that stands still until it is moved. */
export interface ManualClock {
  nowMs(): number;
  advance(ms: number): void;
}

function manualClock(startMs = Date.UTC(2026, 10, 22, 12)): ManualClock {
  let nowMs = startMs;
  return { nowMs: () => nowMs, advance: (ms) => void (nowMs += ms) };
}

export interface TestApp {
  readonly app: App;
  readonly services: OpenServices;
  readonly clock: ManualClock;
  readonly dataDir: string;
  /** Every line written so far. */
  readonly lines: readonly string[];
  /** The lines as JSON. */
  readonly log: () => Record<string, unknown>[];
  /** A request from an address of its own unless said. */
  readonly send: (path: string, init?: RequestInit & { peerAddress?: string }) => Promise<Response>;
  readonly postJson: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
}

/** The app on a data folder of its own, which goes with the test. */
export async function testApp(environment: Environment = {}): Promise<TestApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cosmichub-app-'));
  const clock = manualClock();
  const lines: string[] = [];
  const services = await openServices(readConfig({ DATA_DIR: dataDir, ...environment }), {
    ephemeris: openEphemeris(),
    assets: pageAssets({ stylesheet: 'body{}', script: '"use strict";' }),
    writeLog: (line) => void lines.push(line),
    clock,
  });
  onTestFinished(async () => {
    await services.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const app = createApp(services);
  const send: TestApp['send'] = async (path, { peerAddress = '203.0.113.7', ...init } = {}) => app.request(path, init, { peerAddress });
  return {
    app,
    services,
    clock,
    dataDir,
    lines,
    log: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    send,
    postJson: (path, body, headers = {}) =>
      send(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
}

/** The header of a development token that the app accepts. */
export async function bearer({ dataDir, clock }: TestApp, sub: string, tier: DevClaims['tier'] = 'free'): Promise<{ authorization: string }> {
  const key = devTokenKey(openFileKeyRing(join(dataDir, 'keys.json'), { create: false }));
  return { authorization: `Bearer ${await signDevToken(key, { sub, tier }, clock.nowMs())}` };
}

/** The cookie pair of a Set-Cookie header, as a browser sends it back. */
export function cookieOf(response: Response): string {
  return (response.headers.get('set-cookie') ?? '').split(';')[0];
}
