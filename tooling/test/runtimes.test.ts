import { describe, expect, it } from 'vitest';
import { importSmoke, publishedSpecifiers } from '../commands/test-runtimes.js';
import type { Runtime } from '../runtimes/runtime.js';

/** The Node that runs the tests: its type stripping may be missing, tsx has its own. */
const thisNode: Runtime = { name: 'node', version: process.versions.node, binary: undefined, args: ['--import', 'tsx'] };

describe('importSmoke', () => {
  it('counts modules and exports', async () => {
    expect(await importSmoke(thisNode, process.execPath, ['node:timers/promises'])).toEqual({ code: 0, text: '1 modules, 4 exports' });
  });

  it('finds a module that does not load', async () => {
    const { code, text } = await importSmoke(thisNode, process.execPath, ['@cosmichub/security/no-such-subpath']);
    expect(code).toBe(1);
    expect(text).toMatch(/^@cosmichub\/security\/no-such-subpath: .*not defined by "exports"/);
  });
});

describe('publishedSpecifiers', () => {
  it('names roots and subpaths as users import them', () => {
    expect(publishedSpecifiers()).toEqual(expect.arrayContaining(['@cosmichub/ephemeris', '@cosmichub/security', '@cosmichub/security/redis']));
  });
});
