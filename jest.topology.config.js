// Tests of the whole house on the system's own Postgres, Redis and nginx: they need Debian's packages, so `npm test`
// leaves them out and `npm run test:topology` runs them.
import unit from './jest.config.js';

const [{ displayName: _, testMatch: __, testPathIgnorePatterns: ___, ...shared }] = unit.projects;

export default {
  ...shared,
  testMatch: ['<rootDir>/server/testing/topology/**/*.spec.ts'],
};
