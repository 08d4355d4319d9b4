/** A whole server on embedded stores, as clients see it: reads, commands, clock, sockets, privacy, bad input, a second start. */
import { io } from 'socket.io-client';
import { decodeFloor } from './protocol/floor.ts';
import { SOCKET_PATH, type SnapshotMessage } from './protocol/socket.ts';
import { readConfig } from './config.ts';
import { mintToken } from './http/mint-token.ts';
import { type RunningServer, startServer } from './server.ts';
import { Api } from './testing/api.ts';
import { openStoresDir } from './testing/stores-dir.ts';
import { Watcher } from './testing/watcher.ts';

let dir: Awaited<ReturnType<typeof openStoresDir>>;
let server: RunningServer;
let admin: Api;
let buyer: Api;
let stranger: Api;
let buyerToken: string;

const start = () =>
  startServer(readConfig({ FORECOURT_DIR: dir.path, PORT: '0', LOG_LEVEL: 'error', BEAT_MS: '20' }));

const url = () => server.url!;

beforeAll(async () => {
  dir = await openStoresDir();
  server = await start();
  const token = (role: 'admin' | 'buyer', id: string) =>
    mintToken(server.jwtSecret, role === 'admin' ? { role, sub: id } : { role, sub: id, buyerId: id }, '1h');
  admin = new Api(url, await token('admin', 'root'));
  buyerToken = await token('buyer', 'ann');
  buyer = new Api(url, buyerToken);
  stranger = new Api(url, await token('buyer', 'bob'));
  await admin.post('/clock/speed', { ticksPerSecond: 200 });
});

afterAll(async () => {
  await server.stop();
  await dir.remove();
});

/** Resolves when the market has asks, so that there is something to buy. */
async function firstAsk(): Promise<{ modelId: string; askCents: number }> {
  const watcher = new Watcher(url(), 'main');
  await watcher.until(({ tick }) => tick >= 20);
  watcher.close();
  const { body } = await admin.get('/asks');
  return (body.asks as { modelId: string; askCents: number }[])[0]!;
}

test('everybody may read; only an admin runs the clock, and only a buyer or an admin places offers', async () => {
  expect((await fetch(`${url()}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${url()}/readyz`)).json()).toEqual({
    status: 'ready',
    checks: { postgres: true, redis: true },
  });
  const anonymous = new Api(url, 'not.a.token');
  expect((await anonymous.get('')).body).toMatchObject({ id: 'main', name: 'demo' });
  expect(await anonymous.post('/clock/pause', {})).toMatchObject({
    status: 401,
    body: { code: 'invalid-token' },
  });
  expect(await buyer.post('/clock/pause', {})).toMatchObject({ status: 403, body: { code: 'wrong-role' } });
  expect(await buyer.post('/deposits', {})).toMatchObject({ status: 403, body: { code: 'wrong-role' } });
  const unsigned = await fetch(`${url()}/api/v1/markets/main/clock/pause`, { method: 'POST' });
  expect(unsigned.status).toBe(401);
  expect(unsigned.headers.get('content-type')).toBe('application/problem+json');
});

test('the life of an offer over HTTP', async () => {
  const { modelId, askCents } = await firstAsk();
  expect(await admin.post('/buyers', { buyerId: 'ann' })).toMatchObject({
    status: 201,
    body: { buyerId: 'ann' },
  });
  expect(await admin.post('/buyers', { buyerId: 'ann' })).toMatchObject({
    status: 409,
    body: { code: 'id-taken' },
  });
  const offer = { modelId, maxPriceCents: 1_000 };
  expect(await buyer.post('/offers', offer)).toMatchObject({
    status: 409,
    body: { code: 'insufficient-funds' },
  });
  const deposit = { accountType: 'buyer', accountId: 'ann', amountCents: askCents * 3 };
  expect(await admin.post('/deposits', deposit)).toMatchObject({ status: 201 });

  const first = await buyer.post('/offers', offer, 'key-1');
  expect(first.status).toBe(201);
  expect(await buyer.post('/offers', offer, 'key-1')).toEqual(first);
  expect(await buyer.post('/offers', { ...offer, maxPriceCents: 2 }, 'key-1')).toMatchObject({
    status: 422,
    body: { code: 'idempotency-key-reused' },
  });
  const offerId = encodeURIComponent(String(first.body.offerId));
  expect(await stranger.post(`/offers/${offerId}/cancel`, {})).toMatchObject({
    status: 404,
    body: { code: 'unknown-offer' },
  });
  expect(await buyer.post(`/offers/${offerId}/cancel`, {})).toMatchObject({ status: 200 });
  expect(await buyer.post(`/offers/${offerId}/cancel`, {})).toMatchObject({ status: 404 });
  expect(await buyer.post('/offers', { ...offer, buyerId: 'bob' })).toMatchObject({ status: 403 });
  expect(await admin.post('/offers', offer)).toMatchObject({ status: 422 });

  const filling = await buyer.post('/offers', { modelId, maxPriceCents: askCents * 2 });
  expect(filling.status).toBe(201);
  const watcher = new Watcher(url(), 'main', buyerToken);
  await watcher.until(({ tick }) => tick > 0 && !watcher.market.offers.has(String(filling.body.offerId)));
  watcher.close();
  expect(watcher.faults).toEqual([]);
});

