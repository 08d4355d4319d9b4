/**
 * Backs up every market and account: npm run backup -- --out FOLDER, which must not exist yet. The servers go on
 * meanwhile; what the folder holds is one moment.
 */
import { backUp } from '../db/backup.ts';
import { endWithFaults, readArguments } from './arguments.ts';
import { withDatabaseUrl } from './with-database.ts';

const USAGE = 'usage: npm run backup -- --out FOLDER';

const { values } = readArguments(USAGE, { out: { type: 'string' } });
const out = values.out;
if (out === undefined || out === '')
  endWithFaults(['--out must name a folder that does not exist yet.', USAGE]);

await withDatabaseUrl(async (url) => {
  const { markets, tables } = await backUp(url, out);
  const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
  for (const { marketId, seq } of markets) console.log(`market ${marketId} up to seq ${seq}`);
  console.log(`${tables.length} tables, ${bytes} bytes before compression, in ${out}`);
});
