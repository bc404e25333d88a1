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
    process.env.METADATA_SERVER_DETECTION = 'none'; // or its Google client looks for a cloud around this machine
  });
  afterAll(async () => {
    delete process.env.FIRESTORE_EMULATOR_HOST;
    delete process.env.METADATA_SERVER_DETECTION;
    if (getApps().some((app) => app.name === 'cosmichub')) await deleteApp(getApp('cosmichub'));
    await emulator.stop();
  });

  chartStoreContract('chart store on Firestore (emulator)', () => openFirestoreStore('demo-cosmichub'));
});
