/** A line to Postgres that went silent: whoever asked over it hears of it, and the next one asks over another. */
import knex, { type Knex } from 'knex';
import { isAway } from '../server/http/away.ts';
import { openTestDatabase, type TestDatabase } from '../server/testing/test-database.ts';
import { TcpProxy } from '../server/testing/topology/tcp-proxy.ts';
import { inFlight, inTwoFlights } from './flight.ts';
import { knexConfig } from './knexfile.ts';
import { DATABASE_LIMITS } from './limits.ts';
import { unhurried } from './unhurried.ts';

const ANSWER_MS = 400;

let test1: TestDatabase;
let line: TcpProxy;
let database: Knex;

beforeAll(async () => {
  test1 = await openTestDatabase();
  const url = new URL(test1.url);
  line = await TcpProxy.open(Number(url.port));
  url.port = String(line.port);
  const config = knexConfig(url.href);
  // As in real life, but for how long one waits.
  const connection = { ...(config.connection as Knex.PgConnectionConfig), query_timeout: ANSWER_MS };
  database = knex({ ...config, connection });
});

afterAll(async () => {
  await database.destroy();
  await line.close();
  await test1.close();
});

const one = { name: 'one', text: 'SELECT 1 AS one', values: [] };
const asking: [string, () => Promise<unknown>][] = [
  ['a query', () => database.raw('SELECT 1')],
  ['a transaction', () => database.transaction((trx) => trx.raw('SELECT 1'))],
  ['a flight', () => inFlight(database, [one])],
  ['a commit', () => inTwoFlights(database, [one], [one], () => [one])],
];

test.each(asking)('%s fails as one whose database is away, and the next is answered', async (_what, ask) => {
  await ask();
  line.silenceStanding();
  const failed: unknown = await ask().catch((error: unknown) => error);
  expect([failed, isAway(failed)]).toEqual([expect.any(Error), true]);
  await ask();
});

test('what may take as long as it needs does, and only that', async () => {
  const sleep = (asked: Knex) => asked.raw('SELECT pg_sleep(?)', [(2 * ANSWER_MS) / 1_000]);
  await unhurried(database, sleep);
  await expect(sleep(database)).rejects.toThrow('Query read timeout');
});

test('the server has the first word on what takes too long', () => {
  const { statement_timeout, query_timeout } = knexConfig(test1.url).connection as Knex.PgConnectionConfig;
  expect(query_timeout).toBe(DATABASE_LIMITS.answerMs);
  expect(Number(query_timeout)).toBeGreaterThan(Number(statement_timeout));
});
