/** Alerts over a real database and a small market: each time is told once, whoever looks and however many do. */
import type { AlertRow } from '../../db/models/AlertRow.ts';
import { AuditRow } from '../../db/models/AuditRow.ts';
import { MailRow } from '../../db/models/MailRow.ts';
import { UserRow } from '../../db/models/UserRow.ts';
import { WatchedModelRow } from '../../db/models/WatchedModelRow.ts';
import type { MarketFollower } from '../engine/follower.ts';
import type { Fold } from '../engine/ports.ts';
import { emptyBoard } from '../market/board/board.ts';
import type { TinyMarket } from '../market/testing/tiny-market.ts';
import { tinyMarket } from '../market/testing/tiny-market.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { AlertWatch } from './alert-watch.ts';
import { Alerts } from './alerts.ts';
import { ALERT_LIMITS } from './limits.ts';

const AUTHOR = { by: 'user-ann', requestId: 'request' };
const FIRST_RESTOCK_TICK = 10;
const EMAIL = 'ann@example.org';

let test1: TestDatabase;
let alerts: Alerts;
let nowMs: number;
let tiny: TinyMarket;
let fold: Fold;
const now = () => new Date(nowMs);

beforeAll(async () => {
  test1 = await openTestDatabase();
  alerts = new Alerts(test1.database, now);
});

afterAll(() => test1.close());

beforeEach(async () => {
  nowMs = Date.parse('2026-05-01T12:00:00.000Z');
  for (const table of ['alerts', 'mails', 'watched_models', 'users']) await test1.database(table).delete();
  const times = { createdAt: now(), updatedAt: now() };
  await UserRow.query(test1.database).insert({
    ...{ userId: 'user-ann', email: EMAIL, userName: 'ann', userNameKey: 'ann', role: 'buyer' },
    ...{ buyerId: 'b1', confirmedAt: now(), isActive: true, ...times },
  });
  const watched = { marketId: 'tiny', userId: 'user-ann', modelId: 'm1', createdAt: now() };
  await WatchedModelRow.query(test1.database).insert(watched);
  tiny = tinyMarket();
  fold = { market: tiny.market, position: { beat: 1, seq: 1, tick: 0 }, board: emptyBoard() };
});

/** The market goes on, and so does the beat. */
function goOn(act: () => void): void {
  act();
  fold.position = { beat: fold.position.beat + 1, seq: tiny.market.seq, tick: tiny.market.tick };
}

const watchAt = (beheld: Fold) =>
  new AlertWatch({
    database: test1.database,
    foldOf: async () => beheld,
    publicUrl: () => 'https://cars.example',
    now,
    failed: (what, error) => {
      throw new Error(what, { cause: error });
    },
  });

/** Two processes look at the same moment. */
const look = () => Promise.all([watchAt(fold).look(), watchAt(fold).look()]);
const add = (kind: AlertRow['kind'], priceCents: number | null = null) =>
  alerts.add('user-ann', { fold } as MarketFollower, { modelId: 'm1', kind, priceCents }, AUTHOR);
const mails = () => MailRow.query(test1.database).orderBy('mail_id');
const only = async () => (await alerts.list('user-ann', 'tiny'))[0]!;
const askCents = () => tiny.cell('d1', 'm1')!.askCents!;

function announce(promotionId: string): void {
  tiny.when({
    ...{ type: 'AnnouncePromotion', promotionId, ownerType: 'dealership', ownerId: 'd1', name: 'Sale' },
    ...{ description: '', discountBp: 1_000, modelIds: null },
    ...{ startsAtTick: tiny.market.tick, endsAtTick: tiny.market.tick + 5 },
  });
}

test('a price is told once each time it is reached, in the app and by mail, by one of all that look', async () => {
  goOn(() => tiny.until(FIRST_RESTOCK_TICK));
  await add('price', askCents() - 1);
  await look();
  expect(await mails()).toEqual([]);

  goOn(() => announce('first'));
  await look();
  await look();
  const paidCents = Math.ceil(askCents() * 0.9);
  expect(await only()).toMatchObject({ armed: false, seen: false, firedTick: 10, firedCents: paidCents });
  expect(await mails()).toMatchObject([
    { toAddress: EMAIL, body: expect.stringContaining('/m/tiny/models/m1') as string },
  ]);

  for (const _time of [1, 2]) await alerts.putAway('user-ann', 'tiny', (await only()).alertId, AUTHOR);
  const { alertId, modelId } = await only();
  expect(await AuditRow.query(test1.database).where('action', 'put-away-alert')).toMatchObject([
    {
      by: 'user-ann',
      before: { alertId, modelId, seen: false },
      after: { alertId, modelId, seen: true },
    },
  ]);
  goOn(() => tiny.until(15));
  await look();
  expect(await only()).toMatchObject({ armed: true, seen: true });

  goOn(() => announce('second'));
  await look();
  // Told again, but a price that swings is not mailed each time.
  expect(await only()).toMatchObject({ armed: false, seen: false, firedTick: 15 });
  expect(await mails()).toHaveLength(1);

  goOn(() => tiny.until(20));
  await look();
  nowMs += ALERT_LIMITS.mailRestMs;
  goOn(() => announce('third'));
  await look();
  expect(await mails()).toHaveLength(2);
});

test('whoever is behind turns nothing back', async () => {
  goOn(() => tiny.until(FIRST_RESTOCK_TICK));
  await add('price', askCents());
  const behind: Fold = { ...fold, market: tinyMarket().market };
  goOn(() => tiny.until(FIRST_RESTOCK_TICK + 1));
  await look();
  expect(await only()).toMatchObject({ armed: false });
  await watchAt(behind).look();
  expect(await only()).toMatchObject({ armed: false });
});

test('what is in stock is no news until it was sold out', async () => {
  await add('stock');
  await look();
  expect(await mails()).toEqual([]);
  goOn(() => tiny.until(FIRST_RESTOCK_TICK));
  await look();
  expect(await mails()).toMatchObject([{ subject: expect.stringContaining('in stock again') as string }]);
  await alerts.remove('user-ann', 'tiny', (await only()).alertId, AUTHOR);
  await add('stock');
  await look();
  expect(await mails()).toHaveLength(1);
});

test('the same alert asked for again, or twice at once, is the one that is there', async () => {
  const [first, second] = await Promise.all([add('stock'), add('stock')]);
  expect(second).toEqual(first);
  expect(await add('stock')).toEqual(first);
  await add('price', 5);
  await add('price', 6);
  await add('price', 5);
  expect(await alerts.list('user-ann', 'tiny')).toHaveLength(3);
});

test('who is no buyer any more gets no mail of what he asked for as one', async () => {
  await add('stock');
  const ann = () => UserRow.query(test1.database).where('user_id', 'user-ann');
  await ann().patch({ role: 'dealership-manager' });
  await look();
  goOn(() => tiny.until(FIRST_RESTOCK_TICK));
  await look();
  expect(await mails()).toEqual([]);
});

test('nobody is told of a model that he watches no more, or has an alert of one that he does not watch', async () => {
  await add('stock');
  await WatchedModelRow.query(test1.database).delete();
  expect(await alerts.list('user-ann', 'tiny')).toEqual([]);
  await expect(add('stock')).rejects.toMatchObject({ code: 'not-watched' });
});

test('there is an end to how many one may have', async () => {
  for (let i = 1; i <= ALERT_LIMITS.perBuyer; i += 1) await add('price', i);
  await expect(add('promotion')).rejects.toMatchObject({ code: 'limit-reached' });
});
