/** The demo logins over a real database: the buyer among them is found again and joins the market at each start. */
import { UserRow } from '../db/models/UserRow.ts';
import { demoLogins, joinDemoBuyer } from './demo-logins.ts';
import { openTempDir } from './testing/temp-dir.ts';
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts';

let opened: TestDatabase;
let dir: Awaited<ReturnType<typeof openTempDir>>;

beforeAll(async () => {
  [opened, dir] = await Promise.all([openTestDatabase(), openTempDir()]);
});

afterAll(async () => {
  await opened.close();
  await dir.remove();
});

test('the buyer of the first start is the one who joins, then and at the second start', async () => {
  const joined: string[] = [];
  for (let start = 0; start < 2; start += 1) {
    const logins = await demoLogins(dir.path, opened.database, []);
    await joinDemoBuyer(opened.database, logins, async (buyerId) => void joined.push(buyerId));
  }
  const users = await UserRow.query(opened.database).where('user_name', 'demo-buyer');
  expect(users).toHaveLength(1);
  expect(joined).toEqual([users[0]!.buyerId, users[0]!.buyerId]);
});
