/** The whole life of a buyer over HTTP and the mailbox, as a browser lives it, beside the admin of the demo logins. */
import { readConfig } from '../config.ts';
import { type RunningServer, startServer } from '../server.ts';
import { linkIn, mailsTo, Person } from '../testing/person.ts';
import { openStoresDir } from '../testing/stores-dir.ts';
import { Watcher } from '../testing/watcher.ts';

let dir: Awaited<ReturnType<typeof openStoresDir>>;
let server: RunningServer;
const url = () => server.url!;
const admin = new Person(url);
const ann = new Person(url);
const demo = new Person(url);
const FIRST = 'tall green bicycle';
const SECOND = 'small red tricycle';
const THIRD = 'wide blue hovercraft';

beforeAll(async () => {
  dir = await openStoresDir();
  const settings = { FORECOURT_DIR: dir.path, PORT: '0', LOG_LEVEL: 'error', BEAT_MS: '20' };
  server = await startServer(readConfig(settings));
  const { userName, password } = server.demoLogins.find(({ role }) => role === 'admin')!;
  expect(await admin.signIn(userName, password)).toMatchObject({ status: 200 });
  expect(await admin.post('/markets/main/clock/speed', { ticksPerSecond: 200 })).toMatchObject({
    status: 200,
  });
});

afterAll(async () => {
  await server.stop();
  await dir.remove();
});

test('registers, and is refused an offer until the address is confirmed', async () => {
  const account = { email: 'Ann@Example.org', userName: 'Ann.Miller', password: FIRST };
  expect(await ann.post('/registrations', account)).toEqual({ status: 202, body: { taken: true } });
  expect(await ann.signIn('ann.miller', FIRST)).toMatchObject({
    status: 200,
    body: { expiresInS: 900, account: { email: 'ann@example.org', role: 'buyer', confirmed: false } },
  });
  const offer = { modelId: 'any', maxPriceCents: 1_000 };
  expect(await ann.post('/markets/main/offers', offer)).toMatchObject({
    status: 403,
    body: { code: 'email-not-confirmed' },
  });
});

test('confirms once, and is a buyer of the market', async () => {
  const token = await linkIn(url(), 'ann@example.org', 'confirm-email');
  expect(await ann.post('/registrations/confirm', { token })).toEqual({
    status: 200,
    body: { userName: 'Ann.Miller' },
  });
  expect(await ann.post('/registrations/confirm', { token })).toMatchObject({
    status: 404,
    body: { code: 'unknown-link' },
  });
  expect((await ann.get('/account')).body).toMatchObject({ confirmed: true, houses: [] });
});

test('gets money from an admin, makes an offer, and buys', async () => {
  const watcher = new Watcher(url(), 'main', ann.token!);
  await watcher.until(({ tick }) => tick >= 20);
  const [ask] = (await ann.get('/markets/main/asks')).body['asks'] as { modelId: string; askCents: number }[];
  const offer = { modelId: ask!.modelId, maxPriceCents: ask!.askCents * 2 };
  expect(await ann.post('/markets/main/offers', offer)).toMatchObject({
    status: 409,
    body: { code: 'insufficient-funds' },
  });
  const { buyerId } = (await ann.get('/account')).body;
  const deposit = { accountType: 'buyer', accountId: buyerId, amountCents: ask!.askCents * 3 };
  expect(await ann.post('/markets/main/deposits', deposit)).toMatchObject({ status: 403 });
  expect(await admin.post('/markets/main/deposits', deposit)).toMatchObject({ status: 201 });
  const placed = await ann.post('/markets/main/offers', offer);
  expect(placed.status).toBe(201);
  const seq = Number(placed.body['seq']);
  const offerId = String(placed.body['offerId']);
  await watcher.until((position) => position.seq >= seq && !watcher.market.offers.has(offerId));
  watcher.close();
  const journal = await ann.get(`/markets/main/journal?from=${seq}&limit=1000`);
  const events = journal.body['events'] as { type: string; offerId?: string; buyerId?: string }[];
  expect(events.find((event) => event.type === 'CarPurchased' && event.offerId === offerId)).toMatchObject({
    buyerId,
  });
});

test('moves to another address when both have confirmed, which kills older links', async () => {
  const asked = { password: FIRST, newEmail: 'ann@new.example' };
  expect(await ann.post('/account/email', { ...asked, password: 'not the password' })).toMatchObject({
    status: 401,
    body: { code: 'wrong-credentials' },
  });
  await ann.post('/password-resets', { email: 'ann@example.org' });
  expect(await ann.post('/account/email', asked)).toMatchObject({ status: 202 });
  const fromNew = await linkIn(url(), 'ann@new.example', 'confirm-new-email');
  expect((await ann.post('/email-changes/confirm', { token: fromNew })).body).toEqual({
    state: 'waiting-for-old',
  });
  expect((await ann.get('/account')).body).toMatchObject({ email: 'ann@example.org' });
  const fromOld = await linkIn(url(), 'ann@example.org', 'confirm-old-email');
  expect((await ann.post('/email-changes/confirm', { token: fromOld })).body).toEqual({ state: 'changed' });
  expect((await ann.get('/account')).body).toMatchObject({ email: 'ann@new.example' });
  const reset = { token: await linkIn(url(), 'ann@example.org', 'reset-password'), newPassword: SECOND };
  expect(await ann.post('/password-resets/finish', reset)).toMatchObject({ status: 404 });
  for (const address of ['ann@example.org', 'ann@new.example']) {
    expect((await mailsTo(url(), address))[0]).toMatchObject({
      subject: 'Something about your account changed',
    });
  }
});

