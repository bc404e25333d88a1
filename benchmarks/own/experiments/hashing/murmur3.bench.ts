import { murmur3 } from '@cosmichub/experiments';
import { cycle, type OwnBench } from '../../../own-bench.js';

export const bench: OwnBench = {
  name: 'a uuid of 36 characters',
  prepare() {
    const id = cycle(Array.from({ length: 256 }, (_, i) => `3f2504e0-4f89-41d3-9a0c-0305e82c${(0x3000 + i).toString(16)}`));
    return () => murmur3(id(), 0x9747_b28c);
  },
};
