/**
 * The role x operation table, generated from the list of routes: every route is called by everybody, and each answer
 * is what the route's own rule says. A route without a rule stops the server, and with it this file.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request as openRequest } from 'node:http';
import { json } from 'node:stream/consumers';
import Fastify from 'fastify';
import { mintToken } from './mint-token.ts';
import { type Access, enforceAccess, type RouteRule } from './access.ts';
import { openServer, type OpenServer } from '../testing/open-server.ts';
import type { Person } from '../testing/person.ts';
import { Watcher } from '../testing/watcher.ts';

type Verdict = 'allowed' | 401 | 403 | 404;

interface Actor {
  name: string;
  person: Person;
  /** What every rule says of him; the house in the path is his own, or another one that there is. */
  verdict: (access: readonly Access[], url: string) => Verdict;
}

let open: OpenServer;
let houses: { own: string; foreign: string }[];
const REFUSALS = new Set(['wrong-role', 'email-not-confirmed', 'account-needed']);

beforeAll(async () => {
  open = await openServer();
  const watcher = new Watcher(open.url, 'main');
  await watcher.until(() => true);
  houses = [watcher.market.dealerships, watcher.market.suppliers].map((map) => {
    const [own, foreign] = map.keys();
    return { own: own!, foreign: foreign! };
  });
  watcher.close();
});

afterAll(() => open.close());

const isPublic = (access: readonly Access[]) =>
  access.includes('anyone') || access.includes('own-credentials');

function ruled(role: Access, account: boolean, own: Verdict): Actor['verdict'] {
  return (access) => {
    if (isPublic(access)) return 'allowed';
    if (access.includes('signed-in')) return account ? 'allowed' : 403;
    return access.includes(role) ? own : 403;
  };
}

async function actors(): Promise<Actor[]> {
  const unconfirmed = open.somebody();
  const account = { email: 'new@example.org', userName: 'newcomer', password: 'tall green bicycle' };
  await unconfirmed.post('/registrations', account);
  await unconfirmed.signIn('newcomer', account.password);
  const operator = open.somebody();
  operator.token = await mintToken(open.server.jwtSecret, { role: 'admin', sub: 'root' }, '1h');
  const forged = open.somebody();
  forged.token = await mintToken(
    'another secret, of somebody else entirely',
    { role: 'admin', sub: 'x' },
    '1h',
  );
  return [
    { name: 'observer', person: open.somebody(), verdict: (access) => (isPublic(access) ? 'allowed' : 401) },
    {
      name: 'forger',
      person: forged,
      verdict: (access) => (access.includes('own-credentials') ? 'allowed' : 401),
    },
    { name: 'unconfirmed buyer', person: unconfirmed, verdict: ruled('buyer', true, 403) },
    { name: 'buyer', person: await open.signedIn('buyer'), verdict: ruled('buyer', true, 'allowed') },
    { name: 'admin', person: await open.signedIn('admin'), verdict: ruled('admin', true, 'allowed') },
    { name: 'operator', person: operator, verdict: ruled('admin', false, 'allowed') },
  ];
}

/** The path with ids of things that are there for houses and the market, and of nothing for all else. */
function pathOf(url: string, house: 'own' | 'foreign' | 'unknown'): string {
  const idOf = (index: 0 | 1) => (house === 'unknown' ? 'no-such-house' : houses[index]![house]);
  return url
    .replace('/api/v1', '')
    .replace(':market', 'main')
    .replace(':dealershipId', encodeURIComponent(idOf(0)))
    .replace(':supplierId', encodeURIComponent(idOf(1)))
    .replace(/:\w+/g, 'nothing');
}

/** What the rules made of a call. A call that is allowed has a body that means nothing, and no key. */
async function verdictOf(
  person: Person,
  { method, url }: RouteRule,
  house: 'own' | 'foreign',
): Promise<Verdict> {
  // Without the cookie, which would sign him out on the way.
  person.cookie = '';
  const body = method === 'GET' || method === 'DELETE' ? undefined : { nonsense: true };
  const { status, body: answer } = await person.call(method, pathOf(url, house), body, '');
  if (status >= 500) throw new Error(`${method} ${url} was answered ${status} ${JSON.stringify(answer)}`);
  if (status === 401)
    return ['not-signed-in', 'invalid-token'].includes(String(answer['code'])) ? 401 : 'allowed';
  if (status === 403) return REFUSALS.has(String(answer['code'])) ? 403 : 'allowed';
  return status === 404 && /^unknown-(dealership|supplier)$/.test(String(answer['code'])) ? 404 : 'allowed';
}

const operations = () => open.server.rules.filter(({ method }) => method !== 'HEAD');

