const manifest = {
  name: '@cosmichub/tiny',
  version: '0.1.0',
  description: 'A package as small as one can be that passes every gate.',
  license: 'MIT',
  repository: { type: 'git', url: 'git+https://github.com/cosmichub/sdk.git' },
  type: 'module',
  sideEffects: false,
  engines: { node: '>=20.19' },
  exports: {
    '.': {
      import: { types: './dist/index.d.ts', default: './dist/index.js' },
      require: { types: './dist/index.d.cts', default: './dist/index.cjs' },
    },
    './zod': {
      import: { types: './dist/adapters/zod.d.ts', default: './dist/adapters/zod.js' },
      require: { types: './dist/adapters/zod.d.cts', default: './dist/adapters/zod.cjs' },
    },
    './package.json': './package.json',
  },
  main: './dist/index.cjs',
  module: './dist/index.js',
  types: './dist/index.d.ts',
  files: ['dist', 'CHANGELOG.md'],
  publishConfig: { access: 'public' },
  peerDependencies: { zod: '^4' },
  peerDependenciesMeta: { zod: { optional: true } },
};

const body = `
const brand = Symbol.for('@cosmichub/tiny/error');
const TINY_ERROR_CODES = ['ERR_TINY_ARGUMENT'];
class TinyError extends Error {
  constructor(code, message, options) {
    super(message, options);
    this.name = 'TinyError';
    this.code = code;
    Object.defineProperty(this, brand, { value: true });
  }
}
const isTinyError = (value) => typeof value === 'object' && value !== null && value[brand] === true;
`;
const names = ['TINY_ERROR_CODES', 'TinyError', 'isTinyError'];

const declarations = `
declare const TINY_ERROR_CODES: readonly ['ERR_TINY_ARGUMENT'];
type TinyErrorCode = (typeof TINY_ERROR_CODES)[number];
declare class TinyError extends Error {
  readonly code: TinyErrorCode;
  constructor(code: TinyErrorCode, message: string, options?: ErrorOptions);
}
declare function isTinyError(value: unknown): value is TinyError;
export { ${names.join(', ')}, type TinyErrorCode };
`;

const zodDeclarations = `
interface Schema { parse(value: unknown): string }
declare const tinySchema: Schema;
export { tinySchema };
`;

/** The files of a built package that passes every gate, for one fault at a time to be planted in. */
export const tinyPackage: Readonly<Record<string, string>> = {
  'packages/tiny/package.json': JSON.stringify(manifest, null, 2),
  'packages/tiny/README.md': '# tiny\n',
  'packages/tiny/CHANGELOG.md': '# @cosmichub/tiny\n',
  'packages/tiny/LICENSE': 'MIT License\n',
  'packages/tiny/src/adapters/zod.ts': `import { z } from 'zod';\n\nexport const tinySchema = z.string();\n`,
  'packages/tiny/dist/index.js': `${body}export { ${names.join(', ')} };\n`,
  'packages/tiny/dist/index.cjs': `'use strict';\n${body}module.exports = { ${names.join(', ')} };\n`,
  'packages/tiny/dist/index.d.ts': declarations,
  'packages/tiny/dist/index.d.cts': declarations,
  'packages/tiny/dist/adapters/zod.js': `import { z } from 'zod';\nconst tinySchema = z.string();\nexport { tinySchema };\n`,
  'packages/tiny/dist/adapters/zod.cjs': `'use strict';\nconst { z } = require('zod');\nconst tinySchema = z.string();\nmodule.exports = { tinySchema };\n`,
  'packages/tiny/dist/adapters/zod.d.ts': zodDeclarations,
  'packages/tiny/dist/adapters/zod.d.cts': zodDeclarations,
};