test('the clock pauses with a reason, steps exactly, runs to a tick, and resumes', async () => {
  expect(await admin.post('/clock/pause', { reason: 'lunch' })).toMatchObject({ status: 200 });
  expect(await admin.post('/clock/pause', {})).toMatchObject({ status: 409, body: { code: 'clock-paused' } });
  const watcher = new Watcher(url(), 'main');
  await watcher.until(() => watcher.market.clock.paused !== null);
  expect(watcher.market.clock.paused).toMatchObject({ by: null, reason: 'lunch' });
  const { tick } = watcher.position!;
  await admin.post('/clock/step', { ticks: 1 });
  await watcher.until((position) => position.tick === tick + 1);
  expect(await admin.post('/clock/run-to', { tick })).toMatchObject({
    status: 409,
    body: { code: 'tick-past' },
  });
  await admin.post('/clock/run-to', { tick: tick + 7 });
  await watcher.until((position) => position.tick === tick + 7);
  // Commands are decided while the market stands; time does not move with them.
  expect(await admin.post('/buyers', { buyerId: 'late' })).toMatchObject({ status: 201 });
  expect((await admin.get('')).body).toMatchObject({
    position: { tick: tick + 7 },
    clock: { state: 'paused', reason: 'lunch', stepsDue: 0 },
  });
  await admin.post('/clock/resume', {});
  await watcher.until((position) => position.tick > tick + 7);
  watcher.close();
  expect(watcher.faults).toEqual([]);
});

describe('sockets', () => {
  test('frames join without a gap, and a watcher who was away gets just what he missed', async () => {
    const steady = new Watcher(url(), 'main');
    await steady.until(() => true);
    const away = steady.position!;
    await steady.until(({ beat }) => beat >= away.beat + 20);
    expect(steady).toMatchObject({ snapshots: 1, faults: [] });
    const frame = await new Promise<{ from: object }>((resolve, reject) => {
      const socket = io(url(), { path: SOCKET_PATH, transports: ['websocket'], forceNew: true });
      socket.once('frame', (message: { from: object }) => {
        socket.disconnect();
        resolve(message);
      });
      socket.once('snapshot', () => reject(new Error('a snapshot was sent')));
      socket.emit('watch', { market: 'main', lastSeen: away }, () => {});
    });
    expect(frame.from).toEqual(away);
    steady.close();
  });

  test('the public learns nothing of who', async () => {
    const watcher = new Watcher(url(), 'main');
    const socket = io(url(), { path: SOCKET_PATH, transports: ['websocket'], forceNew: true });
    const told: string[] = [];
    socket.on('snapshot', ({ floor }: SnapshotMessage) => told.push(JSON.stringify(decodeFloor(floor))));
    for (const name of ['frame', 'offersSnapshot', 'offersFrame']) {
      socket.on(name, (message: unknown) => told.push(JSON.stringify(message)));
    }
    socket.emit('watch', { market: 'main', lastSeen: null }, () => {});
    socket.emit('watchOffers', { market: 'main', modelId: null, lastSeen: null }, () => {});
    await watcher.until(() => true);
    const { beat } = watcher.position!;
    await admin.post('/buyers', { buyerId: 'secret-buyer' });
    await watcher.until((position) => position.beat > beat + 20);
    socket.disconnect();
    watcher.close();
    expect(told.length).toBeGreaterThan(10);
    const all = told.join('');
    expect(all).toContain('"OfferPlaced"');
    for (const word of [
      'visitor-',
      'secret-buyer',
      'MoneyDeposited',
      'BuyerJoined',
      '"by":"',
      'root',
      '"seed":',
    ]) {
      expect(all).not.toContain(word);
    }
  });

  test('what is wrong is answered with a code, and the server lives on', async () => {
    const socket = io(url(), { path: SOCKET_PATH, transports: ['websocket'], forceNew: true });
    const ask = (request: unknown) => socket.emitWithAck('watch', request) as Promise<object>;
    expect(await ask(null)).toMatchObject({ ok: false, code: 'malformed-message' });
    expect(await ask({ market: 7, lastSeen: null })).toMatchObject({ code: 'malformed-message' });
    expect(await ask({ market: 'main', lastSeen: { beat: -1, seq: 0, tick: 0 } })).toMatchObject({
      code: 'malformed-message',
    });
    expect(await ask({ market: 'main' })).toMatchObject({ code: 'malformed-message' });
    expect(await ask({ market: 'nowhere', lastSeen: null })).toMatchObject({ code: 'unknown-market' });
    expect(await ask({ market: 'main', lastSeen: { beat: 1e9, seq: 1e9, tick: 1 } })).toMatchObject({
      ok: true,
    });
    socket.emit('watch');
    socket.emit('unwatch', { not: 'a market' });
    expect(await ask({ market: 'main', lastSeen: null })).toMatchObject({ ok: true });
    socket.disconnect();
    const refused = io(url(), {
      path: SOCKET_PATH,
      transports: ['websocket'],
      forceNew: true,
      auth: { token: 'forged' },
    });
    const error = await new Promise<Error & { data?: unknown }>((resolve) =>
      refused.once('connect_error', resolve),
    );
    expect(error.data).toEqual({ code: 'invalid-token' });
    refused.disconnect();
  });
});

