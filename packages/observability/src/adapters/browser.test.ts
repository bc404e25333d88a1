import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErrorReport } from '../errors-report/error-report.js';
import { parseErrorReport } from '../errors-report/parse-error-report.js';
import { isRequestId } from '../request-id/request-id.js';
import { parseTraceparent } from '../trace-context/traceparent.js';
import { installErrorReporter, installFetch } from './browser.js';

/** What a browser has and Node has not; everything else (fetch, Headers, Blob, crypto) is the real thing. */
const page = new EventTarget();
const pageDocument = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const beacons: { url: string; body: Blob }[] = [];
let beaconAccepted = true;
const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  beacons.length = 0;
  beaconAccepted = true;
  pageDocument.visibilityState = 'visible';
  fetched.mockReset().mockResolvedValue(new Response('{}', { headers: { 'x-request-id': 'from-server' } }));
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('location', new URL('https://app.example/charts?date=1879-03-14#ulm'));
  vi.stubGlobal('document', pageDocument);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('navigator', { sendBeacon: (url: string, body: Blob) => beaconAccepted && beacons.push({ url, body }) > 0 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function sentHeaders(): Headers {
  return new Headers(fetched.mock.lastCall![1]?.headers);
}

describe('installFetch', () => {
  it('sends a fresh id and trace to its own origin and reads the id back', async () => {
    const onResponse = vi.fn();
    installFetch({ onResponse });
    const seen = new Set<string>();
    for (const input of ['/calculate', 'calculate', 'https://app.example/calculate', new URL('https://app.example/x'), new Request('https://app.example/y')]) {
      await fetch(input);
      const parent = parseTraceparent(sentHeaders().get('traceparent')!)!;
      expect(parent.traceFlags).toBe(3);
      expect(sentHeaders().get('x-request-id')).toBe(parent.traceId);
      expect(isRequestId(parent.traceId)).toBe(true);
      expect(onResponse).toHaveBeenLastCalledWith({ requestId: 'from-server', traceId: parent.traceId, statusCode: 200 });
      seen.add(parent.traceId);
    }
    expect(seen.size).toBe(5);
  });

  it('sends nothing to other origins unless they are listed', async () => {
    installFetch({ origins: ['https://api.example'] });
    for (const input of ['https://elsewhere.example/', 'http://app.example/', 'https://app.example.evil.example/', new Request('https://elsewhere.example/')]) {
      await fetch(input);
      expect([...sentHeaders().keys()]).toEqual([]);
    }
    await fetch('https://api.example/v1');
    expect(sentHeaders().has('traceparent')).toBe(true);
  });

  it('keeps what the page sets: method, body, headers, ids', async () => {
    installFetch();
    await fetch('/a', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', 'x-request-id': 'mine' } });
    expect(fetched.mock.lastCall![1]).toMatchObject({ method: 'POST', body: '{}' });
    expect(Object.fromEntries(sentHeaders())).toMatchObject({ 'content-type': 'application/json', 'x-request-id': 'mine' });
    const request = new Request('https://app.example/b', { headers: { accept: 'text/html' } });
    await fetch(request);
    expect(fetched.mock.lastCall![0]).toBe(request);
    expect(sentHeaders().get('accept')).toBe('text/html');
  });

  it('falls back to the id it sent, and lets failures through', async () => {
    const onResponse = vi.fn<(response: { requestId: string; traceId: string }) => void>();
    installFetch({ onResponse });
    fetched.mockResolvedValueOnce(new Response());
    await fetch('/a');
    expect(onResponse.mock.lastCall![0].requestId).toBe(onResponse.mock.lastCall![0].traceId);
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(fetch('/a')).rejects.toThrow('Failed to fetch');
  });

  it('can be taken out again', () => {
    const uninstall = installFetch();
    expect(fetch).not.toBe(fetched);
    uninstall();
    expect(fetch).toBe(fetched);
  });
});

async function reports(): Promise<ErrorReport[]> {
  return Promise.all(beacons.map(async ({ body }) => parseErrorReport(JSON.parse(await body.text()))));
}

const uncaught = (error: unknown, message = ''): void => void page.dispatchEvent(Object.assign(new Event('error'), { error, message }));

describe('installErrorReporter', () => {
  it('sends type, frames and page path, and nothing of message, query or fragment', async () => {
    const reporter = installErrorReporter({ endpoint: '/client-errors', release: '1.2.3' });
    uncaught(new TypeError('born 1879-03-14 in ulm'));
    page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new RangeError('1879') }));
    reporter.report(new Error('1879'), { requestId: 'r-1' });
    uncaught(null, 'Script error.');
    vi.advanceTimersByTime(1_999);
    expect(beacons).toHaveLength(0);
    vi.advanceTimersByTime(1);

    expect(beacons).toMatchObject([{ url: '/client-errors', body: { type: 'application/json' } }]);
    expect(await beacons[0].body.text()).not.toMatch(/1879|ulm/);
    expect(await reports()).toMatchObject([
      {
        page: '/charts',
        release: '1.2.3',
        errors: [
          { kind: 'uncaught', type: 'TypeError', count: 1, stack: expect.stringContaining('browser.test') as string },
          { kind: 'unhandledrejection', type: 'RangeError' },
          { kind: 'reported', type: 'Error', requestId: 'r-1' },
          { kind: 'uncaught', type: 'ScriptError' },
        ],
      },
    ]);
    reporter.uninstall();
  });

  it('sends messages only as the page chooses', async () => {
    const reporter = installErrorReporter({ endpoint: '/e', message: (error) => (error instanceof TypeError ? error.message : undefined) });
    reporter.report(new TypeError('x'.repeat(1_000)));
    reporter.report(new Error('secret'));
    reporter.flush();
    const [{ errors }] = await reports();
    expect(errors.map(({ message }) => message?.length)).toEqual([512, undefined]);
    reporter.uninstall();
  });

  it('counts repeats, keeps the first time, and sends at most ten kinds a report and fifty a page', async () => {
    const reporter = installErrorReporter({ endpoint: '/e' });
    const error = new Error('x');
    vi.setSystemTime(1_000);
    for (let i = 0; i < 1_000; i += 1) {
      reporter.report(error);
      vi.setSystemTime(1_500);
    }
    reporter.flush();
    expect((await reports())[0].errors).toMatchObject([{ count: 1_000, occurredAtMs: 1_000 }]);

    for (let i = 0; i < 200; i += 1) reporter.report(Object.assign(new Error('x'), { name: `Error${i}` }));
    reporter.flush();
    const all = (await reports()).flatMap(({ errors }) => errors);
    expect(all).toHaveLength(50);
    expect(Math.max(...beacons.map(({ body }) => body.size))).toBeLessThan(64_000); // what browsers let a beacon hold
    reporter.uninstall();
  });

  it('never exceeds a beacon, however long names and stacks are', async () => {
    const reporter = installErrorReporter({ endpoint: '/e', message: ({ message }) => message });
    for (let i = 0; i < 10; i += 1) {
      const error = Object.assign(new Error('m'.repeat(10_000)), { name: `${i}${'n'.repeat(10_000)}` });
      error.stack = '    at f (https://app.example/a.js:1:1)\n'.repeat(10_000);
      reporter.report(error);
    }
    expect((await reports())[0].errors).toHaveLength(10);
    expect(beacons[0].body.size).toBeLessThan(64_000);
    reporter.uninstall();
  });

  it('sends what waits when the page is hidden, and by fetch where beacons are refused', async () => {
    const reporter = installErrorReporter({ endpoint: '/e' });
    uncaught(new Error('x'));
    pageDocument.dispatchEvent(new Event('visibilitychange'));
    expect(beacons).toHaveLength(0);
    pageDocument.visibilityState = 'hidden';
    pageDocument.dispatchEvent(new Event('visibilitychange'));
    expect(beacons).toHaveLength(1);

    beaconAccepted = false;
    fetched.mockRejectedValueOnce(new TypeError('offline'));
    uncaught(new Error('y'));
    reporter.uninstall();
    expect(fetched).toHaveBeenCalledWith('/e', expect.objectContaining({ method: 'POST', keepalive: true }));
    uncaught(new Error('z'));
    vi.runAllTimers();
    await Promise.resolve();
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});
