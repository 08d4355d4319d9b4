/** The profile counts a request's own statements, and tells a query for each row of another one. */
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { profilePage } from './page.ts';
import { QueryProfile, repeatsOf } from './profile.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

test('statements belong to the request that sent them, also in transactions and side by side', async () => {
  const { database } = opened;
  const profile = new QueryProfile(() => performance.now());
  profile.watch(database);
  const ask = (url: string, rows: number) =>
    new Promise<void>((resolve, reject) => {
      profile.begin('GET', url, () => {
        void (async () => {
          await database.raw('SELECT * FROM generate_series(1, ?)', [rows]);
          for (let row = 0; row < rows; row += 1) await database.raw('SELECT ?::integer AS row', [row]);
        })().then(resolve, reject);
      });
    });
  const failing = new Promise<void>((resolve) => {
    profile.begin('POST', '/<failing>', () => {
      void database
        .transaction((trx) => trx.raw('SELECT nothing'))
        .catch(() => undefined)
        .then(resolve);
    });
  });
  await Promise.all([ask('/many', 9), ask('/few', 1), failing, database.raw('SELECT 1')]);

  const [few, many, failed] = profile.recent;
  expect(many).toMatchObject({ url: '/many', count: 10 });
  expect(few).toMatchObject({ url: '/few', count: 2 });
  expect(failed!.statements).toContainEqual(expect.objectContaining({ sql: 'SELECT nothing', rows: null }));
  expect(repeatsOf(many!)).toContainEqual(expect.objectContaining({ times: 9, rows: 9, nPlusOne: true }));
  expect(repeatsOf(few!).some(({ nPlusOne }) => nPlusOne)).toBe(false);

  const page = profilePage(profile.recent);
  expect(page.match(/<b>N\+1<\/b>/g)).toHaveLength(2);
  expect(page).toContain('POST /&lt;failing&gt;');
  expect(page).not.toContain('<failing>');
});
