import http from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observe } from '../src/adapters/hono.js';
import { observeNode } from '../src/adapters/node-http.js';
import { listen, recorded, send } from './harness.js';

const traceId = '12345678901234567890123456789012';
const parentId = '1234567890123456';
const valid = `00-${traceId}-${parentId}-00`;

type Headers = readonly (readonly [string, string])[];

/** One rule of W3C Trace Context level 2, shown by what three outgoing requests carry for what came in. */
interface Rule {
  readonly rule: string;
  readonly section: string;
  readonly headers: readonly Headers[];
  /** The trace id goes on, or a new one is made. */
  readonly trace: 'continues' | 'restarts';
  /** Outgoing tracestate; undefined where there must be none. */
  readonly tracestate?: string;
  /** Outgoing flags, two hex digits. */
  readonly flags?: string;
}

const parent = (...values: string[]): Headers[] => values.map((value) => [['traceparent', value]]);
const state = (...values: string[]): Headers => [['traceparent', valid], ...values.map((value) => ['tracestate', value] as const)];
const bars = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => `bar${String(from + i).padStart(2, '0')}=${from + i}`).join(',');

const keyCharacters = 'abcdefghijklmnopqrstuvwxyz0123456789_-*/@';
const valueCharacters = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i)).join('').replace(/[,=]/g, '').trimStart();

