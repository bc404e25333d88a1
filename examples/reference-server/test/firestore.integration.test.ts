import { describeWithPrograms, startFirestoreEmulator, type FirestoreEmulator } from '@cosmichub/tooling/services';
import { deleteApp, getApp, getApps } from 'firebase-admin/app';
import { afterAll, beforeAll } from 'vitest';
import { openFirestoreStore } from '../src/adapters/firestore.js';
import { chartStoreContract } from './chart-store-contract.js';

describeWithPrograms(['firestore-emulator'], 'Google’s Firestore emulator', () => {
  let emulator: FirestoreEmulator;
  beforeAll(async () => {
    emulator = await startFirestoreEmulator();
    process.env.FIRESTORE_EMULATOR_HOST = emulator.address; // the Admin SDK's own switch
  });
  afterAll(async () => {
    delete process.env.FIRESTORE_EMULATOR_HOST;
    if (getApps().some((app) => app.name === 'cosmichub')) await deleteApp(getApp('cosmichub'));
    await emulator.stop();
  });

  chartStoreContract('chart store on Firestore (emulator)', () => openFirestoreStore('demo-cosmichub'));
});
