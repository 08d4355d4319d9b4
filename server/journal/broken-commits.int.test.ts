/** Commits that break off: frozen, cut in two, hung up on. The next engine goes on, and nobody is told what is not known. */
import pg from 'pg';
import { openDatabase } from '../../db/connection.ts';
import { inFlight } from '../../db/flight.ts';
import { DATABASE_LIMITS } from '../../db/limits.ts';
import { MarketRow } from '../../db/models/MarketRow.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { PostgresJournal } from './postgres-journal.ts';
import { foundTinyIn, placing } from './testing/tiny-market.ts';

let opened: TestDatabase;
let journal: PostgresJournal;

beforeAll(async () => {
  opened = await openTestDatabase();
  journal = new PostgresJournal(opened.database);
});
afterAll(() => opened.close());

const foundTiny = (marketId: string) => foundTinyIn(journal, marketId);

test('an engine that froze in the middle of its commit does not keep the next one waiting until it fails', async () => {
  const batchOf = await foundTiny('frozen');
  const batch = await batchOf(placing('o1'));
  const frozen = await opened.database.transaction();
  await inFlight(frozen, [MarketRow.move('frozen', batch.from, batch.to)]);
  expect(await journal.commit(batch)).toBe('committed');
  await frozen.rollback().catch(() => undefined);
});

/** So long that what was begun before is not taken for something that goes on. */
async function untilOld(): Promise<void> {
  await opened.database.raw('SELECT pg_sleep(?)', [(2 * DATABASE_LIMITS.unfinishedMs) / 1_000]);
}

test('who takes over ends a commit that broke off in the middle of a statement, which no timeout of the server does', async () => {
  const batchOf = await foundTiny('halved');
  const batch = await batchOf(placing('o1'));
  const { name, text, values } = MarketRow.move('halved', batch.from, batch.to);
  const frozen = new pg.Client(opened.url);
  frozen.on('error', () => undefined);
  await frozen.connect();
  await frozen.query('BEGIN');
  // All of the statement but the message that says it is over.
  const { connection } = frozen;
  connection.parse({ name, text, types: [] }, true);
  connection.bind({ statement: name, values: values.map(String) }, true);
  connection.execute({}, true);
  connection.flush();
  await untilOld();
  await journal.endUnfinished('halved');
  expect(await journal.commit(batch)).toBe('committed');
});

test('who takes over leaves a commit that goes on alone, and those of other markets', async () => {
  const batchOf = await foundTiny('going-on');
  const batch = await batchOf(placing('o1'));
  const going = await opened.database.transaction();
  await inFlight(going, [MarketRow.move('going-on', batch.from, batch.to)]);
  await journal.endUnfinished('going-on');
  await untilOld();
  await foundTiny('elsewhere');
  await journal.endUnfinished('elsewhere');
  await going.commit();
  expect((await journal.find('going-on'))!.position).toEqual(batch.to);
});

test('a connection that is lost in the COMMIT is an error and not an answer', async () => {
  const batchOf = await foundTiny('lost');
  const batch = await batchOf(placing('lost'));
  await opened.database.raw(`
    CREATE FUNCTION hang_up() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
    CREATE CONSTRAINT TRIGGER hang_up AFTER INSERT ON offers
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hang_up();
  `);
  await expect(journal.commit(batch)).rejects.toThrow(/terminat/i);
  // By another pool: this one learns only now that its connection is gone.
  const mender = openDatabase(opened.url);
  await mender.raw('DROP TRIGGER hang_up ON offers');
  expect(await new PostgresJournal(mender).commit(batch)).toBe('committed');
  await mender.destroy();
});
