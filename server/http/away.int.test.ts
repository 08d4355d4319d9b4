/** A database that is not there, and one that has no connection left, are known by their errors. */
import knex from 'knex';
import { knexConfig } from '../../db/knexfile.ts';
import { findFreePort } from '../embedded/free-port.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { isAway } from './away.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

const failureOf = (question: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(question).then(
    () => null,
    (error: unknown) => error,
  );

test('nobody listens', async () => {
  const port = await findFreePort(18_600);
  const nowhere = knex(knexConfig(`postgres://nobody@127.0.0.1:${port}/nothing`));
  const failure = await failureOf(nowhere.raw('SELECT 1'));
  await nowhere.destroy();
  expect(isAway(failure)).toBe(true);
});

test('a server that finds fault with a statement is there; one that ends it or the connection is not', async () => {
  const { database } = opened;
  expect(isAway(await failureOf(database.raw('SELECT nothing')))).toBe(false);
  expect(isAway(await failureOf(database.raw("SELECT 'x'::integer")))).toBe(false);
  const late = database.transaction(async (trx) => {
    await trx.raw('SET LOCAL statement_timeout = 1');
    await trx.raw('SELECT pg_sleep(5)');
  });
  expect(isAway(await failureOf(late))).toBe(true);
  const ended = database.raw('SELECT pg_terminate_backend(pg_backend_pid())');
  expect(isAway(await failureOf(ended))).toBe(true);
});

test('an error of ours is not one of the database', () => {
  expect(isAway(new TypeError('x is undefined'))).toBe(false);
  expect(isAway('away')).toBe(false);
});
