import { createKeyRing, createPseudonymizer, createRootKey } from '@cosmichub/privacy';
import { cycle, type OwnBench } from '../../../own-bench.js';

export const bench: OwnBench = {
  name: 'a user id of 28 characters',
  gateOperations: 1000,
  prepare() {
    const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * 37 + 11) & 255); // of no use to anybody
    const keyRing = createKeyRing([createRootKey(secret, 'active', 0)]);
    const { pseudonymize } = createPseudonymizer(keyRing, { purpose: 'logs', kind: 'uid', epoch: 'lifetime' });
    const id = cycle(Array.from({ length: 256 }, (_, i) => `Zk3vQ0pXw8LmB7yTnR5cJ2hD${(1000 + i).toString()}`));
    return () => pseudonymize(id());
  },
};