const rules: readonly Rule[] = [
  { rule: 'neither header', section: '4.3', headers: [[]], trace: 'restarts' },
  { rule: 'traceparent alone', section: '4.3', headers: parent(valid), trace: 'continues' },
  { rule: 'two traceparents', section: '3.2', headers: [[['traceparent', `00-${traceId}-${parentId}-01`], ['traceparent', valid]]], trace: 'restarts' },
  { rule: 'other header names', section: '3.2', headers: [[['trace-parent', valid]], [['trace.parent', valid]]], trace: 'restarts' },
  { rule: 'header name in any case', section: '3.2', headers: ['TraceParent', 'TrAcEpArEnT', 'TRACEPARENT'].map((name) => [[name, valid]]), trace: 'continues' },
  { rule: 'version 00 with more after the flags', section: '3.2.2', headers: parent(`${valid}.`, `${valid}-later`), trace: 'restarts' },
  { rule: 'later version', section: '4.3', headers: parent(`cc-${traceId}-${parentId}-01`, `cc-${traceId}-${parentId}-01-later`), trace: 'continues', flags: '01' },
  { rule: 'later version without a dash after the flags', section: '4.3', headers: parent(`cc-${traceId}-${parentId}-01.later`), trace: 'restarts' },
  { rule: 'version ff', section: '3.2.2.1', headers: parent(`ff-${traceId}-${parentId}-01`), trace: 'restarts' },
  { rule: 'version that is not hex', section: '3.2.2.1', headers: parent(`.0-${traceId}-${parentId}-01`, `0.-${traceId}-${parentId}-01`), trace: 'restarts' },
  { rule: 'version too long', section: '3.2.2.1', headers: parent(`000-${traceId}-${parentId}-01`, `0000-${traceId}-${parentId}-01`), trace: 'restarts' },
  { rule: 'version too short', section: '3.2.2.1', headers: parent(`0-${traceId}-${parentId}-01`), trace: 'restarts' },
  { rule: 'trace id all zero', section: '3.2.2.3', headers: parent(`00-${'0'.repeat(32)}-${parentId}-01`), trace: 'restarts' },
  { rule: 'trace id that is not hex', section: '3.2.2.3', headers: parent(`00-.${traceId.slice(1)}-${parentId}-01`, `00-${traceId.slice(1)}.-${parentId}-01`), trace: 'restarts' },
  { rule: 'trace id in capitals', section: '3.2.2.3', headers: parent(`00-${'A'.repeat(32)}-${parentId}-01`), trace: 'restarts' },
  { rule: 'trace id too long', section: '3.2.2.3', headers: parent(`00-${traceId}3-${parentId}-01`), trace: 'restarts' },
  { rule: 'trace id too short', section: '3.2.2.3', headers: parent(`00-${traceId.slice(1)}-${parentId}-01`), trace: 'restarts' },
  { rule: 'parent id all zero', section: '3.2.2.4', headers: parent(`00-${traceId}-${'0'.repeat(16)}-01`), trace: 'restarts' },
  { rule: 'parent id that is not hex', section: '3.2.2.4', headers: parent(`00-${traceId}-.${parentId.slice(1)}-01`, `00-${traceId}-${parentId.slice(1)}.-01`), trace: 'restarts' },
  { rule: 'parent id too long', section: '3.2.2.4', headers: parent(`00-${traceId}-${parentId}7-01`), trace: 'restarts' },
  { rule: 'parent id too short', section: '3.2.2.4', headers: parent(`00-${traceId}-${parentId.slice(1)}-01`), trace: 'restarts' },
  { rule: 'flags that are not hex', section: '3.2.2.5', headers: parent(`00-${traceId}-${parentId}-.0`, `00-${traceId}-${parentId}-0.`), trace: 'restarts' },
  { rule: 'flags too long', section: '3.2.2.5', headers: parent(`00-${traceId}-${parentId}-001`), trace: 'restarts' },
  { rule: 'flags too short', section: '3.2.2.5', headers: parent(`00-${traceId}-${parentId}-1`), trace: 'restarts' },
  { rule: 'random flag', section: '3.2.2.5.2', headers: parent(`00-${traceId}-${parentId}-02`), trace: 'continues', flags: '02' },
  { rule: 'sampled and random flags', section: '3.2.2.5', headers: parent(`00-${traceId}-${parentId}-03`), trace: 'continues', flags: '03' },
  { rule: 'flags of later levels are cleared', section: '3.2.2.5.3', headers: parent(`00-${traceId}-${parentId}-ff`), trace: 'continues', flags: '03' },
  { rule: 'white space around traceparent', section: '3.2', headers: parent(` ${valid}`, `\t${valid}`, `${valid} `, `${valid}\t`, `\t ${valid} \t`), trace: 'continues' },

  { rule: 'tracestate without traceparent', section: '3.3', headers: [[['tracestate', 'foo=1']], [['tracestate', 'foo=1,bar=2']]], trace: 'restarts' },
  { rule: 'tracestate with a traceparent that is not valid', section: '4.3', headers: [[['traceparent', `${valid}.`], ['tracestate', 'foo=1']]], trace: 'restarts' },
  { rule: 'tracestate with traceparent', section: '3.3', headers: [state('foo=1,bar=2')], trace: 'continues', tracestate: 'foo=1,bar=2' },
  { rule: 'other header names for tracestate', section: '3.3', headers: [[['traceparent', valid], ['trace-state', 'foo=1']], [['traceparent', valid], ['trace.state', 'foo=1']]], trace: 'continues' },
  { rule: 'tracestate name in any case', section: '3.3', headers: ['TraceState', 'TrAcEsTaTe', 'TRACESTATE'].map((name) => [['traceparent', valid], [name, 'foo=1']]), trace: 'continues', tracestate: 'foo=1' },
  { rule: 'empty tracestate', section: '3.3.1.1', headers: [state('')], trace: 'continues' },
  { rule: 'empty members', section: '3.3.1.1', headers: [state('foo=1', ''), state('', 'foo=1'), state('foo=1,'), state(',,foo=1')], trace: 'continues', tracestate: 'foo=1' },
  { rule: 'several tracestate headers are one list', section: '3.3.1', headers: [state('foo=1,bar=2', 'rojo=1,congo=2', 'baz=3')], trace: 'continues', tracestate: 'foo=1,bar=2,rojo=1,congo=2,baz=3' },
  { rule: 'first of two members with one key', section: '3.3.1.1', headers: [state('foo=1,foo=2'), state('foo=1', 'foo=2'), state('foo=1,foo=1')], trace: 'continues', tracestate: 'foo=1' },
  { rule: 'every character a key may have', section: '3.3.1.3.1', headers: [state(`${keyCharacters}=1`)], trace: 'continues', tracestate: `${keyCharacters}=1` },
  { rule: 'every character a value may have', section: '3.3.1.3.2', headers: [state(`foo= ${valueCharacters}`)], trace: 'continues', tracestate: `foo= ${valueCharacters}` },
  { rule: 'white space around members', section: '3.3.1.1', headers: [state('foo=1 \t , \t bar=2, \t baz=3'), state('foo=1\t \t,\t \tbar=2,\t \tbaz=3 \t')], trace: 'continues', tracestate: 'foo=1,bar=2,baz=3' },
  { rule: 'key with characters it may not have', section: '3.3.1.3.1', headers: [state('bar=2,foo =1'), state('bar=2,FOO=1'), state('bar=2,foo.bar=1'), state('bar=2,@foo=1'), state('bar=2,_foo=1')], trace: 'continues' },
  { rule: 'key of 256 characters', section: '3.3.1.3.1', headers: [state('foo=1', `${'z'.repeat(256)}=1`)], trace: 'continues', tracestate: `foo=1,${'z'.repeat(256)}=1` },
  { rule: 'key of 257 characters', section: '3.3.1.3.1', headers: [state('foo=1', `${'z'.repeat(257)}=1`)], trace: 'continues' },
  { rule: 'value of 256 characters', section: '3.3.1.3.2', headers: [state(`foo=${'v'.repeat(256)}`)], trace: 'continues', tracestate: `foo=${'v'.repeat(256)}` },
  { rule: 'value that breaks the grammar', section: '3.3.1.3.2', headers: [state('foo=bar=baz'), state('foo=,bar=3'), state('foo,bar=3'), state(`foo=${'v'.repeat(257)}`)], trace: 'continues' },
  { rule: '32 members', section: '3.3.1.1', headers: [state(bars(1, 10), bars(11, 20), bars(21, 32))], trace: 'continues', tracestate: bars(1, 32) },
  { rule: '33 members', section: '3.3.1.1', headers: [state(bars(1, 10), bars(11, 20), bars(21, 33))], trace: 'continues' },
];

