/** A secret is replaced without anybody being signed out, and when it is taken away, what it signed is worth nothing. */
import { randomBytes } from 'node:crypto';
import { readConfig } from '../config.ts';
import { type RunningServer, startServer } from '../server.ts';
import { Person } from '../testing/person.ts';
import { openStoresDir } from '../testing/stores-dir.ts';

let dir: Awaited<ReturnType<typeof openStoresDir>>;
let server: RunningServer;

const start = async (secrets: Record<string, string>) => {
  const env = { FORECOURT_DIR: dir.path, PORT: '0', LOG_LEVEL: 'error', ...secrets };
  server = await startServer(readConfig(env));
};
const restart = async (secrets: Record<string, string>) => {
  await server.stop();
  await start(secrets);
};

beforeAll(async () => {
  dir = await openStoresDir();
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
});

test('a new secret signs, and what an old one signed is good as long as that is named', async () => {
  const [first, second] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
  await start({ JWT_SECRET: first });
  const login = server.demoLogins.find(({ role }) => role === 'buyer')!;
  const person = new Person(() => server.url!);
  await person.signIn(login.userName, login.password);
  const signedByFirst = { token: person.token, cookie: person.cookie };

  await restart({ JWT_SECRET: second, JWT_OLD_SECRETS: first });
  expect((await person.get('/account')).status).toBe(200);
  expect((await person.refresh()).status).toBe(200);
  expect(person.token).not.toBe(signedByFirst.token);

  await restart({ JWT_SECRET: second });
  expect((await person.get('/account')).status).toBe(200);
  expect((await person.refresh()).status).toBe(200);
  Object.assign(person, signedByFirst);
  expect((await person.get('/account')).status).toBe(401);
  person.token = null;
  expect((await person.refresh()).status).toBe(401);
});
