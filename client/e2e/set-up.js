/** Builds the page that the browser tests look at, once for all of them, beside what they share with the other tests. */
import { execFileSync } from 'node:child_process';
import setUpServices from '../../server/testing/set-up.js';

// Jest wants a default export.
export default function setUp() {
  setUpServices();
  // As for those who use it: Jest's own NODE_ENV would make a build for developers.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { env, stdio: 'inherit' });
}
