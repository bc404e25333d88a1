import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createJsonLine, maxLineBytes } from './json-line.js';
import type { LayoutName } from './layout.js';
import type { Fields, LogRecord } from './log-record.js';

const resource = { name: 'charts', version: '1.2.3', environment: 'production' };

const context = {
  requestId: 'client-7',
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  spanId: '00f067aa0ba902b7',
  traceFlags: 3,
  userRef: 'v1:Zm9vYmFy',
  fields: { tier: 'free' },
};

const record = (over: Partial<LogRecord>): LogRecord => ({
  timestampMs: Date.UTC(2026, 10, 3, 9, 15, 0, 123), severity: 'info', message: 'hello', logger: undefined, context: undefined, fields: {}, ...over,
}); // prettier-ignore

const access: Fields = {
  'event.name': 'http.access',
  'http.request.method': 'POST',
  'http.route': '/calculate',
  'url.path': '/calculate',
  'http.response.status_code': 200,
  duration_ms: 12.3456789,
  'client.address': '203.0.113.0',
};

/** One line of each kind; the golden files hold them as each layout writes them. */
const records: readonly LogRecord[] = [
  record({ message: 'listening', fields: { port: 3000, secure: false } }),
  record({ message: 'POST /calculate 200', context, fields: access }),
  record({
    severity: 'error', message: 'save failed', logger: 'store', context,
    fields: { 'error.type': 'ECONNREFUSED', 'exception.type': 'Error', 'exception.message': 'connect', 'exception.stacktrace': '    at save (store.ts:1:2)\n    at main (main.ts:3:4)' },
  }),
  record({ severity: 'warn', message: 'Grüße \u0007 "quoted" \\ \u2028' }),
]; // prettier-ignore

describe('createJsonLine', () => {
  it.each(['otel', 'ecs', 'cosmichub'] as const)('writes layout %s as its golden file has it', (layout: LayoutName) => {
    const golden = readFileSync(new URL(`../../test/golden/${layout}.jsonl`, import.meta.url), 'utf8');
    expect(records.map(createJsonLine(layout, resource)).join('')).toBe(golden);
  });

  const line = createJsonLine('otel', resource);
  const parsed = (over: Partial<LogRecord>): Record<string, unknown> => JSON.parse(line(record(over))) as Record<string, unknown>;

  it('cuts a line at 16 KB and says so, keeping what identifies it', () => {
    for (const filler of ['x', 'é', '\u0000', '"', '😀']) {
      const text = line(record({ message: filler.repeat(100_000), context, fields: { ...access, big: filler.repeat(100_000), late: filler.repeat(10), count: 1 } }));
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxLineBytes);
      expect(Buffer.byteLength(text)).toBeGreaterThan(maxLineBytes / 8);
      expect(JSON.parse(text)).toMatchObject({ request_id: 'client-7', 'http.route': '/calculate', truncated: true });
    }
  });

  it('says nothing of cutting where all of it fits', () => {
    expect(parsed({ message: 'm'.repeat(4_000), fields: { text: 'x'.repeat(11_000) } })).not.toHaveProperty('truncated');
  });

  it('stays within 16 KB with thousands of fields', () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`field.${i}`, i]));
    const text = line(record({ fields: many }));
    expect(text.length).toBeLessThanOrEqual(maxLineBytes);
    expect(JSON.parse(text)).toMatchObject({ 'field.0': 0, truncated: true });
  });

  it('writes nothing of an object, whatever a JavaScript caller passes', () => {
    const birth = { date: '1879-03-14', toJSON: () => '1879-03-14', toString: () => '1879-03-14' };
    const text = line(record({ fields: { birth, list: ['1879-03-14'], fn: () => '1879', nothing: null, symbol: Symbol('1879') } as unknown as Fields }));
    expect(text).not.toContain('1879');
    expect(JSON.parse(text)).toMatchObject({ birth: '[omitted]', list: '[omitted]' });
  });

  it('lets no field repeat a key of the line', () => {
    const text = line(record({ context, fields: { trace_id: 'forged', timestamp: 'forged', truncated: true, 'service.name': 'forged', severity_text: 'forged' } }));
    expect(text).not.toContain('forged');
    expect(JSON.parse(text)).not.toHaveProperty('truncated');
  });

  it('writes numbers JSON cannot hold as null, and leaves undefined out', () => {
    expect(parsed({ fields: { a: NaN, b: Infinity, c: undefined, d: 0.1 + 0.2, e: -0 } })).toMatchObject({ a: null, b: null, d: 0.3, e: 0 });
  });

  it('treats names of Object.prototype as any other', () => {
    expect(parsed({ fields: { constructor: 1, toString: 2 } })).toMatchObject({ constructor: 1, toString: 2 });
  });
});
