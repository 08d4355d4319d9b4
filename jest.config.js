// Three projects that say what a test needs: nothing, real services, or a real browser.
const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript' },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.forecourt/'],
};

const once = {
  globalSetup: '<rootDir>/server/testing/set-up.js',
  globalTeardown: '<rootDir>/server/testing/tear-down.js',
};

export default {
  // Jest reads this at the top only. Starting real databases and a browser takes its time on a busy machine.
  testTimeout: 120_000,
  // Most of the time goes into waiting for servers and browsers, so that every core may have a test.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/server/testing/longest-first.js',
  projects: [
    {
      ...shared,
      displayName: 'pure',
      testMatch: ['<rootDir>/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.int\\.test\\.ts$'],
    },
    {
      ...shared,
      displayName: 'services',
      ...once,
      testMatch: ['<rootDir>/**/*.int.test.ts'],
    },
    {
      ...shared,
      displayName: 'browser',
      ...once,
      // All of them look at the same build; made once, since one that builds would pull it from under the others.
      globalSetup: '<rootDir>/client/e2e/set-up.js',
      testMatch: ['<rootDir>/client/e2e/**/*.spec.ts'],
    },
  ],
};
