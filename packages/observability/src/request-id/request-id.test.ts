import { describe, expect, it } from 'vitest';
import { isRequestId, readRequestId } from './request-id.js';

describe('readRequestId', () => {
  it.each([
    ['uuid', '9f0c2f5e-7b1d-4f6a-8a55-0a1c2b3d4e5f'],
    ['ulid', '01JCQ8ZK3T6V9Y2M4N5P7R8S0T'],
    ['base64', 'q83vEjRWeJA/+abc=='],
    ['X-Ray', '1-67891233-abcdef012345678912345678'],
    ['longest', 'a'.repeat(128)],
  ])('accepts %s', (_kind, requestId) => {
    expect(readRequestId(requestId)).toEqual({ requestId });
  });

  it.each([
    ['', 'length'],
    ['a'.repeat(129), 'length'],
    ['a'.repeat(6_000), 'length'],
    ['one, two', 'duplicate'],
    ['one,two', 'duplicate'],
    ['with space', 'charset'],
    ['tab\there', 'charset'],
    ['caf\u00e9', 'charset'],
    ['<script>"}{', 'charset'],
    ['line\nfeed', 'charset'],
    ['trailing\n', 'charset'],
    ['a@b.example', 'charset'],
  ])('refuses %j', (header, rejected) => {
    expect(readRequestId(header)).toEqual({ rejected });
    expect(isRequestId(header)).toBe(false);
  });

  it('tells an absent header from a refused one', () => {
    expect(readRequestId(undefined)).toEqual({});
  });
});
