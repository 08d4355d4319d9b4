/** An export to stdout whose reader has seen enough is no failure; one that a full disk does not take is told once. */
import { foundMarket } from '../server/engine/founding.ts';
import { PostgresJournal } from '../server/journal/postgres-journal.ts';
import { TINY_SCENARIO } from '../server/market/testing/tiny-scenario.ts';
import { openTestDatabase, type TestDatabase } from '../server/testing/test-database.ts';
import { hasFull, runUntaken } from './testing/untaken.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
  await foundMarket(new PostgresJournal(opened.database), 'main', TINY_SCENARIO, 'seed');
});
afterAll(() => opened.close());

const exported = (stdout: 'closed' | 'full') => runUntaken(['export'], stdout, { DATABASE_URL: opened.url });

test('a closed pipe ends an export quietly', async () => {
  expect(await exported('closed')).toEqual({ status: 0, said: '' });
});

(hasFull ? test : test.skip)('a full disk is a sentence and exit code 3', async () => {
  const { status, said } = await exported('full');
  expect([status, said]).toEqual([
    3,
    expect.stringMatching(/^stdout cannot be written \(ENOSPC[^\n]*\)\.\n$/),
  ]);
});
