import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import { createKeyRing, createPseudonymizer, createRootKey } from '@cosmichub/privacy';
import type { Contender, VersusBench } from '../../versus-bench.js';

const ids = Array.from({ length: 65_536 }, (_, i) => `Zk3vQ0pXw8LmB7yTnR5cJ2${(100_000 + i).toString()}`);
const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * 37 + 11) & 255); // of no use to anybody

interface NameContender extends Contender {
  readonly pseudonym: (id: string) => string;
}

function ours(): NameContender {
  const keyRing = createKeyRing([createRootKey(secret, 'active', 0)]);
  const { pseudonymize } = createPseudonymizer(keyRing, { purpose: 'logs', kind: 'uid', epoch: 'lifetime' });
  return {
    name: '@cosmichub/privacy',
    packageName: '@cosmichub/privacy',
    call: 'pseudonymize(id): the id is checked, the name carries its key id',
    batch(count) {
      let last: unknown;
      for (let i = 0; i < count; i += 1) last = pseudonymize(ids[i & 65_535]);
      return last;
    },
    pseudonym: pseudonymize,
  };
}

/** The key that ours derives for this context, by Node's own HKDF and the recipe in the documentation. */
const derived = Buffer.from(hkdfSync('sha256', secret, 'cosmichub-pseudonym', ['cosmichub/privacy/v1', 'logs', 'lifetime', 'uid'].join('\0'), 32));
const derivedObject = createSecretKey(derived);

const byBuffer: NameContender = {
  name: 'node:crypto createHmac, Buffer',
  call: "createHmac('sha256', key).update(id).digest('base64url')",
  batch(count) {
    let last: unknown;
    for (let i = 0; i < count; i += 1) last = createHmac('sha256', derived).update(ids[i & 65_535]).digest('base64url');
    return last;
  },
  pseudonym: (id) => createHmac('sha256', derived).update(id).digest('base64url'),
};

const byKeyObject: NameContender = {
  name: 'node:crypto createHmac, KeyObject',
  call: "createHmac('sha256', createSecretKey(key)).update(id).digest('base64url'), the key object made once",
  batch(count) {
    let last: unknown;
    for (let i = 0; i < count; i += 1) last = createHmac('sha256', derivedObject).update(ids[i & 65_535]).digest('base64url');
    return last;
  },
  pseudonym: (id) => createHmac('sha256', derivedObject).update(id).digest('base64url'),
};

export const bench: VersusBench = async () => {
  const mine = ours();
  const others = [byBuffer, byKeyObject];
  return [
    {
      question: 'The keyed pseudonym of a user id of 28 characters',
      operation: 'pseudonym',
      contenders: [mine, ...others],
      agreements: () => others.map((theirs) => {
        // 16 bytes make 21 whole characters of base64url and two bits of the next; ours stops there, theirs goes on to 32 bytes.
        const same = ids.filter((id) => mine.pseudonym(id).slice(-22, -1) === theirs.pseudonym(id).slice(0, 21)).length;
        return {
          contender: theirs.name,
          agrees: same === ids.length,
          detail: `the same 126 bits for ${same} of ${ids.length} ids, under the key that Node’s own HKDF derives`,
        };
      }),
      notes: ['Ours cuts the tag to 16 bytes and puts version and key id before it; theirs returns the whole tag of 32 bytes and no key id.'],
    },
  ];
};
