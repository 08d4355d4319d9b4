/** Mails through the real client of Postmark to a server that answers as Postmark does: each once, or again after a wait. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { MailRow } from '../../db/models/MailRow.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { MAIL_LIMITS } from './limits.ts';
import { Outbox } from './outbox.ts';
import { PostmarkTransport } from './transport.ts';

interface Answer {
  status: number;
  body: { ErrorCode: number; Message: string };
}

const TOKEN = '00000000-0000-0000-0000-000000000000';
const ACCEPTED: Answer = { status: 200, body: { ErrorCode: 0, Message: 'OK' } };
const DOWN: Answer = { status: 500, body: { ErrorCode: 100, Message: 'Maintenance' } };
const BUSY: Answer = { status: 429, body: { ErrorCode: 429, Message: 'Too many requests' } };
const INACTIVE: Answer = { status: 422, body: { ErrorCode: 406, Message: 'Inactive recipient' } };

let opened: TestDatabase;
let postmark: Server;
let outbox: Outbox;
let nowMs = Date.parse('2026-05-01T12:00:00.000Z');
/** What it answers next; the last again and again. */
let answers: Answer[] = [];
let asked: { token: unknown; path: string | undefined; mail: Record<string, unknown> }[] = [];

beforeAll(async () => {
  opened = await openTestDatabase();
  postmark = createServer((request, response) => {
    void mailOf(request).then((mail) => {
      asked.push({ token: request.headers['x-postmark-server-token'], path: request.url, mail });
      const { status, body } = answers.length > 1 ? answers.shift()! : answers[0]!;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => postmark.listen(0, '127.0.0.1', resolve));
  const requestHost = `127.0.0.1:${(postmark.address() as AddressInfo).port}`;
  const transport = new PostmarkTransport(TOKEN, 'Forecourt <cars@example.org>', {
    useHttps: false,
    requestHost,
  });
  outbox = new Outbox(
    opened.database,
    transport,
    () => new Date(nowMs),
    (error) => {
      throw error;
    },
  );
});

beforeEach(async () => {
  asked = [];
  await MailRow.query(opened.database).delete();
  const now = new Date(nowMs);
  const mail = {
    toAddress: 'ann@example.org',
    subject: 'Hello',
    body: 'a key',
    createdAt: now,
    nextTryAt: now,
  };
  await MailRow.query(opened.database).insert(mail);
});

afterAll(async () => {
  await new Promise((resolve) => postmark.close(resolve));
  await opened.close();
});

const mailOf = async (request: IncomingMessage) => (await json(request)) as Record<string, unknown>;
const stored = async () => (await MailRow.query(opened.database))[0]!;
const pass = (ms: number) => {
  nowMs += ms;
};

test('a mail that Postmark took is sent once', async () => {
  answers = [ACCEPTED];
  expect(await outbox.empty()).toBe(1);
  pass(MAIL_LIMITS.longestRetryMs);
  expect(await outbox.empty()).toBe(0);
  expect(asked).toEqual([
    {
      token: TOKEN,
      path: '/email',
      mail: {
        From: 'Forecourt <cars@example.org>',
        To: 'ann@example.org',
        Subject: 'Hello',
        TextBody: 'a key',
        TrackOpens: false,
        MessageStream: 'outbound',
      },
    },
  ]);
  expect(await stored()).toMatchObject({ sentAt: new Date(nowMs - MAIL_LIMITS.longestRetryMs), body: '' });
});

test.each([
  ['is down', DOWN],
  ['is busy', BUSY],
])('while Postmark %s it is tried again, after a wait', async (_what, failure) => {
  answers = [failure, failure, ACCEPTED];
  expect(await outbox.empty()).toBe(0);
  expect(await outbox.empty()).toBe(0);
  expect(asked).toHaveLength(1);
  pass(MAIL_LIMITS.firstRetryMs);
  expect(await outbox.empty()).toBe(0);
  pass(MAIL_LIMITS.firstRetryMs);
  expect(await outbox.empty()).toBe(0);
  expect(asked).toHaveLength(2);
  pass(MAIL_LIMITS.firstRetryMs);
  expect(await outbox.empty()).toBe(1);
  expect(asked).toHaveLength(3);
  expect(await stored()).toMatchObject({ tries: 2, error: null, failedAt: null });
});

test('an address that Postmark gave up is not tried again', async () => {
  answers = [INACTIVE];
  expect(await outbox.empty()).toBe(0);
  pass(MAIL_LIMITS.longestRetryMs);
  expect(await outbox.empty()).toBe(0);
  expect(asked).toHaveLength(1);
  const { sentAt, body, failedAt } = await stored();
  expect({ sentAt, body }).toEqual({ sentAt: null, body: '' });
  expect(failedAt).not.toBeNull();
});
