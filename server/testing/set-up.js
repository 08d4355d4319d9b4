/** What tests against real services share, made once before the first of them: the built server, and a migrated cluster. */
import { execFileSync } from 'node:child_process';

const run = (program) =>
  execFileSync(process.execPath, ['--import', 'tsx', program], { stdio: ['ignore', 'pipe', 'inherit'] });

// Jest wants a default export, and calls it for each project that has tests to run.
export default function setUp() {
  if (process.env.FORECOURT_TEST_STORES !== undefined) return;
  run('scripts/build-server.ts');
  process.env.FORECOURT_TEST_STORES = run('server/testing/make-stores.ts').toString();
}
