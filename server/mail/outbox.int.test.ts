/** The outbox over a real database: each mail once, tried again after a growing wait, and given up when it is no use. */
import { MailRow } from '../../db/models/MailRow.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { MAIL_LIMITS } from './limits.ts';
import { Outbox } from './outbox.ts';
import { type Mail, type Transport, Undeliverable } from './transport.ts';

let test1: TestDatabase;
let nowMs = Date.parse('2026-05-01T12:00:00.000Z');
const now = () => new Date(nowMs);

beforeAll(async () => {
  test1 = await openTestDatabase();
});

beforeEach(() => MailRow.query(test1.database).delete());
afterAll(() => test1.close());

/** A post office that remembers, and fails as it is told to. */
class PostOffice implements Transport {
  readonly sent: Mail[] = [];
  failure: Error | null = null;
  constructor(readonly keepsText = false) {}

  async send(mail: Mail): Promise<void> {
    if (this.failure !== null) throw this.failure;
    this.sent.push(mail);
  }
}

function outboxTo(transport: Transport): Outbox {
  return new Outbox(test1.database, transport, now, (error) => {
    throw error;
  });
}

async function write(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const mail = {
      toAddress: `${i}@example.org`,
      subject: 'Hello',
      body: 'a key',
      createdAt: now(),
      nextTryAt: now(),
    };
    await MailRow.query(test1.database).insert(mail);
  }
}

const stored = () => MailRow.query(test1.database).orderBy('mail_id');

test('senders beside each other send each mail once, and keep no keys', async () => {
  await write(50);
  const office = new PostOffice();
  const counts = await Promise.all([1, 2, 3].map(() => outboxTo(office).empty()));
  expect(counts.reduce((sum, count) => sum + count)).toBe(50);
  expect(new Set(office.sent.map(({ to }) => to)).size).toBe(50);
  expect(office.sent).toHaveLength(50);
  expect((await stored()).filter(({ body, sentAt }) => body !== '' || sentAt === null)).toEqual([]);
  expect(await outboxTo(office).empty()).toBe(0);
});

test('the local mailbox keeps the text', async () => {
  await write(1);
  await outboxTo(new PostOffice(true)).empty();
  expect(await stored()).toMatchObject([{ body: 'a key', sentAt: now() }]);
});

test('what fails is tried again after a wait that doubles', async () => {
  await write(1);
  const office = new PostOffice();
  const outbox = outboxTo(office);
  office.failure = new Error('the line is down');
  for (const waitMs of [5_000, 10_000, 20_000]) {
    await outbox.empty();
    expect(await stored()).toMatchObject([
      { error: 'the line is down', nextTryAt: new Date(nowMs + waitMs) },
    ]);
    nowMs += waitMs - 1;
    await outbox.empty();
    expect((await stored())[0]!.nextTryAt).toEqual(new Date(nowMs + 1));
    nowMs += 1;
  }
  office.failure = null;
  expect(await outbox.empty()).toBe(1);
  expect(await stored()).toMatchObject([{ tries: 3, error: null }]);
});

test('what nobody can deliver is given up at once, and everything else in the end', async () => {
  await write(2);
  const office = new PostOffice();
  const outbox = outboxTo(office);
  office.failure = new Undeliverable('no such mailbox');
  await outbox.empty();
  expect(await stored()).toMatchObject(Array(2).fill({ tries: 1, failedAt: now(), body: '' }));
  await write(1);
  office.failure = new Error('the line is down');
  for (let i = 0; i < MAIL_LIMITS.tries; i += 1) {
    await outbox.empty();
    nowMs += MAIL_LIMITS.longestRetryMs;
  }
  expect((await stored()).at(-1)).toMatchObject({ tries: MAIL_LIMITS.tries });
  expect((await stored()).at(-1)!.failedAt).not.toBeNull();
});

test('a mail whose sender died goes out when his claim is over', async () => {
  await write(1);
  await MailRow.claim(test1.database, now(), new Date(nowMs + MAIL_LIMITS.claimMs), 10);
  const office = new PostOffice();
  expect(await outboxTo(office).empty()).toBe(0);
  nowMs += MAIL_LIMITS.claimMs + 1;
  expect(await outboxTo(office).empty()).toBe(1);
});