test('forgets the password, and gets back in by mail, with every session ended', async () => {
  const phone = new Person(url);
  await phone.signIn('ann@new.example', FIRST);
  expect((await ann.get('/account/sessions')).body['items']).toHaveLength(2);
  expect(await ann.post('/password-resets', { email: 'ann@new.example' })).toMatchObject({ status: 202 });
  const token = await linkIn(url(), 'ann@new.example', 'reset-password');
  expect(await ann.post('/password-resets/finish', { token, newPassword: SECOND })).toMatchObject({
    status: 200,
  });
  for (const device of [ann, phone]) {
    expect(await device.get('/account')).toMatchObject({ status: 401 });
    expect(await device.refresh()).toMatchObject({ status: 401, body: { code: 'session-over' } });
  }
  expect(await ann.signIn('Ann.Miller', FIRST)).toMatchObject({ status: 401 });
  ann.token = null;
  expect(await ann.signIn('Ann.Miller', SECOND)).toMatchObject({ status: 200 });
});

test('changes name and password; other devices are signed out, this one stays', async () => {
  const phone = new Person(url);
  await phone.signIn('ann.miller', SECOND);
  expect(await ann.post('/account/user-name', { password: SECOND, userName: 'demo-admin' })).toMatchObject({
    status: 409,
    body: { code: 'user-name-taken' },
  });
  expect(await ann.post('/account/user-name', { password: SECOND, userName: 'ann' })).toMatchObject({
    status: 200,
  });
  const change = { currentPassword: SECOND, newPassword: THIRD };
  expect(await ann.post('/account/password', change)).toMatchObject({ status: 200 });
  expect(await ann.get('/account')).toMatchObject({ status: 200, body: { userName: 'ann' } });
  expect(await phone.get('/account')).toMatchObject({ status: 401, body: { code: 'invalid-token' } });
});

test('signs out', async () => {
  expect(await ann.call('DELETE', '/session')).toMatchObject({ status: 200 });
  expect(ann.cookie).toBe('');
  expect(await ann.get('/account')).toMatchObject({ status: 401 });
});

test('the demo buyer is in the market from his first sign-in on, so that an admin can give him money', async () => {
  const { userName, password } = server.demoLogins.find(({ role }) => role === 'buyer')!;
  await demo.signIn(userName, password);
  const accountId = String((await demo.get('/account')).body['buyerId']);
  const money = { accountType: 'buyer', accountId, amountCents: 5_000_000 };
  expect(await admin.post('/markets/main/deposits', money)).toMatchObject({ status: 201 });
});

test('the demo buyer is told of a model that he watches, here and by mail, until he watches it no more', async () => {
  const { asks } = (await demo.get('/markets/main/asks')).body as { asks: { modelId: string }[] };
  const { modelId } = asks[0]!;
  const wish = { modelId, kind: 'price', priceCents: 900_000_000 };
  const path = '/markets/main/alerts';
  expect(await demo.post(path, wish)).toMatchObject({ status: 409, body: { code: 'not-watched' } });
  await demo.call('PUT', `/markets/main/watched-models/${modelId}`);
  expect(await demo.post(path, { modelId, kind: 'stock', priceCents: 5 })).toMatchObject({ status: 422 });
  expect(await demo.post(path, wish)).toMatchObject({ status: 201, body: { armed: true, seen: true } });

  const watcher = new Watcher(url(), 'main');
  const alert = async () => ((await demo.get(path)).body['items'] as Record<string, unknown>[])[0];
  // The market runs on; the job looks once a second.
  while ((await alert())?.['armed'] === true) {
    const from = watcher.position?.tick ?? 0;
    await watcher.until(({ tick }) => tick >= from + 50);
  }
  watcher.close();
  expect(await alert()).toMatchObject({ modelId, seen: false, firedTick: expect.any(Number) as number });
  const [mail] = await mailsTo(url(), 'demo-buyer@forecourt.example');
  expect(mail).toMatchObject({
    body: expect.stringContaining(`${url()}/m/main/models/${modelId}`) as string,
  });

  expect(await demo.post(`${path}/${String((await alert())!['alertId'])}/seen`)).toMatchObject({
    status: 200,
  });
  expect(await alert()).toMatchObject({ seen: true });
  await demo.call('DELETE', `/markets/main/watched-models/${modelId}`);
  expect(await alert()).toBeUndefined();
});

test('and all of it is in the audit log', async () => {
  ann.token = null;
  await ann.signIn('ann', THIRD);
  const { userId, buyerId } = (await ann.get('/account')).body;
  const { items } = (await admin.get(`/audit?by=${String(userId)}&limit=100`)).body as {
    items: { action: string; before: unknown; after: unknown }[];
  };
  expect(items.map(({ action }) => action).reverse()).toEqual([
    'register',
    'sign-in',
    'confirm-email',
    'PlaceOffer',
    'request-email-change',
    'confirm-email-change',
    'confirm-email-change',
    'change-email',
    'sign-in',
    'reset-password',
    'sign-in',
    'sign-in',
    'change-user-name',
    'change-password',
    'sign-out',
    'sign-in',
  ]);
  expect(items.find(({ action }) => action === 'change-email')).toMatchObject({
    before: { email: 'ann@example.org' },
    after: { email: 'ann@new.example' },
  });
  const about = await admin.get(`/audit?subjectType=buyer&subjectId=${String(buyerId)}`);
  expect(about.body['items']).toMatchObject([
    { action: 'DepositMoney', before: { balanceCents: 0 }, marketId: 'main' },
    { action: 'JoinBuyer', by: 'accounts', before: null },
  ]);
  const stored = JSON.stringify((await admin.get('/audit?limit=100')).body);
  for (const secret of [FIRST, SECOND, THIRD]) expect(stored).not.toContain(secret);
});
