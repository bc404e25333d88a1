import tseslint from 'typescript-eslint';

const pureCore = ['process', 'Buffer', 'fetch', 'crypto', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'localStorage', 'document', 'window'];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/*.gen.ts', 'docs/.vitepress/**', 'docs/reference/**', 'benchmarks/versus/**', '**/data/**', '!packages/*/src/data/**'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    // Exported functions state their return types: declarations must read the same to every TypeScript.
    files: ['packages/*/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'error', 'no-console': 'error' },
  },
  {
    // The core computes; what touches the world lives in adapters/ and cli/.
    files: ['packages/*/src/**/*.ts'],
    ignores: ['**/*.test.ts', 'packages/*/src/adapters/**', 'packages/*/src/cli/**', 'packages/*/src/testing/**'],
    rules: {
      'no-restricted-globals': ['error', ...pureCore.map((name) => ({ name, message: 'the core takes effects as arguments; this belongs in adapters/' }))],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'take a clock as an argument' },
        { object: 'Math', property: 'random', message: 'take randomness as an argument' },
      ],
    },
  },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
);
