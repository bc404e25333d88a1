import { compileRedaction } from '@cosmichub/privacy';
import type { OwnBench } from '../../../own-bench.js';

export const bench: OwnBench = {
  name: 'a flat log event of twelve fields',
  gateOperations: 1000,
  prepare() {
    const redact = compileRedaction(
      {
        message: { tier: 'internal' },
        route: { tier: 'internal' },
        method: { tier: 'public' },
        status: { tier: 'public' },
        durationMs: { tier: 'public' },
        houseSystem: { tier: 'internal' },
        user: { tier: 'sensitive', redact: 'pseudonymize' },
        email: { tier: 'sensitive' },
        birthDate: { tier: 'restricted' },
        latitudeDeg: { tier: 'restricted' },
      },
      { pseudonymize: (id) => `p1.${id}` },
    );
    const event = {
      message: 'chart saved',
      route: '/charts',
      method: 'POST',
      status: 201,
      durationMs: 3.25,
      houseSystem: 'placidus',
      user: 'u_7f3a91c04be2',
      email: 'jane@example.com',
      birthDate: '1990-06-10',
      latitudeDeg: 48.4,
      unknown: 'not in the classification',
      cacheHit: true,
    };
    return () => redact(event);
  },
};