const { o } = recorded({ write: () => undefined });
const outgoing = (): string => JSON.stringify([o.outgoingHeaders(), o.outgoingHeaders(), o.outgoingHeaders()]);
const app = new Hono();
app.use(observe(o));
app.get('/', (c) => c.text(outgoing()));
const listener = getRequestListener(app.fetch);

describe.each([
  ['node:http', http.createServer(observeNode(o, (_request, response) => response.end(outgoing())))],
  ['Hono', http.createServer((request, response) => void listener(request, response))],
])('W3C Trace Context level 2 through %s', (_name, server) => {
  let port = 0;
  beforeAll(async () => {
    port = await listen(server);
  });
  afterAll(() => void server.close().closeAllConnections());

  it.each(rules)('$section $rule', async ({ headers, trace, tracestate, flags }) => {
    for (const sent of headers) {
      const { body } = await send(port, { method: 'GET', path: '/', headers: sent });
      const calls = JSON.parse(body) as Record<string, string>[];
      const parents = calls.map((call) => /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(call.traceparent)!);

      const traceIds = new Set(parents.map((match) => match[1]));
      expect(traceIds.size).toBe(1);
      expect(traceIds.has(traceId), JSON.stringify(sent)).toBe(trace === 'continues');
      expect(traceIds).not.toContain('0'.repeat(32));
      expect(new Set([parentId, '0'.repeat(16), ...parents.map((match) => match[2])]).size).toBe(5); // three parents, each new
      if (flags !== undefined) expect(parents[0][3]).toBe(flags);
      for (const call of calls) expect(call.tracestate, JSON.stringify(sent)).toBe(tracestate);
    }
  });
});
