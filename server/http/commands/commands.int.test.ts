/** What managers, admins and buyers do over HTTP: each change is a command of the market and an entry in the log. */
import { openServer, type OpenServer } from '../../testing/open-server.ts';
import type { Person } from '../../testing/person.ts';
import { Watcher } from '../../testing/watcher.ts';

let open: OpenServer;
let watcher: Watcher;
let admin: Person;
const MODEL = {
  modelId: 'test-model',
  make: 'Test',
  model: 'One',
  year: 2026,
  bodyType: 'suv',
  fuel: 'electric',
  transmission: 'automatic',
  drivetrain: 'awd',
  horsepower: 200,
  seats: 5,
  msrpCents: 4_000_000,
};

beforeAll(async () => {
  open = await openServer();
  admin = await open.signedIn('admin');
  await admin.post('/markets/main/clock/pause', { reason: 'a test' });
  watcher = new Watcher(open.url, 'main');
  await watcher.until(() => watcher.market.clock.paused !== null);
});

afterAll(async () => {
  watcher.close();
  await open.close();
});

/** Accepted, and seen by everybody who watches. */
async function accepted(person: Person, method: string, path: string, body?: object) {
  const answer = await person.call(method, `/markets/main${path}`, body);
  expect(answer).toMatchObject({ status: method === 'POST' ? 201 : 200 });
  await watcher.until(({ seq }) => seq >= Number(answer.body['seq']));
  return answer.body;
}

const houseOf = async (person: Person) => {
  const { houses } = (await person.get('/account')).body as { houses: { houseId: string }[] };
  return houses[0]!.houseId;
};

test('a dealership manager runs his dealership', async () => {
  const manager = await open.signedIn('dealership-manager');
  const dealershipId = await houseOf(manager);
  const path = `/dealerships/${encodeURIComponent(dealershipId)}`;
  const { restock: standing } = watcher.market.dealerships.get(dealershipId)!;
  const restock = { ...standing, maxStock: standing.maxStock + 1 };
  const loyaltyTiers = [{ units: 3, discountBp: 150 }];
  await accepted(manager, 'PATCH', path, {
    restock,
    loyaltyTiers,
    pricing: { policy: 'fixed', markupBp: 900 },
  });
  const pricing = { policy: 'fixed', markupBp: 900 };
  expect(watcher.market.dealerships.get(dealershipId)).toMatchObject({ restock, loyaltyTiers, pricing });
  const { items } = (await admin.get(`/audit?subjectType=dealership&subjectId=${dealershipId}`)).body;
  expect(items).toMatchObject([
    { action: 'UpdateDealership', before: { restock: standing }, after: { restock, loyaltyTiers } },
  ]);

  const tick = watcher.market.tick;
  const promotion = {
    name: 'Open day',
    description: '',
    discountBp: 300,
    modelIds: null,
    startsAtTick: tick,
    endsAtTick: tick + 500,
  };
  const { promotionId } = await accepted(manager, 'POST', `${path}/promotions`, promotion);
  expect(watcher.market.promotions.get(String(promotionId))).toMatchObject({ ownerId: dealershipId });
  const other = [...watcher.market.dealerships.keys()].find((id) => id !== dealershipId)!;
  const elsewhere = `/dealerships/${encodeURIComponent(other)}/promotions`;
  const theirs = await accepted(admin, 'POST', elsewhere, promotion);
  const notHis = await manager.call(
    'DELETE',
    `/markets/main${path}/promotions/${String(theirs['promotionId'])}`,
  );
  expect(notHis).toMatchObject({ status: 404, body: { code: 'unknown-promotion' } });
  const withdraw = () =>
    manager.call('DELETE', `/markets/main${path}/promotions/${String(promotionId)}`, undefined, 'withdraw');
  const withdrawn = await withdraw();
  expect(withdrawn.status).toBe(200);
  await watcher.until(({ seq }) => seq >= Number(withdrawn.body['seq']));
  expect(watcher.market.promotions.has(String(promotionId))).toBe(false);
  // The market has it no more, and the same wish is answered as it was.
  expect(await withdraw()).toEqual(withdrawn);
  expect(
    await manager.call('DELETE', `/markets/main${path}/promotions/never`, undefined, 'withdraw'),
  ).toMatchObject({
    status: 422,
    body: { code: 'idempotency-key-reused' },
  });
});

