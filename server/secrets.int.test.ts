/** A server that logs all it can, driven with every kind of secret: none of them is in its log. */
import { randomBytes } from 'node:crypto';
import { mintToken } from './http/mint-token.ts';
import { Person, mailsTo } from './testing/person.ts';
import { handshake } from './testing/handshake.ts';
import { type ServerProcess, startServerProcess } from './testing/server-process.ts';
import { openStoresDir } from './testing/stores-dir.ts';

const SECRET = randomBytes(32).toString('hex');
const OLD_SECRET = randomBytes(32).toString('hex');
const PASSWORD = 'a long walk at 7 in the rain';
const NEW_PASSWORD = 'another walk, this time at night';

let dir: Awaited<ReturnType<typeof openStoresDir>>;
let server: ServerProcess;

beforeAll(async () => {
  dir = await openStoresDir();
  const secrets = { JWT_SECRET: SECRET, JWT_OLD_SECRETS: OLD_SECRET };
  server = await startServerProcess({ FORECOURT_DIR: dir.path, PORT: '0', LOG_LEVEL: 'debug', ...secrets });
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
});

test('no secret, token, password or link is logged, whether it was right or wrong', async () => {
  const secrets = [SECRET, OLD_SECRET, PASSWORD, NEW_PASSWORD];
  const person = new Person(() => server.url);
  const email = 'walker@example.org';
  await person.post('/registrations', { email, userName: 'walker', password: PASSWORD });
  const [mail] = await mailsTo(server.url, email);
  const link = /token=([\w.-]+)/.exec(mail!.body)![1]!;
  secrets.push(link);
  expect((await person.post('/registrations/confirm', { token: link })).status).toBe(200);
  expect((await person.post('/registrations/confirm', { token: link })).status).toBeGreaterThanOrEqual(400);
  expect((await person.signIn('walker', NEW_PASSWORD)).status).toBe(401);
  expect((await person.signIn('walker', PASSWORD)).status).toBe(200);
  secrets.push(person.token!, person.cookie);
  expect((await person.refresh()).status).toBe(200);
  secrets.push(person.token!, person.cookie);
  const operator = await mintToken(SECRET, { role: 'admin', sub: 'operator' }, '1h');
  const forged = await mintToken(randomBytes(32).toString('hex'), { role: 'admin', sub: 'thief' }, '1h');
  secrets.push(operator, forged);
  for (const token of [operator, forged]) {
    person.token = token;
    await person.get('/account');
    await fetch(`${server.url}/api/v1/markets?token=${token}`);
    await fetch(`${server.url}/nowhere/${token}`);
    const socket = await handshake(server.url, token);
    if (typeof socket !== 'string') socket.disconnect();
  }
  await person.post('/password-resets/finish', { token: 'x'.repeat(40), newPassword: PASSWORD });
  await person.post('/session', { login: 7, password: { deep: PASSWORD } });

  const log = server.errors();
  // What it does say: each request by its route.
  expect(log).toContain('"route":"/api/v1/session/refresh"');
  expect(log).toContain('"status":401');
  for (const secret of secrets) expect([secret, log.includes(secret)]).toEqual([secret, false]);
  const encoded = secrets.map((secret) => encodeURIComponent(secret));
  for (const secret of encoded) expect([secret, log.includes(secret)]).toEqual([secret, false]);
});
