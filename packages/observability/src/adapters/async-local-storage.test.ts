import { describe, expect, it, vi } from 'vitest';
import type { RequestContext } from '../context/request-context.js';

const context: RequestContext = { requestId: 'r', traceId: 't', spanId: 's', traceFlags: 0, tracestate: '', route: undefined, userRef: undefined, fields: {} };

/** A second copy of a module, as the CJS build is to the ESM one. */
async function copies<Module>(load: () => Promise<Module>): Promise<[Module, Module]> {
  const first = await load();
  vi.resetModules();
  return [first, await load()];
}

describe('processContextStore', () => {
  it('is one store for every copy of the package', async () => {
    const [one, other] = await copies(() => import('./async-local-storage.js'));
    expect(one.processContextStore).not.toBe(other.processContextStore);
    one.processContextStore().run(context, () => expect(other.processContextStore().get()).toBe(context));
    expect(other.processContextStore().get()).toBeUndefined();
  });
});

describe('processRegistry', () => {
  it('is one registry for every copy of the package', async () => {
    const [one, other] = await copies(() => import('./process-registry.js'));
    expect(one.processRegistry).not.toBe(other.processRegistry);
    expect(one.processRegistry()).toBe(other.processRegistry());
  });
});

describe('ObservabilityError', () => {
  it('is recognised by every copy of the package', async () => {
    const [one, other] = await copies(() => import('../errors.js'));
    const error = new one.ObservabilityError('ERR_OBSERVABILITY_ARGUMENT', 'x', { cause: 5 });
    expect(error).not.toBeInstanceOf(other.ObservabilityError);
    expect(other.isObservabilityError(error)).toBe(true);
    expect(error).toMatchObject({ name: 'ObservabilityError', code: 'ERR_OBSERVABILITY_ARGUMENT', cause: 5 });
    for (const value of [null, undefined, 'x', {}, new Error('x')]) expect(one.isObservabilityError(value)).toBe(false);
  });
});
