// Lint: typed rules for correctness, and the house rule that the market library knows no clock and no chance.
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import svelteConfig from './client/svelte.config.js';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.forecourt/',
      'coverage/',
      'out/',
      'client/api/schema.ts',
      '**/*.cjs',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js'] },
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      // By the project itself: a service reads it anew for each of these, since their scripts are no files of their own.
      parserOptions: {
        parser: tseslint.parser,
        svelteConfig,
        projectService: false,
        project: ['client/tsconfig.json'],
      },
    },
  },
  {
    // What a generic component hands to a snippet has a type for svelte-check, which is a check of its own, and none here.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.js'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['server/market/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'The market has no wall clock: use ticks, and time.ts for text.' },
        { name: 'performance', message: 'The market has no wall clock.' },
        { name: 'crypto', message: 'The market draws from random/stream.ts, seeded.' },
      ],
      'no-restricted-properties': [
        'error',
        ...['random', 'exp', 'log', 'log2', 'log10', 'pow', 'sin', 'cos', 'tan', 'cbrt', 'hypot'].map(
          (property) => ({
            object: 'Math',
            property,
            message:
              'Its last bit may differ between engines, or it is not seeded: the market must not use it.',
          }),
        ),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name="localeCompare"]',
          message: 'Use order.ts: text has one order.',
        },
      ],
    },
  },
);
