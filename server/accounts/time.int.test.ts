/** What time does to accounts, over a real database and a clock that the test moves: waiting periods, links, sessions. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import { MailRow } from '../../db/models/MailRow.ts';
import { UserRow } from '../../db/models/UserRow.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { Accounts } from './accounts.ts';
import { ACCOUNT_LIMITS } from './limits.ts';
import { createAdmin } from './operator-admin.ts';
import { MemoryAttempts, MemoryMarkets, MemoryNotices } from './memory-ports.ts';

const URL = 'https://cars.example';
const PASSWORD = 'tall green bicycle';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const DEVICE = { ip: '192.0.2.1', userAgent: 'test' };
const ADMIN = { by: 'user-admin', requestId: null };

let test1: TestDatabase;
let accounts: Accounts;
const markets = new MemoryMarkets();
let nowMs = Date.parse('2026-05-01T12:00:00.000Z');

beforeAll(async () => {
  test1 = await openTestDatabase();
  accounts = new Accounts({
    database: test1.database,
    attempts: new MemoryAttempts(),
    notices: new MemoryNotices(),
    markets,
    publicUrl: () => URL,
    secret: 'of the test alone, and of nobody else',
    oldSecrets: [],
    now: () => new Date(nowMs),
    failed: (what, error) => {
      throw new Error(what, { cause: error });
    },
  });
});

afterAll(() => test1.close());

async function newcomer(userName: string): Promise<UserRow> {
  const { userId, email } = await stranger(userName);
  await accounts.registration.confirm(await linkTo(email, 'confirm-email'), DEVICE.ip, 'request');
  return (await UserRow.query(test1.database).findById(userId))!;
}

/** Has not confirmed the address yet. */
async function stranger(userName: string): Promise<UserRow> {
  const email = `${userName}@example.org`;
  await accounts.registration.register({ email, userName, password: PASSWORD }, DEVICE.ip, 'request');
  return (await UserRow.query(test1.database).findOne({ email, holds_address: true }))!;
}

async function linkTo(email: string, purpose: string): Promise<string> {
  const mails = await MailRow.query(test1.database).where('to_address', email).orderBy('mail_id', 'desc');
  const link = new RegExp(`${URL}/account/link#purpose=${purpose}&token=([\\w-]+)`);
  const token = mails.flatMap(({ body }) => link.exec(body)?.[1] ?? [])[0];
  if (token === undefined) throw new Error(`no mail to ${email} has a link to ${purpose}`);
  return token;
}

/** Keeps a person held until so many wait for it, or `work` is done without; then changes the person, and lets go. */
async function whileHeld<T>(
  userId: string,
  waiters: number,
  work: () => Promise<T>,
  change: (transaction: Knex.Transaction) => PromiseLike<unknown> = () => Promise.resolve(),
): Promise<T> {
  let working: Promise<T>;
  await test1.database.transaction(async (transaction) => {
    await UserRow.hold(transaction, userId);
    let done = false;
    working = work().finally(() => (done = true));
    working.catch(() => undefined);
    while (!done && (await waiting()) < waiters) await nextTurn();
    await change(transaction);
  });
  return working!;
}

