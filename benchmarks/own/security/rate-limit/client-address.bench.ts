import { clientAddress, defineTrustedProxies } from '@cosmichub/security';
import { cycle, type OwnBench } from '../../../own-bench.js';

export const bench: OwnBench = {
  name: 'behind two trusted proxies',
  gateOperations: 500,
  prepare() {
    const trustedProxies = defineTrustedProxies(['10.0.0.0/8', 'fd00::/8']);
    const forwardedFor = cycle([
      '203.0.113.7, 10.1.2.3',
      '2001:db8:85a3::8a2e:370:7334, fd00::17',
      'unknown, 198.51.100.23, 10.200.0.1',
      '::ffff:192.0.2.128, 10.0.0.9',
    ]);
    return () => clientAddress({ peerAddress: '10.0.0.2', forwardedFor: forwardedFor(), trustedProxies });
  },
};
