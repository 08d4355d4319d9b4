/** Sessions as devices and thieves meet them: refreshing, tokens used twice, lockout, sockets that are cut. */
import { createHmac } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { cutOff, handshake } from '../testing/handshake.ts';
import { openServer, type OpenServer } from '../testing/open-server.ts';
import { linkIn, mailsTo, type Person } from '../testing/person.ts';
import { ACCOUNT_LIMITS } from './limits.ts';

let open: OpenServer;
const PASSWORD = 'tall green bicycle';

beforeAll(async () => {
  open = await openServer({ TRUSTED_PROXIES: '1' });
});

afterAll(() => open.close());

async function newcomer(userName: string): Promise<Person> {
  const person = open.somebody();
  await person.post('/registrations', { email: `${userName}@example.org`, userName, password: PASSWORD });
  const token = await linkIn(open.url, `${userName}@example.org`, 'confirm-email');
  await person.post('/registrations/confirm', { token });
  expect(await person.signIn(userName, PASSWORD)).toMatchObject({ status: 200 });
  return person;
}

/** The same device, as somebody else has its cookie of now. */
function copyOf(person: Person): Person {
  const copy = open.somebody();
  copy.cookie = person.cookie;
  return copy;
}

describe('refreshing', () => {
  test('the cookie is for this server and its session alone, and new each time', async () => {
    const carl = await newcomer('carl');
    expect(carl.cookieAttributes).toMatch(/Path=\/api\/v1\/session;.*HttpOnly;.*SameSite=Strict/);
    const first = carl.cookie;
    expect(await carl.refresh()).toMatchObject({ status: 200, body: { account: { userName: 'carl' } } });
    expect(carl.cookie).not.toBe(first);
    expect(await carl.get('/account')).toMatchObject({ status: 200 });
  });

  test('an answer that was lost is given again, also when two pages ask at once', async () => {
    const dora = await newcomer('dora');
    const other = copyOf(dora);
    const [one, two] = await Promise.all([dora.refresh(), other.refresh()]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(other.cookie).toBe(dora.cookie);
    expect(await dora.refresh()).toMatchObject({ status: 200 });
  });

  test('a token that comes after its turn ends its device, and no other', async () => {
    const emil = await newcomer('emil');
    const phone = open.somebody();
    await phone.signIn('emil', PASSWORD);
    const thief = copyOf(emil);
    await emil.refresh();
    await emil.refresh();
    const socket = (await handshake(open.url, emil.token!)) as Socket;
    const cut = cutOff(socket);
    expect(await thief.refresh()).toMatchObject({ status: 401, body: { code: 'session-over' } });
    await cut;
    expect(await emil.get('/account')).toMatchObject({ status: 401, body: { code: 'invalid-token' } });
    expect(await emil.refresh()).toMatchObject({ status: 401 });
    expect(await phone.get('/account')).toMatchObject({ status: 200 });
    expect((await mailsTo(open.url, 'emil@example.org'))[0]!.body).toContain('used twice');
  });

  test.each([
    ['nothing', () => ''],
    ['noise', () => 'x'.repeat(3_000)],
    ['another proof', (cookie: string) => cookie.slice(0, -3) + 'AAA'],
    ['a later turn', (cookie: string) => cookie.replace(/\.\d+\./, '.7.')],
    [
      'another session',
      (cookie: string) =>
        cookie.replace(/^session-./, (id) => (id.endsWith('_') ? 'session-a' : 'session-_')),
    ],
  ])('a forged one (%s) is refused and ends nothing', async (_what, forge) => {
    const person = await open.signedIn('buyer');
    const forger = open.somebody();
    forger.cookie = forge(person.cookie);
    expect(await forger.refresh()).toMatchObject({ status: 401, body: { code: 'session-over' } });
    expect(await person.refresh()).toMatchObject({ status: 200 });
  });
});

test('sessions are listed and ended one by one, or all others at once; those of others are not there', async () => {
  const fred = await newcomer('fred');
  const [phone, tablet, desk] = [open.somebody(), open.somebody(), open.somebody()];
  for (const device of [phone, tablet, desk]) await device.signIn('fred', PASSWORD);
  const { items } = (await phone.get('/account/sessions')).body as {
    items: { sessionId: string; current: boolean }[];
  };
  expect(items).toHaveLength(4);
  const current = items.find((session) => session.current)!;
  const stranger = await open.signedIn('buyer');
  expect(await stranger.call('DELETE', `/account/sessions/${current.sessionId}`)).toMatchObject({
    status: 404,
    body: { code: 'unknown-session' },
  });
  expect(await fred.call('DELETE', `/account/sessions/${current.sessionId}`)).toMatchObject({ status: 200 });
  expect(await phone.get('/account')).toMatchObject({ status: 401 });
  expect(await fred.call('DELETE', '/account/sessions')).toMatchObject({ status: 200 });
  expect((await fred.get('/account/sessions')).body['items']).toMatchObject([{ current: true }]);
  expect(await desk.refresh()).toMatchObject({ status: 401 });
});

describe('lockout', () => {
  async function lock(login: string) {
    const guesser = open.somebody();
    for (let i = 0; i < 10; i += 1) {
      expect(await guesser.signIn(login, `guess number ${i}`)).toMatchObject({
        status: 401,
        body: { code: 'wrong-credentials' },
      });
    }
    return guesser.signIn(login, PASSWORD);
  }

  test('holds for signing in, refreshing, sockets and the password of changes, until a reset by mail', async () => {
    const gina = await newcomer('gina');
    const locked = { status: 429, body: { code: 'account-locked' } };
    expect(await lock('gina')).toMatchObject(locked);
    expect(await open.somebody().signIn('gina@example.org', PASSWORD)).toMatchObject(locked);
    expect(await gina.refresh()).toMatchObject(locked);
    expect(await handshake(open.url, gina.token!)).toBe('invalid-token');
    const change = { currentPassword: PASSWORD, newPassword: 'small red tricycle' };
    expect(await gina.post('/account/password', change)).toMatchObject(locked);
    expect((await mailsTo(open.url, 'gina@example.org'))[0]!.body).toContain('locked');
    await gina.post('/password-resets', { email: 'gina@example.org' });
    const token = await linkIn(open.url, 'gina@example.org', 'reset-password');
    await gina.post('/password-resets/finish', { token, newPassword: 'small red tricycle' });
    gina.token = null;
    expect(await gina.signIn('gina', 'small red tricycle')).toMatchObject({ status: 200 });
  });

  test('is the same for a name that nobody has', async () => {
    expect(await lock('nobody-at-all')).toMatchObject({ status: 429, body: { code: 'account-locked' } });
  });
});

describe('an account that is taken out of use', () => {
  test('is out at once, sockets too, on every process, and comes back as it was', async () => {
    const admin = await open.signedIn('admin');
    const hugo = await newcomer('hugo');
    const { userId } = (await hugo.get('/account')).body;
    const socket = (await handshake(open.url, hugo.token!)) as Socket;
    const cut = cutOff(socket);
    const out = await admin.post(`/users/${String(userId)}/deactivate`);
    expect(out).toMatchObject({ status: 200, body: { isActive: false } });
    await cut;
    expect(await hugo.get('/account')).toMatchObject({ status: 401 });
    expect(await hugo.refresh()).toMatchObject({ status: 401 });
    expect(await handshake(open.url, hugo.token!)).toBe('invalid-token');
    hugo.token = null;
    expect(await hugo.signIn('hugo', PASSWORD)).toMatchObject({
      status: 403,
      body: { code: 'account-deactivated' },
    });
    expect(await hugo.signIn('hugo', 'not the password')).toMatchObject({ status: 401 });
    expect(await admin.post(`/users/${String(userId)}/restore`)).toMatchObject({ status: 200 });
    expect(await hugo.signIn('hugo', PASSWORD)).toMatchObject({ status: 200 });
    // It left the market with its account, and is back in it.
    const offer = { modelId: 'no-such-model', maxPriceCents: 1_000 };
    expect(await hugo.post('/markets/main/offers', offer)).toMatchObject({
      status: 404,
      body: { code: 'unknown-model' },
    });
  });

  test('is never one’s own', async () => {
    const admin = await open.signedIn('admin');
    const { userId } = (await admin.get('/account')).body;
    const own = `/users/${String(userId)}`;
    const lost = { newEmail: 'admin@new.example', reason: 'passport shown at the desk' };
    const refused = { status: 409, body: { code: 'own-account' } };
    expect(await admin.post(`${own}/deactivate`)).toMatchObject(refused);
    expect(await admin.call('PUT', `${own}/role`, { role: 'buyer' })).toMatchObject(refused);
    expect(await admin.post(`${own}/email-change`, lost)).toMatchObject(refused);
  });
});

test('a role and its houses count from the moment they are given, with the token of before', async () => {
  const admin = await open.signedIn('admin');
  const ines = await newcomer('ines');
  const { userId } = (await ines.get('/account')).body;
  const manager = await open.signedIn('dealership-manager');
  const { houses } = (await manager.get('/account')).body as { houses: { houseId: string }[] };
  const path = `/markets/main/dealerships/${encodeURIComponent(houses[0]!.houseId)}`;
  const change = { city: 'Bremen' };
  expect(await ines.call('PATCH', path, change)).toMatchObject({ status: 403 });
  const socket = (await handshake(open.url, ines.token!)) as Socket;
  const cut = cutOff(socket);
  await admin.call('PUT', `/users/${String(userId)}/role`, { role: 'dealership-manager' });
  await cut;
  expect(await ines.call('PATCH', path, change)).toMatchObject({ status: 404 });
  expect(await admin.call('PUT', `/users/${String(userId)}/houses`, { houses })).toMatchObject({
    status: 200,
  });
  // One that is named twice is run once, and the log says what is run.
  await admin.call('PUT', `/users/${String(userId)}/houses`, { houses: [...houses, ...houses] });
  const { items } = (await admin.get('/audit?limit=1')).body as { items: { after: object }[] };
  expect(items[0]!.after).toEqual({ houses });
  expect(await ines.call('PATCH', path, change)).toMatchObject({ status: 200 });
  const wrongKind = [{ market: 'main', houseType: 'supplier', houseId: 'no-such-house' }];
  expect(await admin.call('PUT', `/users/${String(userId)}/houses`, { houses: wrongKind })).toMatchObject({
    status: 404,
  });
  expect(await ines.post('/markets/main/offers', { modelId: 'x', maxPriceCents: 1 })).toMatchObject({
    status: 403,
  });
});

test('tokens of another making are refused', async () => {
  const text = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const claims = text({ role: 'admin', sub: 'root', exp: 9_999_999_999 });
  const sign = (header: string, algorithm: string) =>
    `${header}.${claims}.${createHmac(algorithm, open.server.jwtSecret).update(`${header}.${claims}`).digest('base64url')}`;
  const none = `${text({ alg: 'none', typ: 'JWT' })}.${claims}.`;
  const longer = sign(text({ alg: 'HS512', typ: 'JWT' }), 'sha512');
  const right = sign(text({ alg: 'HS256', typ: 'JWT' }), 'sha256');
  const person = open.somebody();
  for (const [token, status] of [
    [none, 401],
    [longer, 401],
    [right, 200],
  ] as const) {
    person.token = token;
    expect(await person.get('/users')).toMatchObject({ status });
  }
});

test('a mail address is written to so often, whoever asks and whatever for', async () => {
  const pest = await newcomer('pest');
  const ask = () => pest.post('/account/email', { password: PASSWORD, newEmail: 'prey@example.org' });
  for (let mails = 0; mails < ACCOUNT_LIMITS.mailsPerAddress.most; mails += 1)
    expect(await ask()).toMatchObject({ status: 202 });
  expect(await ask()).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
  const known = { email: 'prey@example.org' };
  expect(await pest.post('/password-resets', known)).toMatchObject({ status: 429 });
});

test('one network address has so many tries, and is told when to come again', async () => {
  const guesser = open.somebody();
  let answer = await guesser.signIn('nobody-0', PASSWORD);
  for (let i = 1; answer.status === 401 && i < 100; i += 1)
    answer = await guesser.signIn(`nobody-${i}`, PASSWORD);
  expect(answer).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
  const response = await signInFrom(null, 'nobody');
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('who has a whole network of addresses has the tries of one, however they are written', async () => {
  const statuses = new Set<number>();
  for (let i = 1; i <= ACCOUNT_LIMITS.signInsPerIp.most; i += 1)
    statuses.add((await signInFrom(`2001:db8:0:7::${i.toString(16)}`, `nobody-${i}`)).status);
  expect(statuses).toEqual(new Set([401]));
  expect(await signInFrom('2001:DB8::7:ffff:0:0:1', 'nobody')).toMatchObject({ status: 429 });
  expect(await signInFrom('2001:db8:0:8::1', 'nobody')).toMatchObject({ status: 401 });
});

function signInFrom(ip: string | null, login: string): Promise<Response> {
  return fetch(`${open.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(ip !== null && { 'x-forwarded-for': ip }) },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
}
