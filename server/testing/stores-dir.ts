/**
 * A folder for one test's stores in which Postgres finds a cluster that is made and migrated: a copy of the one that
 * `set-up.js` makes for all. Where that did not run there is none, and the first start makes its own.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { openTempDir } from './temp-dir.ts';

export async function openStoresDir(): ReturnType<typeof openTempDir> {
  const dir = await openTempDir();
  const made = process.env['FORECOURT_TEST_STORES'];
  // With its owner, which as root is not root.
  if (made !== undefined) await promisify(execFile)('cp', ['-a', `${made}/.`, dir.path]);
  return dir;
}
