/**
 * Shows the partitions of a market's journal, and takes off those that no start needs any more: npm run retention --
 * [--market main] [--detach]. What is taken off stays in the database as a table of its own, to be archived and
 * dropped by hand; until it is attached again, `verify`, `export` and `rebuild` from the beginning are not possible.
 */
import { detachPartition, partitionsOf } from '../db/journal-partitions.ts';
import { SnapshotRow } from '../db/models/SnapshotRow.ts';
import { readArguments } from './arguments.ts';
import { ScriptFailed, withDatabase } from './with-database.ts';

const USAGE = 'usage: npm run retention -- [--market ID] [--detach]';
const MEGABYTE = 2 ** 20;

const { values } = readArguments(USAGE, {
  market: { type: 'string', default: 'main' },
  detach: { type: 'boolean', default: false },
});
await withDatabase(async (database) => {
  const snapshotSeq = await SnapshotRow.oldestSeq(database, values.market);
  const partitions = await partitionsOf(database, values.market);
  if (partitions.length === 0) throw new ScriptFailed(`Market "${values.market}" has no partitions.`);
  for (const { table, fromSeq, toSeq, bytes } of partitions) {
    const needed = toSeq > snapshotSeq;
    const size = `${Math.round(bytes / MEGABYTE)} MB`;
    console.log(
      `${table}  seq ${fromSeq} to ${toSeq}  ${size}  ${needed ? 'needed' : 'behind every snapshot'}`,
    );
    if (needed || !values.detach) continue;
    await detachPartition(database, table);
    console.log(`${table} is taken off.`);
  }
});