test('a supplier manager keeps the price list', async () => {
  const manager = await open.signedIn('supplier-manager');
  const supplierId = await houseOf(manager);
  const path = `/suppliers/${encodeURIComponent(supplierId)}`;
  const [modelId, listCents] = [...watcher.market.suppliers.get(supplierId)!.prices][0]!;
  const price = `${path}/prices/${encodeURIComponent(modelId)}`;
  await accepted(manager, 'PUT', price, { listCents: listCents + 100 });
  expect(watcher.market.suppliers.get(supplierId)!.prices.get(modelId)).toBe(listCents + 100);
  const { items } = (await admin.get(`/audit?action=PriceModel&subjectId=${supplierId}`)).body;
  expect(items).toMatchObject([{ before: { modelId, listCents }, after: { listCents: listCents + 100 } }]);
  await accepted(manager, 'PATCH', path, { loyaltyTiers: [{ units: 5, discountBp: 100 }] });
  expect(await manager.call('DELETE', `/markets/main${path}`)).toMatchObject({ status: 403 });
});

test('an admin lists and withdraws models, closes and opens houses, and nothing is lost by it', async () => {
  await accepted(admin, 'POST', '/models', MODEL);
  await accepted(admin, 'DELETE', '/models/test-model');
  expect(watcher.market.models.get('test-model')).toMatchObject({ listed: false });
  await accepted(admin, 'POST', '/models', MODEL);
  expect(watcher.market.models.get('test-model')).toMatchObject({ listed: true });

  const dealershipId = [...watcher.market.dealerships.keys()].at(-1)!;
  const { name, country, city, preferences, pricing } = watcher.market.dealerships.get(dealershipId)!;
  await accepted(admin, 'DELETE', `/dealerships/${encodeURIComponent(dealershipId)}`);
  expect(watcher.market.dealerships.get(dealershipId)).toMatchObject({ open: false });
  const again = { dealershipId, name, country, city, preferences, pricing };
  await accepted(admin, 'POST', '/dealerships', again);
  expect(watcher.market.dealerships.get(dealershipId)).toMatchObject({ open: true });

  const supplierId = [...watcher.market.suppliers.keys()].at(-1)!;
  const { name: supplier, foundedYear, country: home } = watcher.market.suppliers.get(supplierId)!;
  await accepted(admin, 'DELETE', `/suppliers/${encodeURIComponent(supplierId)}`);
  const back = {
    supplierId,
    name: supplier,
    foundedYear,
    country: home,
    prices: { 'test-model': 3_000_000 },
  };
  await accepted(admin, 'POST', '/suppliers', back);
  expect(watcher.market.suppliers.get(supplierId)).toMatchObject({ active: true });
});

test('text that cannot be is refused like every other fault, all at once and by its field', async () => {
  const dealershipId = [...watcher.market.dealerships.keys()][0]!;
  const path = `/markets/main/dealerships/${encodeURIComponent(dealershipId)}`;
  const faulty = async (method: string, to: string, body: object) => {
    const answer = await admin.call(method, to, body);
    expect(answer).toMatchObject({ status: 422, body: { code: 'faulty-input' } });
    return (answer.body['errors'] as { path: string; rule: string }[]).map(({ path: at, rule }) => [
      at,
      rule,
    ]);
  };
  const promotion = { name: ' ', description: 'a\nb', discountBp: 0, modelIds: null };
  const window = { startsAtTick: 5, endsAtTick: 9 };
  expect(await faulty('POST', `${path}/promotions`, { ...promotion, ...window })).toEqual([
    ['name', 'format'],
    ['description', 'format'],
    ['discountBp', 'too-small'],
  ]);
  expect(await faulty('PATCH', path, { name: '', city: 'a\u0000', country: 'XX' })).toEqual([
    ['name', 'format'],
    ['country', 'invalid-country'],
    ['city', 'format'],
  ]);
  expect(await faulty('POST', '/markets/main/clock/pause', { reason: '  ' })).toEqual([['reason', 'format']]);
});

test.each([
  ['POST', '/buyers', { buyerId: 'somebody' }],
  ['POST', '/clock/resume', {}],
  ['PUT', '/suppliers/nobody/prices/nothing', { listCents: 1 }],
  ['DELETE', '/models/nothing', undefined],
])('a parameter that %s %s does not know is refused by its name', async (method, path, body) => {
  const answer = await admin.call(method, `/markets/main${path}?force=true`, body);
  expect(answer).toMatchObject({ status: 422, body: { code: 'faulty-input' } });
  expect(answer.body['errors']).toMatchObject([{ path: 'force', rule: 'unknown-field' }]);
});

