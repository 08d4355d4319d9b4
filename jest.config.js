// Three projects that say what a test needs: nothing, real services, or a real browser.
const shared = {
  // Test files of one process share what they import, and run on plain Node with a loader for TypeScript: Jest's own
  // runner loads everything anew for each of them, into a context in which the same code is slower. A third of all time went there.
  runner: 'jest-light-runner/child-process',
  setupFilesAfterEnv: ['<rootDir>/server/testing/time-limit.ts'],
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.forecourt/'],
};

const once = {
  globalSetup: '<rootDir>/server/testing/set-up.js',
  globalTeardown: '<rootDir>/server/testing/tear-down.js',
};

export default {
  // The runner itself only waits, so that every core may have a test.
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
