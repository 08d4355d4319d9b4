/** The reads of a running market over HTTP: pages, filters, faults by name, privacy, reasons, figures, and how many queries. */
import { openDatabase } from '../../../db/connection.ts';
import { OfferRow } from '../../../db/models/OfferRow.ts';
import { readConfig } from '../../config.ts';
import { findRunning } from '../../embedded/running.ts';
import { type RunningServer, startServer } from '../../server.ts';
import { Api } from '../../testing/api.ts';
import { openStoresDir } from '../../testing/stores-dir.ts';
import { Watcher } from '../../testing/watcher.ts';
import type { ModelCandles } from '../../queries/candles/candles.ts';
import { mintToken } from '../mint-token.ts';
import type { OpenApi } from '../openapi/shapes.ts';

type Body = Record<string, unknown> & { items: Record<string, unknown>[]; next: string | null };

let dir: Awaited<ReturnType<typeof openStoresDir>>;
let server: RunningServer;
let admin: string;
let ann: string;
let offerId: string;

beforeAll(async () => {
  dir = await openStoresDir();
  server = await startServer(
    readConfig({ FORECOURT_DIR: dir.path, PORT: '0', LOG_LEVEL: 'error', BEAT_MS: '20' }),
  );
  const token = (role: 'admin' | 'buyer', id: string) =>
    mintToken(server.jwtSecret, role === 'admin' ? { role, sub: id } : { role, sub: id, buyerId: id }, '1h');
  admin = await token('admin', 'root');
  ann = await token('buyer', 'ann');
  const api = new Api(() => server.url!, admin);
  await api.post('/clock/speed', { ticksPerSecond: 200 });
  const watcher = new Watcher(server.url!, 'main');
  await watcher.until(({ tick }) => tick >= 450);
  watcher.close();
  await api.post('/clock/pause', {});
  await api.post('/buyers', { buyerId: 'ann' });
  await api.post('/deposits', { accountType: 'buyer', accountId: 'ann', amountCents: 10_000_000 });
  const { asks } = (await api.get('/asks')).body as { asks: { modelId: string }[] };
  const buyer = new Api(() => server.url!, ann);
  const placed = await buyer.post('/offers', { modelId: asks[0]!.modelId, maxPriceCents: 1_000 });
  offerId = String(placed.body['offerId']);
});

afterAll(async () => {
  await server.stop();
  await dir.remove();
});

