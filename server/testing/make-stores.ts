/** Makes the cluster that all tests get a copy of, and prints the folder it lies in; whoever asked removes it. */
import { openTempDir } from './temp-dir.ts';
import { openMigrated } from './test-database.ts';

const dir = await openTempDir();
const opened = await openMigrated(dir.path);
await opened.close();
process.stdout.write(dir.path);