test('the same key again is the same command, and once in the log', async () => {
  const deposit = {
    accountType: 'dealership',
    accountId: [...watcher.market.dealerships.keys()][0],
    amountCents: 7,
  };
  const once = await admin.post('/markets/main/deposits', deposit, 'same-key');
  expect(await admin.post('/markets/main/deposits', deposit, 'same-key')).toEqual(once);
  expect((await admin.get('/audit?action=DepositMoney')).body['items']).toHaveLength(1);
  expect(await admin.post('/markets/main/withdrawals', deposit)).toMatchObject({ status: 201 });
});

test('running to a tick has the same answer however often it is asked, also when the tick is there', async () => {
  const { tick } = watcher.position!;
  const ask = (to: number) =>
    admin.call('POST', '/markets/main/clock/run-to', { tick: to }, `run-to-${tick}`);
  const first = await ask(tick + 3);
  expect(first.status).toBe(200);
  await watcher.until((at) => at.tick === tick + 3);
  expect(await ask(tick + 3)).toEqual(first);
  expect(await ask(tick + 4)).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  expect(await admin.post('/markets/main/clock/run-to', { tick: tick + 3 })).toMatchObject({
    status: 409,
    body: { code: 'tick-past' },
  });
});

test('the demo buyer is one of the market before he does anything', async () => {
  const buyer = await open.signedIn('buyer');
  const { buyerId } = (await buyer.get('/account')).body as { buyerId: string };
  const wallet = await admin.get(`/markets/main/buyers/${buyerId}/wallet`);
  expect(wallet).toMatchObject({ status: 200, body: { buyerId, balanceCents: 0 } });
});

test('a buyer says who he is and watches models, and nobody else sees it', async () => {
  const buyer = await open.signedIn('buyer');
  const profile = { fullName: 'Ann Miller', country: 'DE', city: 'Hamburg', about: null };
  expect((await buyer.call('PATCH', '/account/profile', profile)).body).toEqual(profile);
  expect((await buyer.call('PATCH', '/account/profile', { city: null })).body).toEqual({
    ...profile,
    city: null,
  });
  expect(await buyer.call('PATCH', '/account/profile', {})).toMatchObject({ status: 422 });
  expect(await buyer.call('PATCH', '/account/profile', { country: 'XX' })).toMatchObject({ status: 422 });
  const modelId = [...watcher.market.models.keys()][0]!;
  const path = `/markets/main/watched-models/${encodeURIComponent(modelId)}`;
  for (let i = 0; i < 2; i += 1) expect(await buyer.call('PUT', path, {})).toMatchObject({ status: 200 });
  expect((await buyer.get('/markets/main/watched-models')).body).toEqual({ items: [{ modelId }] });
  expect(await buyer.call('DELETE', path)).toMatchObject({ status: 200 });
  expect(await buyer.call('DELETE', path)).toMatchObject({ status: 404, body: { code: 'not-watched' } });
});

/** A field of everything in a list, page by page. */
async function inPages(path: string, field: string): Promise<(string | number)[]> {
  const all: (string | number)[] = [];
  for (let next: string | null = ''; next !== null;) {
    const { body } = await admin.get(`${path}${next === '' ? '' : `&cursor=${next}`}`);
    all.push(...(body['items'] as Record<string, string | number>[]).map((item) => item[field]!));
    next = body['next'] as string | null;
  }
  return all;
}