async function get(path: string, token: string | null = null) {
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${server.url}/api/v1/markets/main${path}`, { headers });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}

test('a list in pages, in an order, narrowed and searched', async () => {
  const first = await get('/models?limit=3&order=-msrpCents&fuel=electric');
  const second = await get(`/models?limit=3&order=-msrpCents&fuel=electric&cursor=${first.body.next}`);
  const prices = [...first.body.items, ...second.body.items].map(({ msrpCents }) => Number(msrpCents));
  expect(prices).toHaveLength(6);
  expect(prices).toEqual(prices.toSorted((a, b) => b - a));
  const found = await get('/models?search=gOlF');
  expect(found.body.items.length).toBeGreaterThan(0);
  for (const { make, model } of found.body.items) expect(`${String(make)} ${String(model)}`).toMatch(/golf/i);
});

test('faults are named, all of them', async () => {
  const { status, body } = await get('/models?limit=0&colour=red&minYear=x&make=');
  expect(status).toBe(422);
  const { code, errors } = body as unknown as { code: string; errors: { path: string; rule: string }[] };
  expect(code).toBe('faulty-input');
  expect(new Set(errors.map(({ path }) => path))).toEqual(new Set(['limit', 'colour', 'minYear', 'make']));
  expect(await get('/models?cursor=nonsense')).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'cursor', rule: 'invalid-cursor' }] },
  });
  // A number is digits: whatever else could be read as one is not what somebody wrote.
  for (const text of ['%20', '0x10', '1e1', '%2B5', '5.0', '-1', '5%20']) {
    for (const path of [`/models?limit=${text}`, `/purchases?minTick=${text}`, `/journal?from=${text}`]) {
      expect([path, (await get(path)).status]).toEqual([path, 422]);
    }
  }
  expect(await get('/dealerships/nowhere/stock')).toMatchObject({
    status: 404,
    body: { code: 'unknown-dealership' },
  });
  expect(await get('/purchases/purchase~1')).toMatchObject({
    status: 404,
    body: { code: 'unknown-purchase' },
  });
});

test('the course of a model: a day by hours unless asked otherwise, no stretch after now, and not too many of them', async () => {
  const [bought] = (await get('/purchases?limit=1')).body.items;
  const path = `/models/${encodeURIComponent(String(bought!['modelId']))}/candles`;
  const { window, stretchTicks, candles } = (await get(path)).body as unknown as ModelCandles;
  expect(stretchTicks).toBe(60);
  expect(window.fromTick).toBe(Math.max(0, window.toTick - 1_440));
  expect(candles).toHaveLength(Math.ceil((window.toTick - window.fromTick) / 60));
  expect(candles.some(({ units }) => units > 0)).toBe(true);
  const ahead = await get(`${path}?fromTick=60&toTick=100000000&stretchTicks=60`);
  expect(ahead.body['window']).toEqual({ fromTick: 60, toTick: window.toTick });
  const later = await get(`${path}?fromTick=50000&toTick=50001`);
  expect(later.body).toMatchObject({ window: { fromTick: 50_000, toTick: 50_000 }, candles: [] });
  expect(await get(`${path}?fromTick=0&stretchTicks=1`)).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'stretchTicks', rule: 'too-small', bound: Math.ceil(window.toTick / 400) }] },
  });
  expect(await get('/models/nothing/candles')).toMatchObject({
    status: 404,
    body: { code: 'unknown-model' },
  });
});

test('a filter that the path fixes is unknown there', async () => {
  const [house] = (await get('/dealerships?limit=1')).body.items;
  const path = `/dealerships/${encodeURIComponent(String(house!['dealershipId']))}`;
  for (const [list, name] of [
    ['sales', 'dealershipId'],
    ['promotions', 'ownerId'],
    ['promotions', 'ownerType'],
  ]) {
    expect(await get(`${path}/${list}?${name}=dealership`)).toMatchObject({
      status: 422,
      body: { errors: [{ path: name, rule: 'unknown-field' }] },
    });
  }
});

test('each list asks the database as often for 1 row as for a full page', async () => {
  const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as OpenApi;
  const lists = Object.entries(document.paths).flatMap(([path, { get: operation }]) => {
    const parameters = operation?.parameters ?? [];
    const limit = parameters.find(({ name }) => name === 'limit');
    return parameters.some(({ name }) => name === 'cursor') ? [[path, limit!.schema.maximum!] as const] : [];
  });
  expect(lists.length).toBeGreaterThan(20);
  const idOf = async (noun: string) =>
    encodeURIComponent(String((await get(`/${noun}s?limit=1`)).body.items[0]![`${noun}Id`]));
  const ids: Record<string, string> = {
    market: 'main',
    dealershipId: await idOf('dealership'),
    supplierId: await idOf('supplier'),
    buyerId: 'ann',
  };
  const queriesOf = async (path: string) => {
    const response = await fetch(server.url + path, { headers: { authorization: `Bearer ${admin}` } });
    expect([path, response.status]).toEqual([path, 200]);
    const { items } = (await response.json()) as Body;
    return { rows: items.length, queries: /(\d+) quer/.exec(response.headers.get('server-timing')!)![1] };
  };
  let grew = 0;
  for (const [list, most] of lists) {
    const path = list.replace(/\{(\w+)\}/g, (_whole, name: string) => ids[name]!);
    const one = await queriesOf(`${path}?limit=1`);
    const many = await queriesOf(`${path}?limit=${most}`);
    expect([path, many.queries]).toEqual([path, one.queries]);
    if (many.rows > one.rows) grew += 1;
  }
  expect(grew).toBeGreaterThan(15);
});

test('wallet, ledger and figures of a buyer are his and the admins’', async () => {
  expect(await get('/buyers/ann/wallet', ann)).toMatchObject({
    status: 200,
    body: { balanceCents: 10_000_000, heldCents: 1_000, availableCents: 9_999_000 },
  });
  expect((await get('/buyers/ann/ledger', admin)).body.items).toMatchObject([
    { type: 'MoneyDeposited', amountCents: 10_000_000 },
  ]);
  expect(await get('/buyers/ann/wallet')).toMatchObject({ status: 401 });
  for (const other of ['visitor-1', 'nobody-at-all']) {
    for (const part of ['wallet', 'ledger', 'statistics']) {
      const { status, body } = await get(`/buyers/${other}/${part}`, ann);
      expect([status, body['code']]).toEqual([404, 'unknown-buyer']);
    }
  }
  expect(await get('/buyers/ann/statistics', ann)).toMatchObject({
    body: { carsBought: 0, offers: { open: 1 } },
  });
  expect(await get('/offers?buyerId=visitor-1')).toMatchObject({ status: 403, body: { code: 'not-yours' } });
  expect((await get('/offers?buyerId=ann', ann)).body.items).toMatchObject([{ offerId, buyerId: 'ann' }]);
  expect(JSON.stringify((await get('/purchases?limit=200')).body)).not.toContain('buyerId');
});

test('reasons: of an offer, a purchase and a switch', async () => {
  const path = `/offers/${encodeURIComponent(offerId)}/why`;
  expect(await get(path, ann)).toMatchObject({ status: 200, body: { reason: 'too-dear', purchaseId: null } });
  expect(await get(path)).toMatchObject({ status: 401 });
  const stranger = await mintToken(server.jwtSecret, { role: 'buyer', sub: 'bob', buyerId: 'bob' }, '1h');
  expect(await get(path, stranger)).toMatchObject({ status: 404, body: { code: 'unknown-offer' } });
  const bought = (await get('/purchases?limit=1', admin)).body.items[0]!;
  const why = await get(`/purchases/${encodeURIComponent(String(bought['purchaseId']))}/why`, admin);
  expect(why.body).toMatchObject({ place: 1, withLoyalty: true, priceCents: bought['priceCents'] });
  const ended = `/offers/${encodeURIComponent(String(bought['offerId']))}/why`;
  expect(await get(ended, admin)).toMatchObject({
    body: { reason: 'filled', purchaseId: bought['purchaseId'] },
  });
  const { seq, toSupplierId } = (await get('/switches?limit=1')).body.items[0]!;
  const { suppliers } = (await get(`/switches/${String(seq)}/why`)).body as unknown as {
    suppliers: { supplierId: string; isNew: boolean }[];
  };
  expect(suppliers.find(({ isNew }) => isNew)?.supplierId).toBe(toSupplierId);
});

test('an offer that another process took, and this one has not heard of yet, is not explained as one that is over', async () => {
  const database = openDatabase(findRunning(dir.path)!.databaseUrl!, { poolConnections: 1 });
  try {
    const stored = await OfferRow.query(database).findById(['main', offerId]);
    await OfferRow.query(database).insert({
      ...stored!,
      offerId: 'unheard',
      placedSeq: stored!.placedSeq + 1,
    });
  } finally {
    await database.destroy();
  }
  const answer = await get('/offers/unheard/why', ann);
  expect(answer).toMatchObject({ status: 503, body: { code: 'market-behind' } });
  expect(answer.headers.get('retry-after')).toBe('1');
});

test('figures over a window, which must have a length', async () => {
  const { body } = await get('/statistics?fromTick=0');
  expect(body).toMatchObject({ window: { fromTick: 0 }, sales: { units: expect.any(Number) as number } });
  const purchases = await get('/purchases?limit=200&order=tick');
  const { units } = body['sales'] as { units: number };
  if (purchases.body.next === null) expect(units).toBe(purchases.body.items.length);
  else expect(units).toBeGreaterThan(200);
  expect(await get('/statistics?fromTick=9&toTick=9')).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'fromTick', rule: 'order' }] },
  });
});

test('the query profile lists what was asked, without values', async () => {
  await get('/models?search=golf');
  const response = await fetch(`${server.url}/api/queries`);
  const page = await response.text();
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(page).toContain('GET /api/v1/markets/main/models');
  expect(page).toContain('ILIKE');
  expect(page).not.toContain('%golf%');
});
