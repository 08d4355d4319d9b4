/**
 * The journal in portions: each market's events lie in partitions of a fixed range of seqs, made before they are
 * needed. One whose last event lies behind every snapshot that is kept can be taken off and put into an archive.
 */
import type { Knex } from 'knex';

/** Any number that nobody else in this database uses: the first letters of "portions" as hexadecimal. */
const PARTITION_LOCK = 0x706f7274;

/** Never changed: the names and bounds of partitions that exist follow from it. */
export const PARTITION_EVENTS = 5_000_000;

export interface JournalPartition {
  table: string;
  /** The first and the last seq that it takes. */
  fromSeq: number;
  toSeq: number;
  bytes: number;
}

/** Which portion an event belongs to, counted from 0. */
export const portionOf = (seq: number) => Math.floor((seq - 1) / PARTITION_EVENTS);

/** Market ids are text of any kind, so the name carries their digest. Bindings: the market's id, the portion. */
const NAME = `'journal_' || left(md5(?), 16) || '_' || ?::integer`;

export async function partitionName(database: Knex, marketId: string, portion: number): Promise<string> {
  const { rows } = await database.raw<{ rows: { name: string }[] }>(`SELECT ${NAME} AS name`, [
    marketId,
    portion,
  ]);
  return rows[0]!.name;
}

/**
 * Whether a portion has its table, also one that was taken off. It asks the catalogue's table, since `to_regclass` asks
 * its cache, which within a transaction may not have heard of a table that somebody else just made.
 */
export async function hasPartition(database: Knex, marketId: string, portion: number): Promise<boolean> {
  const { rows } = await database.raw<{ rows: { found: boolean }[] }>(
    `SELECT EXISTS (
       SELECT FROM pg_class WHERE relname = ${NAME} AND relnamespace = current_schema()::regnamespace
     ) AS found`,
    [marketId, portion],
  );
  return rows[0]!.found;
}

/**
 * Makes a portion's partition if it is not there. Attaching an empty table takes a lock that readers and commits do
 * not meet, unlike creating it in place.
 */
export async function ensurePartition(
  transaction: Knex.Transaction,
  marketId: string,
  portion: number,
): Promise<void> {
  if (await hasPartition(transaction, marketId, portion)) return;
  await transaction.raw('SELECT pg_advisory_xact_lock(?)', [PARTITION_LOCK]);
  // Somebody else may have made it while we waited.
  if (await hasPartition(transaction, marketId, portion)) return;
  const table = await partitionName(transaction, marketId, portion);
  await transaction.raw('CREATE TABLE ?? (LIKE journal INCLUDING DEFAULTS)', [table]);
  await attachPartition(
    transaction,
    table,
    marketId,
    portion * PARTITION_EVENTS + 1,
    (portion + 1) * PARTITION_EVENTS,
  );
}

/** Makes a table the partition of these seqs; Postgres checks what is in it. */
export async function attachPartition(
  transaction: Knex.Transaction,
  table: string,
  marketId: string,
  fromSeq: number,
  toSeq: number,
): Promise<void> {
  // Bounds are part of the statement's text: they cannot be bound, so Postgres quotes them itself.
  const { rows } = await transaction.raw<{ rows: { statement: string }[] }>(
    `SELECT format('ALTER TABLE journal ATTACH PARTITION %I FOR VALUES FROM (%L, %s) TO (%L, %s)',
       ?::text, ?::text, ?::bigint, ?::text, ?::bigint) AS statement`,
    [table, marketId, fromSeq, marketId, toSeq + 1],
  );
  await transaction.raw(rows[0]!.statement);
}

/** A market's partitions that have events, the oldest first. */
export async function partitionsOf(database: Knex, marketId: string): Promise<JournalPartition[]> {
  const { rows } = await database.raw<{ rows: { seq: number }[] }>(
    'SELECT seq FROM markets WHERE market_id = ?',
    [marketId],
  );
  const partitions: JournalPartition[] = [];
  for (let portion = 0; portion <= portionOf(rows[0]?.seq ?? 0); portion += 1) {
    const table = await partitionName(database, marketId, portion);
    const found = await database.raw<{ rows: { bytes: number }[] }>(
      `SELECT pg_total_relation_size(inhrelid) AS bytes FROM pg_inherits
       WHERE inhparent = 'journal'::regclass AND inhrelid = to_regclass(?)`,
      [table],
    );
    const [attached] = found.rows;
    if (attached === undefined) continue;
    const toSeq = (portion + 1) * PARTITION_EVENTS;
    partitions.push({ table, fromSeq: portion * PARTITION_EVENTS + 1, toSeq, bytes: attached.bytes });
  }
  return partitions;
}

/** Takes a partition off the journal; it stays as a table of its own. Not in a transaction, so that nobody waits. */
export async function detachPartition(database: Knex, table: string): Promise<void> {
  await database.raw('ALTER TABLE journal DETACH PARTITION ?? CONCURRENTLY', [table]);
}