describe('users', () => {
  test('are found by role and by the beginning of a name, in pages', async () => {
    const all: string[] = [];
    let cursor = '';
    do {
      const { body } = await admin.get(`/users?limit=3${cursor}`);
      all.push(...(body['items'] as { userName: string }[]).map(({ userName }) => userName));
      const next = body['next'] as string | null;
      cursor = next === null ? '' : `&cursor=${next}`;
    } while (cursor !== '');
    expect(all.sort()).toEqual([
      'demo-admin',
      'demo-buyer',
      'demo-dealership-manager',
      'demo-supplier-manager',
    ]);
    for (const [path, id] of [
      ['/users', 'userId'],
      ['/users', 'userName'],
      ['/audit', 'auditId'],
    ] as const) {
      const rising = await inPages(`${path}?limit=3&order=${id}`, id);
      expect(rising.length).toBeGreaterThan(3);
      expect(rising).toEqual(rising.toSorted((a, b) => (a < b ? -1 : 1)));
      expect(await inPages(`${path}?limit=3&order=-${id}`, id)).toEqual(rising.toReversed());
    }
    const { next } = (await admin.get('/users?limit=3')).body;
    expect((await admin.get(`/users?limit=${all.length}`)).body['next']).toBeNull();
    for (const path of ['/users?cursor=zzz', `/audit?cursor=${String(next)}`]) {
      const refused = { code: 'faulty-input', errors: [{ path: 'cursor', rule: 'invalid-cursor' }] };
      expect(await admin.get(path)).toMatchObject({ status: 422, body: refused });
    }
    const named = async (query: string) =>
      ((await admin.get(`/users?${query}`)).body['items'] as { userName: string }[]).map(
        (user) => user.userName,
      );
    expect(await named('search=DEMO-B')).toEqual(['demo-buyer']);
    const { body: buyers } = await admin.get('/users?role=buyer');
    const [buyer] = buyers['items'] as { userId: string; buyerId: string }[];
    expect(await named(`search=${buyer!.userId}`)).toEqual(['demo-buyer']);
    expect(await named(`search=${buyer!.buyerId}`)).toEqual(['demo-buyer']);
    expect(await named('role=supplier-manager')).toEqual(['demo-supplier-manager']);
    expect(await named('search=%25')).toEqual([]);
    expect(await admin.get('/users?order=name')).toMatchObject({ status: 422 });
  });

  test('give up their houses with their role, and the log says which', async () => {
    const manager = await open.signedIn('dealership-manager');
    const { userId, houses } = (await manager.get('/account')).body as { userId: string; houses: object[] };
    expect(houses.length).toBeGreaterThan(0);
    const role = { role: 'supplier-manager' };
    expect(await admin.call('PUT', `/users/${userId}/role`, role)).toMatchObject({ body: { houses: [] } });
    const { items } = (await admin.get(`/audit?action=change-role&subjectId=${userId}`)).body;
    expect(items).toMatchObject([
      { before: { role: 'dealership-manager', houses }, after: { ...role, houses: [] } },
    ]);
  });
});

test.each([
  ['a common password', { email: 'a@b.example', userName: 'someone', password: 'Password123' }, 'password'],
  ['a short password', { email: 'a@b.example', userName: 'someone', password: 'x7#kQ' }, 'password'],
  ['a long password', { email: 'a@b.example', userName: 'someone', password: 'k'.repeat(129) }, 'password'],
  [
    'a user name that looks like an address',
    { email: 'a@b.example', userName: 'a@b', password: 'tall green bike' },
    'userName',
  ],
  ['no address', { email: 'a@b', userName: 'someone', password: 'tall green bike' }, 'email'],
])('%s is refused by its field, and never repeated', async (_what, account, field) => {
  const answer = await open.somebody().post('/registrations', account);
  expect(answer).toMatchObject({ status: 422, body: { code: 'faulty-input', errors: [{ path: field }] } });
  expect(JSON.stringify(answer.body)).not.toContain(account.password);
});

test('what no database can hold is refused before it gets there', async () => {
  const strange = { login: 'ann\u0000', password: 'tall green bicycle' };
  expect(await open.somebody().post('/session', strange)).toMatchObject({ status: 422 });
  for (const query of ['search=%00', 'cursor=%00', 'role=%00']) {
    expect(await admin.get(`/users?${query}`)).toMatchObject({ status: 422 });
  }
  for (const query of [
    'by=%00',
    'action=%00',
    'subjectId=%00',
    'market=%00',
    'cursor=99999999999999999999',
  ]) {
    expect(await admin.get(`/audit?${query}`)).toMatchObject({ status: 422 });
  }
  const { userId } = (await admin.get('/account')).body;
  const change = { newEmail: 'a@b.example', reason: 'because\u0000of nothing' };
  expect(await admin.post(`/users/${String(userId)}/email-change`, change)).toMatchObject({ status: 422 });
});

test('known and unknown addresses get the same answers', async () => {
  const answers = async (email: string, userName: string) => {
    const person = open.somebody();
    const account = { email, userName, password: 'tall green bicycle' };
    return [
      await person.post('/registrations', account),
      await person.post('/registrations/resend', { email }),
      await person.post('/password-resets', { email }),
    ];
  };
  const known = await answers('demo-buyer@forecourt.example', 'newcomer-one');
  expect(await answers('nobody@forecourt.example', 'newcomer-two')).toEqual(known);
});