async function waiting(): Promise<number> {
  const { rows } = await test1.database.raw<{ rows: [{ count: number }] }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`,
  );
  return rows[0].count;
}

const emailOf = async (userId: string) => (await UserRow.query(test1.database).findById(userId))!.email;
const gone = { code: 'unknown-link' };

describe('while a password is checked', () => {
  test('a session that an old password opens ends with the others', async () => {
    const { userId } = await newcomer('hurried');
    const signingIn = whileHeld(
      userId,
      1,
      () => accounts.signIn.signIn('hurried', PASSWORD, DEVICE, 'r'),
      (transaction) => UserRow.query(transaction).findById(userId).patch({ passwordHash: 'of another' }),
    );
    await expect(signingIn).rejects.toMatchObject({ code: 'wrong-credentials' });
  });

  test('somebody who is put out of use meanwhile gets no session, and joins no market', async () => {
    const { userId, buyerId } = await newcomer('dismissed');
    await markets.leave(buyerId);
    const signingIn = whileHeld(
      userId,
      1,
      () => accounts.signIn.signIn('dismissed', PASSWORD, DEVICE, 'r'),
      (transaction) => UserRow.query(transaction).findById(userId).patch({ isActive: false }),
    );
    await expect(signingIn).rejects.toMatchObject({ code: 'account-deactivated' });
    expect(markets.joined).not.toContain(buyerId);
  });
});

describe('while an account is changed by somebody else', () => {
  test('a link to set the password goes to no mailbox that is not the account’s any more', async () => {
    const { userId, email } = await newcomer('moving');
    await whileHeld(
      userId,
      1,
      () => accounts.passwords.requestReset(email, DEVICE.ip),
      (transaction) => UserRow.query(transaction).findById(userId).patch({ email: 'moved@example.org' }),
    );
    await expect(linkTo(email, 'reset-password')).rejects.toThrow('no mail');
  });

  test('two links of one change wait for each other’s end, and only one of them counts', async () => {
    const { userId, email } = await newcomer('torn');
    await accounts.emails.request(userId, PASSWORD, 'torn@new.example', { by: userId, requestId: 'r' });
    const confirm = await linkTo(email, 'confirm-old-email');
    const confirmNew = await linkTo('torn@new.example', 'confirm-new-email');
    const cancel = await linkTo(email, 'cancel-email-change');
    await accounts.confirmEmailChange(confirmNew, DEVICE.ip, 'r');
    const ends = await whileHeld(userId, 2, () =>
      Promise.allSettled([
        accounts.confirmEmailChange(confirm, DEVICE.ip, 'r'),
        accounts.emails.cancel(cancel, DEVICE.ip, 'r'),
      ]),
    );
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({ reason: gone });
  });
});

describe('an account whose old mailbox is lost', () => {
  test('moves after the waiting period, when the new address has confirmed', async () => {
    const { userId, buyerId } = await newcomer('lost');
    expect(markets.joined).toContain(buyerId);
    await accounts.emails.start(userId, 'lost@new.example', 'passport shown at the desk', ADMIN);
    const token = await linkTo('lost@new.example', 'confirm-new-email');
    expect(await accounts.confirmEmailChange(token, DEVICE.ip, 'r')).toBe('waiting-period');
    nowMs += 7 * DAY_MS - 1;
    expect(await accounts.moveDue()).toBe(0);
    expect(await emailOf(userId)).toBe('lost@example.org');
    nowMs += 1;
    expect(await accounts.moveDue()).toBe(1);
    expect(await emailOf(userId)).toBe('lost@new.example');
    expect(await accounts.moveDue()).toBe(0);
  });

  test('stays where it is when the old mailbox objects', async () => {
    const { userId } = await newcomer('kept');
    await accounts.emails.start(userId, 'thief@new.example', 'said to be the owner', ADMIN);
    await accounts.confirmEmailChange(await linkTo('thief@new.example', 'confirm-new-email'), DEVICE.ip, 'r');
    await accounts.emails.cancel(await linkTo('kept@example.org', 'cancel-email-change'), DEVICE.ip, 'r');
    nowMs += 8 * DAY_MS;
    expect(await accounts.moveDue()).toBe(0);
    expect(await emailOf(userId)).toBe('kept@example.org');
  });

  test('waits as long when that mailbox never was confirmed: it was told that it may object', async () => {
    const { userId, buyerId, email } = await stranger('unsure');
    await accounts.emails.start(userId, 'unsure@new.example', 'passport shown at the desk', ADMIN);
    const token = await linkTo('unsure@new.example', 'confirm-new-email');
    expect(await accounts.confirmEmailChange(token, DEVICE.ip, 'r')).toBe('waiting-period');
    nowMs += 7 * DAY_MS - 1;
    expect(await accounts.moveDue()).toBe(0);
    expect(await emailOf(userId)).toBe(email);
    nowMs += 1;
    expect(await accounts.moveDue()).toBe(1);
    expect(await UserRow.query(test1.database).findById(userId)).toMatchObject({
      email: 'unsure@new.example',
      confirmedAt: new Date(nowMs),
    });
    expect(markets.joined).toContain(buyerId);
  });

  test('does not move to an address that nobody confirmed', async () => {
    const { userId } = await newcomer('unheard');
    await accounts.emails.start(userId, 'unheard@new.example', 'passport shown at the desk', ADMIN);
    nowMs += 8 * DAY_MS;
    expect(await accounts.moveDue()).toBe(0);
    const token = await linkTo('unheard@new.example', 'confirm-new-email');
    expect(await accounts.confirmEmailChange(token, DEVICE.ip, 'r')).toBe('changed');
    expect(await emailOf(userId)).toBe('unheard@new.example');
  });
});

describe('a buyer whose market was away when he was to leave it', () => {
  /** As the market stores it. */
  async function stored(buyerId: string, isActive: boolean): Promise<void> {
    const at = { created_at: new Date(nowMs), updated_at: new Date(nowMs) };
    const row = { name: 'main', beat: 1, seq: 1, tick: 1, seed: 'x', origin: new Date(nowMs), ...at };
    const { database } = test1;
    await database('markets')
      .insert({ market_id: 'main', ...row })
      .onConflict('market_id')
      .ignore();
    const wallet = {
      market_id: 'main',
      buyer_id: buyerId,
      balance_cents: 1,
      held_cents: 0,
      is_active: isActive,
    };
    await database('buyers')
      .insert({ ...wallet, ...at })
      .onConflict(['market_id', 'buyer_id'])
      .merge();
  }

  test.each([
    ['out of use', 'unwanted', (userId: string) => accounts.people.deactivate(userId, ADMIN)],
    ['of another role', 'promoted', (userId: string) => accounts.people.changeRole(userId, 'admin', ADMIN)],
  ])('leaves it later, %s', async (_state, userName, change) => {
    const { userId, buyerId } = await newcomer(userName);
    await stored(buyerId, true);
    expect(await accounts.people.finishLeaving()).toBe(0);
    markets.away = true;
    await expect(change(userId)).rejects.toThrow('leaving');
    await expect(accounts.people.finishLeaving()).rejects.toThrow('away');
    markets.away = false;
    expect(markets.joined).toContain(buyerId);
    expect(await accounts.people.finishLeaving()).toBe(1);
    expect(markets.joined).not.toContain(buyerId);
    await stored(buyerId, false);
    expect(await accounts.people.finishLeaving()).toBe(0);
  });

  test('holds back nobody who can leave his', async () => {
    const left = await Promise.all(
      ['held-up', 'free-to-go'].map(async (userName) => {
        const { userId, buyerId } = await newcomer(userName);
        await stored(buyerId, true);
        markets.away = true;
        await expect(accounts.people.deactivate(userId, ADMIN)).rejects.toThrow('leaving');
        return buyerId;
      }),
    );
    markets.away = false;
    const [heldUp, freeToGo] = left.toSorted();
    markets.heldIn.add(heldUp!);
    await expect(accounts.people.finishLeaving()).rejects.toThrow('away');
    expect(markets.joined).toContain(heldUp);
    expect(markets.joined).not.toContain(freeToGo);
    markets.heldIn.clear();
    expect(await accounts.people.finishLeaving()).toBe(2);
    for (const buyerId of left) await stored(buyerId, false);
  });
});

test('an address that has an account is not told from one that has none', async () => {
  const { userId } = await newcomer('first');
  await newcomer('second');
  const author = { by: userId, requestId: 'r' };
  await accounts.emails.request(userId, PASSWORD, 'second@example.org', author);
  await expect(linkTo('second@example.org', 'confirm-new-email')).rejects.toThrow('no mail');
  const [newest] = await MailRow.query(test1.database)
    .where('to_address', 'second@example.org')
    .orderBy('mail_id', 'desc');
  expect(newest!.subject).toBe('Somebody gave your address as theirs');
});

test('a change of address is answered after the same time, whosever the new one is', async () => {
  const { userId } = await newcomer('timed');
  const author = { by: userId, requestId: 'r' };
  for (const newEmail of ['timed@new.example', 'first@example.org']) {
    const startedMs = performance.now();
    await accounts.emails.request(userId, PASSWORD, newEmail, author);
    // A timer may go off a moment early.
    expect(performance.now() - startedMs).toBeGreaterThan(ACCOUNT_LIMITS.evenAnswerMs - 5);
  }
});

test('what one watches already is watched also when the list is full', async () => {
  const { userId } = await newcomer('watchful');
  const author = { by: userId, requestId: 'r' };
  const watch = (i: number) => accounts.profiles.watch(userId, 'main', `model-${i}`, author);
  for (let i = 0; i < ACCOUNT_LIMITS.watchedModels; i += 1) await watch(i);
  await watch(0);
  await expect(watch(ACCOUNT_LIMITS.watchedModels)).rejects.toMatchObject({ code: 'limit-reached' });
});

test('an address that is registered again is told to its owner, and the stranger is none the wiser', async () => {
  const { userId, email } = await newcomer('owner');
  const link = await linkTo(email, 'confirm-email');
  const account = { email, userName: 'stranger', password: 'small red tricycle' };
  await accounts.registration.register(account, DEVICE.ip, 'r');
  await accounts.registration.resend(email, DEVICE.ip);
  expect(await linkTo(email, 'confirm-email')).toBe(link);
  const [told] = await MailRow.query(test1.database).where('to_address', email).orderBy('mail_id', 'desc');
  expect(told!.subject).toBe('You have an account already');
  // His account is one that waits for its confirmation, as after any registration.
  const { sessionId } = await accounts.signIn.signIn('stranger', account.password, DEVICE, 'r');
  expect(await accounts.standings.of(sessionId)).toMatchObject({ role: 'buyer', confirmed: false });
  await expect(accounts.registration.register(account, DEVICE.ip, 'r')).rejects.toMatchObject({
    code: 'user-name-taken',
  });
  // What goes by address is the owner's.
  const owners = await accounts.signIn.signIn(email, PASSWORD, DEVICE, 'r');
  expect(await accounts.standings.of(owners.sessionId)).toMatchObject({ userId });
  await accounts.passwords.requestReset(email, DEVICE.ip);
  await accounts.finishReset(await linkTo(email, 'reset-password'), 'wide blue unicycle', DEVICE.ip, 'r');
  expect(await accounts.signIn.signIn('owner', 'wide blue unicycle', DEVICE, 'r')).toBeDefined();
});

test('of two registrations of one address at once one holds it', async () => {
  const email = 'twins@example.org';
  await Promise.all(
    ['castor', 'pollux'].map((userName) =>
      accounts.registration.register({ email, userName, password: PASSWORD }, DEVICE.ip, 'r'),
    ),
  );
  const twins = await UserRow.query(test1.database).where({ email });
  expect(twins.map(({ holdsAddress }) => holdsAddress).sort()).toEqual([false, true]);
});

test('who registered the address of somebody else moves to his own', async () => {
  await newcomer('held');
  const account = { email: 'held@example.org', userName: 'mistaken', password: PASSWORD };
  await accounts.registration.register(account, DEVICE.ip, 'r');
  const { userId } = (await UserRow.query(test1.database).findOne('user_name_key', 'mistaken'))!;
  await accounts.emails.request(userId, PASSWORD, 'own@example.org', { by: userId, requestId: 'r' });
  const token = await linkTo('own@example.org', 'confirm-new-email');
  expect(await accounts.confirmEmailChange(token, DEVICE.ip, 'r')).toBe('changed');
  expect(await UserRow.holderOf(test1.database, 'own@example.org')).toMatchObject({ userId });
});

test('an address that confirms itself while the account is to move has a say in the move', async () => {
  const { userId, email } = await stranger('early');
  await accounts.emails.request(userId, PASSWORD, 'early@new.example', { by: userId, requestId: 'r' });
  await accounts.registration.confirm(await linkTo(email, 'confirm-email'), DEVICE.ip, 'r');
  const token = await linkTo('early@new.example', 'confirm-new-email');
  await expect(accounts.confirmEmailChange(token, DEVICE.ip, 'r')).rejects.toMatchObject(gone);
  expect(await emailOf(userId)).toBe(email);
});

test('what happens to an account is not mailed to an address that another account holds', async () => {
  const { email } = await newcomer('bystander');
  const userName = 'nuisance';
  await accounts.registration.register({ email, userName, password: PASSWORD }, DEVICE.ip, 'r');
  const { userId } = (await UserRow.query(test1.database).findOne('user_name_key', userName))!;
  const mails = () => MailRow.query(test1.database).where('to_address', email).resultSize();
  const before = await mails();
  const himself = { by: userId, requestId: 'r' };
  const { sessionId } = await accounts.signIn.signIn(userName, PASSWORD, DEVICE, 'r');
  await accounts.signIn.changeUserName(userId, PASSWORD, `${userName}-2`, himself);
  await accounts.passwords.change(userId, sessionId, PASSWORD, 'small red tricycle', himself);
  const guesses = Array.from({ length: 10 }, (_, i) =>
    accounts.signIn.signIn(`${userName}-2`, `guess ${i}`, DEVICE, 'r'),
  );
  await Promise.allSettled(guesses);
  await accounts.people.deactivate(userId, ADMIN);
  await accounts.people.restore(userId, ADMIN);
  await accounts.people.changeRole(userId, 'dealership-manager', ADMIN);
  await accounts.people.assignHouses(userId, [], ADMIN);
  await accounts.emails.start(userId, `${userName}@example.org`, 'passport shown at the desk', ADMIN);
  expect(await mails()).toBe(before);
});

test('an address that somebody else came to meanwhile is not taken', async () => {
  const { userId } = await newcomer('slow');
  await accounts.emails.request(userId, PASSWORD, 'wanted@example.org', { by: userId, requestId: 'r' });
  await accounts.confirmEmailChange(await linkTo('wanted@example.org', 'confirm-new-email'), DEVICE.ip, 'r');
  await newcomer('wanted');
  const token = await linkTo('slow@example.org', 'confirm-old-email');
  await expect(accounts.confirmEmailChange(token, DEVICE.ip, 'r')).rejects.toMatchObject(gone);
  expect(await emailOf(userId)).toBe('slow@example.org');
});

test('links are over in time, and a new one takes the place of the old', async () => {
  await newcomer('late');
  await accounts.passwords.requestReset('late@example.org', DEVICE.ip);
  const first = await linkTo('late@example.org', 'reset-password');
  await accounts.passwords.requestReset('late@example.org', DEVICE.ip);
  const second = await linkTo('late@example.org', 'reset-password');
  const reset = (token: string) => accounts.finishReset(token, 'small red tricycle', DEVICE.ip, 'r');
  await expect(reset(first)).rejects.toMatchObject(gone);
  nowMs += 60 * MINUTE_MS;
  await expect(reset(second)).rejects.toMatchObject(gone);
});

test('a refresh token is repeated for seconds only, and a session that sleeps too long is over', async () => {
  const over = { code: 'session-over' };
  await newcomer('sleeper');
  const signIn = () => accounts.signIn.signIn('sleeper', PASSWORD, DEVICE, 'r');
  const { refreshToken } = await signIn();
  const next = await accounts.sessions.refresh(refreshToken, DEVICE);
  nowMs += 10_000;
  expect(await accounts.sessions.refresh(refreshToken, DEVICE)).toEqual(next);
  nowMs += 1;
  await expect(accounts.sessions.refresh(refreshToken, DEVICE)).rejects.toMatchObject(over);
  await expect(accounts.sessions.refresh(next.refreshToken, DEVICE)).rejects.toMatchObject(over);

  const idle = await signIn();
  nowMs += 30 * DAY_MS;
  expect(await accounts.standings.overAmong([idle.sessionId])).toEqual([]);
  nowMs += 1;
  // Also for the sockets that it still has.
  expect(await accounts.standings.overAmong([idle.sessionId])).toEqual([idle.sessionId]);
  await expect(accounts.sessions.refresh(idle.refreshToken, DEVICE)).rejects.toMatchObject(over);
});

test('many guesses at once are no more than many in a row', async () => {
  await newcomer('guessed');
  const guesses = Array.from({ length: 40 }, (_, i) =>
    accounts.signIn.signIn('guessed', `guess ${i}`, DEVICE, 'r'),
  );
  const codes = (await Promise.allSettled(guesses)).map(
    (result) => ((result as PromiseRejectedResult).reason as { code: string }).code,
  );
  expect(codes.filter((code) => code !== 'wrong-credentials' && code !== 'account-locked')).toEqual([]);
  await expect(accounts.signIn.signIn('guessed', PASSWORD, DEVICE, 'r')).rejects.toMatchObject({
    code: 'account-locked',
  });
});

test('an admin whom an operator made has no password until the link is used', async () => {
  const admin = { email: 'root@example.org', userName: 'root' };
  const token = await createAdmin(test1.database, admin, new Date(nowMs));
  const signIn = () => accounts.signIn.signIn('root', PASSWORD, DEVICE, 'r');
  await expect(signIn()).rejects.toMatchObject({ code: 'wrong-credentials' });
  await accounts.finishReset(token, PASSWORD, DEVICE.ip, 'r');
  const { sessionId } = await signIn();
  expect(await accounts.standings.of(sessionId)).toMatchObject({ role: 'admin', confirmed: true });
  await expect(createAdmin(test1.database, admin, new Date(nowMs))).rejects.toMatchObject({
    message: 'The address root@example.org has an account already.',
  });
});

test('the audit log gives nothing up', async () => {
  for (const statement of ['UPDATE audit SET by = NULL', 'DELETE FROM audit', 'TRUNCATE audit']) {
    await expect(test1.database.raw(statement)).rejects.toThrow('never gives them up');
  }
});