test('every route does for everybody what its rule says', async () => {
  const wrong: string[] = [];
  let rows = 0;
  for (const { name, person, verdict } of await actors()) {
    for (const rule of operations()) {
      const expected = verdict(rule.access, rule.url);
      const given = await verdictOf(person, rule, 'own');
      rows += 1;
      if (given !== expected)
        wrong.push(`${name}: ${rule.method} ${rule.url} gave ${given}, not ${expected}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(rows).toBeGreaterThan(200);
});

test.each([
  ['dealership-manager', ':dealershipId'],
  ['supplier-manager', ':supplierId'],
] as const)(
  'a %s does what his rule says to his own house, and another is not there',
  async (role, param) => {
    const manager = await open.signedIn(role);
    const wrong: string[] = [];
    for (const rule of operations()) {
      const allowed = ruled(role, true, 'allowed')(rule.access, rule.url);
      const his = allowed === 'allowed' && rule.access.includes(role) && !isPublic(rule.access);
      const own = await verdictOf(manager, rule, 'own');
      const foreign = await verdictOf(manager, rule, 'foreign');
      const expectedForeign = his && rule.url.includes(param) ? 404 : allowed;
      if (own !== allowed || foreign !== expectedForeign) {
        wrong.push(`${rule.method} ${rule.url} gave ${own} for his own and ${foreign} for another`);
      }
      if (!his || !rule.url.includes(param)) continue;
      const body = rule.method === 'GET' || rule.method === 'DELETE' ? undefined : {};
      const answers = (['foreign', 'unknown'] as const).map(async (house) => {
        const answer = await manager.call(rule.method, pathOf(rule.url, house), body);
        const [index, id] = role === 'dealership-manager' ? ([0, house] as const) : ([1, house] as const);
        const name = id === 'unknown' ? 'no-such-house' : houses[index]![id];
        return JSON.stringify(answer).replaceAll(name, '…');
      });
      const [theirs, nobodys] = await Promise.all(answers);
      expect(theirs).toBe(nobodys);
    }
    expect(wrong).toEqual([]);
  },
);

test('what is open to everybody is reading, and what brings its own credentials is known', () => {
  const open = operations().filter(({ access }) => access.includes('anyone'));
  expect(open.filter(({ method }) => method !== 'GET')).toEqual([]);
  const own = operations().filter(({ access }) => access.includes('own-credentials'));
  expect(own.map(({ method, url }) => `${method} ${url.replace('/api/v1', '')}`).sort()).toEqual([
    'DELETE /session',
    'POST /email-changes/cancel',
    'POST /email-changes/confirm',
    'POST /password-resets',
    'POST /password-resets/finish',
    'POST /registrations',
    'POST /registrations/confirm',
    'POST /registrations/resend',
    'POST /session',
    'POST /session/refresh',
  ]);
});

/** Begins a request, lets something happen while the server waits for its body, and sends that. */
async function answerAfter(
  { token }: Person,
  path: string,
  body: object,
  meanwhile: () => Promise<unknown>,
): Promise<[status: number, code: unknown]> {
  const request = openRequest(`${open.url}/api/v1${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      expect: '100-continue',
    },
  });
  request.flushHeaders();
  await once(request, 'continue');
  await meanwhile();
  request.end(JSON.stringify(body));
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const { code } = (await json(response)) as { code?: unknown };
  return [response.statusCode!, code];
}

describe('who may no longer when the body of his request comes', () => {
  const idOf = async (person: Person) => String((await person.get('/account')).body['userId']);

  test('a buyer out of use places no offer, and joins no market again', async () => {
    const [admin, buyer] = [await open.signedIn('admin'), await open.signedIn('buyer')];
    const { userId, buyerId } = (await buyer.get('/account')).body;
    const models = (await buyer.get('/markets/main/models?limit=1')).body['items'] as { modelId: string }[];
    const offer = { modelId: models[0]!.modelId, maxPriceCents: 1, expiresAtTick: null };
    await admin.post('/markets/main/deposits', { accountType: 'buyer', accountId: buyerId, amountCents: 1 });
    const answer = await answerAfter(buyer, '/markets/main/offers', offer, () =>
      admin.post(`/users/${String(userId)}/deactivate`),
    );
    expect(answer).toEqual([401, 'invalid-token']);
    const { body: wallet } = await admin.get(`/markets/main/buyers/${String(buyerId)}/wallet`);
    expect(wallet).toMatchObject({ isActive: false, heldCents: 0 });
    await admin.post(`/users/${String(userId)}/restore`);
  });

  test('a manager changes no house that was taken from him', async () => {
    const [admin, manager] = [await open.signedIn('admin'), await open.signedIn('dealership-manager')];
    const path = `/users/${await idOf(manager)}/houses`;
    const { houses: own } = (await manager.get('/account')).body as { houses: { houseId: string }[] };
    const promotion = { name: 'Late', description: '', discountBp: 1, startsAtTick: 0, endsAtTick: 1e8 };
    const answer = await answerAfter(
      manager,
      `/markets/main/dealerships/${own[0]!.houseId}/promotions`,
      { ...promotion, modelIds: null },
      () => admin.call('PUT', path, { houses: [] }),
    );
    expect(answer).toEqual([404, 'unknown-dealership']);
    await admin.call('PUT', path, { houses: own });
  });

  test('somebody who was an admin commands nothing', async () => {
    const [admin, buyer] = [await open.signedIn('admin'), await open.signedIn('buyer')];
    const path = `/users/${await idOf(buyer)}/role`;
    await admin.call('PUT', path, { role: 'admin' });
    const joining = { buyerId: 'friend' };
    const answer = await answerAfter(buyer, '/markets/main/buyers', joining, () =>
      admin.call('PUT', path, { role: 'buyer' }),
    );
    expect(answer).toEqual([403, 'wrong-role']);
    expect((await admin.get('/markets/main/buyers/friend/wallet')).status).toBe(404);
  });
});

test('a route without a rule stops the start', async () => {
  const app = Fastify();
  enforceAccess(app, async () => null);
  expect(() => app.get('/secrets', () => 'all of them')).toThrow('GET /secrets has no rule');
  await app.close();
});
