/** Two web processes on one Postgres and one Redis: what ends a session in one ends it in the other, at once. */
import type { Socket } from 'socket.io-client';
import { readConfig } from '../config.ts';
import { findRunning } from '../embedded/running.ts';
import { type RunningServer, startServer } from '../server.ts';
import { cutOff, handshake } from '../testing/handshake.ts';
import { openServer, type OpenServer } from '../testing/open-server.ts';
import { Person } from '../testing/person.ts';
import { openStoresDir } from '../testing/stores-dir.ts';

let dir: Awaited<ReturnType<typeof openStoresDir>>;
let first: OpenServer;
let second: RunningServer;

beforeAll(async () => {
  dir = await openStoresDir();
  first = await openServer({ FORECOURT_DIR: dir.path });
  const { databaseUrl, redisUrl } = findRunning(dir.path)!;
  second = await startServer(
    readConfig({
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      JWT_SECRET: first.server.jwtSecret,
      ROLES: 'web',
      PORT: '0',
      LOG_LEVEL: 'error',
    }),
  );
});

afterAll(async () => {
  await second.stop();
  await first.close();
  await dir.remove();
});

test('the second process has no demo logins, no mailbox, and knows the people of the first', async () => {
  expect(second).toMatchObject({ demoLogins: [], mailbox: false });
  expect((await fetch(`${second.url}/mailbox`)).status).toBe(404);
  const buyer = await first.signedIn('buyer');
  const elsewhere = new Person(() => second.url!);
  elsewhere.token = buyer.token;
  elsewhere.cookie = buyer.cookie;
  expect(await elsewhere.get('/account')).toMatchObject({ status: 200 });
  expect(await elsewhere.refresh()).toMatchObject({ status: 200 });
});

test('taking an account out of use in one cuts the sockets of the other', async () => {
  const admin = await first.signedIn('admin');
  const buyer = await first.signedIn('buyer');
  const elsewhere = new Person(() => second.url!);
  elsewhere.token = buyer.token;
  // Remembered there from here on.
  const { userId } = (await elsewhere.get('/account')).body;
  const socket = (await handshake(second.url!, buyer.token!)) as Socket;
  const cut = cutOff(socket);
  await admin.post(`/users/${String(userId)}/deactivate`);
  await cut;
  expect(await elsewhere.get('/account')).toMatchObject({ status: 401, body: { code: 'invalid-token' } });
  expect(await handshake(second.url!, buyer.token!)).toBe('invalid-token');
});
