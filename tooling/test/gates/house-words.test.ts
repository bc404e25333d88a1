import { describe, expect, it } from 'vitest';
import { houseWords } from '../../gates/house-words.js';
import { scratch } from './scratch.js';

const later = ['TO', 'DO'].join('');
const long = 'export {};\n'.repeat(401);

describe('houseWords', () => {
  it('finds what was put off, and files that hold too much', () => {
    const { root } = scratch({
      'packages/tiny/src/index.ts': `export {};\n// ${later}: everything\n`,
      'docs/guide.md': `${later} write this\n`,
      'examples/reference-server/src/long.ts': long,
    });
    expect(houseWords(root).findings).toMatchObject([
      { file: 'packages/tiny/src/index.ts', line: 2, problem: `holds ${later}` },
      { file: 'examples/reference-server/src/long.ts', problem: 'has 401 lines, more than 400' },
      { file: 'docs/guide.md', line: 1, problem: `holds ${later}` },
    ]);
  });

  it('lets tables and tests be long', () => {
    const { root } = scratch({
      'packages/tiny/src/data/leap-seconds.gen.ts': long,
      'packages/tiny/src/index.test.ts': long,
      'packages/tiny/src/index.ts': long.slice('export {};\n'.length),
    });
    expect(houseWords(root)).toEqual({ checked: '2 files', findings: [] });
  });
});
