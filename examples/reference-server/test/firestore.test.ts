import { FirestoreMock } from '@firebase-bridge/firestore-admin';
import type { Firestore } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { createFirestoreStore } from '../src/adapters/firestore.js';
import { chartStoreContract } from './chart-store-contract.js';

// Real objects of the Admin SDK over a database in this process: runs wherever npm does.
const bridge = new FirestoreMock();
chartStoreContract('chart store on Firestore (in process)', async () => createFirestoreStore(bridge.createDatabase().firestore(), 'firestore in process'));

describe('createFirestoreStore', () => {
  const answering = (get: () => Promise<unknown>): Firestore => ({ collection: () => ({ doc: () => ({ get }) }) }) as unknown as Firestore;
  const failing = (code: number): Firestore => answering(() => Promise.reject(Object.assign(new Error('as the SDK says it'), { code })));

  it.each([
    [4, 'DEADLINE_EXCEEDED'],
    [8, 'RESOURCE_EXHAUSTED'],
    [10, 'ABORTED'],
    [14, 'UNAVAILABLE'],
  ])('calls gRPC code %i unavailable', async (code, name) => {
    await expect(createFirestoreStore(failing(code), '').check()).rejects.toMatchObject({ name: 'StoreUnavailable', code: name });
  });

  it('passes on what trying again would not mend', async () => {
    await expect(createFirestoreStore(failing(7), '').check()).rejects.toMatchObject({ message: 'as the SDK says it', code: 7 });
  });

  it('does not wait longer than its deadline', async () => {
    const silent = createFirestoreStore(answering(() => new Promise(() => undefined)), '', { deadlineMs: 20 });
    await expect(silent.check()).rejects.toMatchObject({ name: 'StoreUnavailable', code: 'DEADLINE_EXCEEDED' });
  });
});
