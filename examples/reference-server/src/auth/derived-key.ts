import { createHash } from 'node:crypto';
import { createPseudonymizer, type KeyRing } from '@cosmichub/privacy';

/**
 * 32 secret bytes for one purpose, the same wherever the same key ring is open and gone with its active key: made from a name that only
 * the key ring can give.
 *
 * @param purpose - 1 to 32 of `a-z 0-9 -`.
 */
export function derivedKey(keyRing: KeyRing, purpose: string): Uint8Array {
  const pseudonymizer = createPseudonymizer(keyRing, { purpose, kind: 'derived-key', epoch: 'lifetime' });
  return createHash('sha256').update(pseudonymizer.pseudonymize(purpose)).digest();
}
