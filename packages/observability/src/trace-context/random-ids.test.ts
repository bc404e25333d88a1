import { describe, expect, it } from 'vitest';
import { createRandomIds } from './random-ids.js';

describe('createRandomIds', () => {
  it('writes the bytes it is given as hex, each byte once', () => {
    let next = 0;
    const asked: number[] = [];
    const ids = createRandomIds((size) => {
      asked.push(size);
      return Uint8Array.from({ length: size }, () => next++);
    });
    expect(ids.traceId()).toBe('000102030405060708090a0b0c0d0e0f');
    expect(ids.spanId()).toBe('1011121314151617');
    for (let i = 0; i < 200; i += 1) ids.spanId();
    expect(asked).toEqual([1024, 1024]);
  });

  it('never gives an id of zeros, which W3C forbids', () => {
    let calls = 0;
    const ids = createRandomIds((size) => new Uint8Array(size).fill(calls++ === 0 ? 0 : 0xab));
    expect(ids.traceId()).toBe('ab'.repeat(16));
  });
});
