import { requireProgram } from './require-program.js';
import { launchService, type RunningService } from './running-program.js';

/** What goes wrong on a link. Every kind but `slow-close` and `limit-data` holds for connections that are open already. */
export type Toxic =
  /** Everything arrives late. */
  | { readonly type: 'latency'; readonly latencyMs: number; readonly jitterMs?: number }
  /** Little arrives at a time. */
  | { readonly type: 'bandwidth'; readonly kilobytesPerSecond: number }
  /** The end of a connection arrives late. */
  | { readonly type: 'slow-close'; readonly delayMs: number }
  /** Nothing arrives, and after `timeoutMs` the connection is closed; 0 hangs until the toxic is removed. */
  | { readonly type: 'timeout'; readonly timeoutMs: number }
  /** The connection is reset (TCP RST) after `timeoutMs`. */
  | { readonly type: 'reset-peer'; readonly timeoutMs?: number }
  /** Data arrives in small pieces. */
  | { readonly type: 'slicer'; readonly averageBytes: number; readonly variationBytes?: number; readonly delayUs?: number }
  /** The connection is closed after so many bytes. */
  | { readonly type: 'limit-data'; readonly bytes: number };

export interface ToxicOptions {
  /** `downstream` is what the server answers, `upstream` what the client sends. @default 'downstream' */
  readonly stream?: 'downstream' | 'upstream';
  /** Share of connections that it meets, 0 to 1. @default 1 */
  readonly toxicity?: number;
}

/** A port that passes to an upstream what arrives at it, for better or worse. */
export interface FaultyLink {
  /** Always `'127.0.0.1'`. */
  readonly host: string;
  readonly port: number;
  /** Closes every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Accepts connections again. */
  restore(): Promise<void>;
  /** Resolves with what removes the toxic again. */
  poison(toxic: Toxic, options?: ToxicOptions): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface ToxiproxyService extends RunningService {
  /** A healthy link to a port of 127.0.0.1. */
  link(upstreamPort: number): Promise<FaultyLink>;
}

/** The toxic in Toxiproxy's own words. */
function wireForm(toxic: Toxic): { type: string; attributes: Record<string, number> } {
  switch (toxic.type) {
    case 'latency':
      return { type: 'latency', attributes: { latency: toxic.latencyMs, jitter: toxic.jitterMs ?? 0 } };
    case 'bandwidth':
      return { type: 'bandwidth', attributes: { rate: toxic.kilobytesPerSecond } };
    case 'slow-close':
      return { type: 'slow_close', attributes: { delay: toxic.delayMs } };
    case 'timeout':
      return { type: 'timeout', attributes: { timeout: toxic.timeoutMs } };
    case 'reset-peer':
      return { type: 'reset_peer', attributes: { timeout: toxic.timeoutMs ?? 0 } };
    case 'slicer':
      return {
        type: 'slicer',
        attributes: { average_size: toxic.averageBytes, size_variation: toxic.variationBytes ?? 0, delay: toxic.delayUs ?? 0 },
      };
    case 'limit-data':
      return { type: 'limit_data', attributes: { bytes: toxic.bytes } };
  }
}

/** Toxiproxy with no links yet. */
export async function startToxiproxy(): Promise<ToxiproxyService> {
  const service = await launchService({
    name: 'toxiproxy-server',
    path: requireProgram('toxiproxy-server'),
    args: (port) => ['-host', '127.0.0.1', '-port', String(port)],
    ready: async (port, signal) => (await fetch(`http://127.0.0.1:${port}/version`, { signal })).ok,
  });

  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`http://${service.host}:${service.port}${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { 'user-agent': 'cosmichub-tooling' }, // a browser's own ("Mozilla…") is refused
      signal: AbortSignal.timeout(5_000),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`toxiproxy: ${method} ${path} answered ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };

  let made = 0;
  const link = async (upstreamPort: number): Promise<FaultyLink> => {
    const path = `/proxies/link-${(made += 1)}`;
    const created = (await call('POST', '/proxies', {
      name: path.slice('/proxies/'.length),
      listen: '127.0.0.1:0',
      upstream: `127.0.0.1:${upstreamPort}`,
      enabled: true,
    })) as { listen: string };
    let poured = 0;
    return {
      host: '127.0.0.1',
      port: Number(created.listen.slice(created.listen.lastIndexOf(':') + 1)),
      cut: async () => void (await call('POST', path, { enabled: false })),
      restore: async () => void (await call('POST', path, { enabled: true })),
      poison: async (toxic, { stream = 'downstream', toxicity = 1 } = {}) => {
        const name = `${toxic.type}-${(poured += 1)}`;
        await call('POST', `${path}/toxics`, { name, stream, toxicity, ...wireForm(toxic) });
        return async () => void (await call('DELETE', `${path}/toxics/${name}`));
      },
      close: async () => void (await call('DELETE', path)),
    };
  };
  return { ...service, link };
}