test('the journal by range, without who for the public and whole for an admin', async () => {
  const journalOf = async (path: string, token?: string) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(`${url()}/api/v1/markets/main/journal${path}`, { headers });
    return {
      status: response.status,
      body: (await response.json()) as { events: { seq: number }[]; next: number },
    };
  };
  const page = await journalOf('?from=1&limit=50');
  expect(page.body.events.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  expect(page.body.next).toBe(51);
  const all = await journalOf(
    '?from=1&limit=1000',
    await mintToken(server.jwtSecret, { role: 'admin', sub: 'root' }, '1h'),
  );
  expect(all.body.events.map(({ seq }) => seq)).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
  for (const path of ['?from=0', '?limit=1001', '?from=x', '?limit=', '?other=1']) {
    expect((await journalOf(path)).status).toBe(422);
  }
});

test.each([
  ['no key', '/clock/step', { ticks: 1 }, { 'idempotency-key': '' }, 422, 'faulty-input'],
  ['a key with a space', '/clock/step', { ticks: 1 }, { 'idempotency-key': 'a b' }, 422, 'faulty-input'],
  ['a field of the wrong kind', '/clock/step', { ticks: '1' }, {}, 422, 'faulty-input'],
  ['a field out of range', '/clock/step', { ticks: 0 }, {}, 422, 'faulty-input'],
  ['an unknown field', '/clock/resume', { fast: true }, {}, 422, 'faulty-input'],
  [
    'a fraction of a cent',
    '/deposits',
    { accountType: 'buyer', accountId: 'x', amountCents: 0.5 },
    {},
    422,
    'faulty-input',
  ],
  [
    'somebody unknown',
    '/deposits',
    { accountType: 'buyer', accountId: 'nobody', amountCents: 5 },
    {},
    404,
    'unknown-buyer',
  ],
  ['a body that is no JSON', '/clock/step', '{"ticks":', {}, 400, 'malformed-request'],
  ['a body that is too large', '/clock/pause', { reason: 'x'.repeat(300_000) }, {}, 413, 'body-too-large'],
  [
    'another kind of body',
    '/clock/step',
    'ticks=1',
    { 'content-type': 'text/csv' },
    415,
    'unsupported-media-type',
  ],
  [
    'a packed body',
    '/clock/step',
    '{"ticks":1}',
    { 'content-encoding': 'gzip' },
    415,
    'unsupported-encoding',
  ],
])('%s is refused with a code', async (_what, path, body, headers, status, code) => {
  const token = await mintToken(server.jwtSecret, { role: 'admin', sub: 'root' }, '1h');
  const response = await fetch(`${url()}/api/v1/markets/main${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `bad-${_what.replaceAll(' ', '-')}`,
      authorization: `Bearer ${token}`,
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const problem = (await response.json()) as { code: string; detail: string };
  expect({ status: response.status, code: problem.code }).toEqual({ status, code });
  expect(problem.detail.length).toBeGreaterThan(10);
});

test('an unknown market or route is not found, in the same form', async () => {
  const nowhere = new Api(url, 'x', 'nowhere');
  expect(await nowhere.get('')).toMatchObject({ status: 404, body: { code: 'unknown-market' } });
  const response = await fetch(`${url()}/api/v1/nothing`);
  expect(await response.json()).toMatchObject({ status: 404, code: 'unknown-route' });
});

test('a method that a path does not take is refused with those that it takes', async () => {
  for (const [path, allow] of [
    ['/api/v1/markets', 'GET, HEAD'],
    ['/api/v1/markets/main/models/a-model?fields=none', 'DELETE, GET, HEAD'],
    ['/healthz', 'GET, HEAD'],
  ] as const) {
    const response = await fetch(`${url()}${path}`, { method: 'PUT' });
    expect(await response.json()).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect(response.headers.get('allow')).toBe(allow);
  }
  expect(await (await fetch(`${url()}/api/v1`, { method: 'PUT' })).json()).toMatchObject({ status: 404 });
});

test('a second start goes on at the next seq and tick', async () => {
  await admin.post('/clock/pause', { reason: 'restart' });
  const { position } = (await admin.get('')).body as { position: { seq: number; tick: number } };
  await server.stop();
  server = await start();
  const watcher = new Watcher(url(), 'main');
  await watcher.until(() => true);
  expect(watcher.position).toMatchObject(position);
  await admin.post('/clock/resume', {});
  await watcher.until(({ seq, tick }) => seq > position.seq && tick > position.tick);
  expect(watcher.faults).toEqual([]);
  watcher.close();
});
