import { FirestoreMock } from '@firebase-bridge/firestore-admin';
import { createFirestoreStore } from '../src/adapters/firestore.js';
import { chartStoreContract } from './chart-store-contract.js';

// Real objects of the Admin SDK over a database in this process: runs wherever npm does.
const bridge = new FirestoreMock();
chartStoreContract('chart store on Firestore (in process)', async () => createFirestoreStore(bridge.createDatabase().firestore(), 'firestore in process'));
