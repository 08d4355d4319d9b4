/** Sockets on a real port before a market whose beats are made by hand: what is watched by itself, and who is slow. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect as openLine, type Socket as TcpSocket } from 'node:net';
import { text } from 'node:stream/consumers';
import { io, type Socket } from 'socket.io-client';
import { MarketFollower } from '../engine/follower.ts';
import { foundMarket } from '../engine/founding.ts';
import { MarketEngine } from '../engine/market-engine.ts';
import { MemoryJournal, MemoryLeases, MemoryRedis } from '../engine/memory-ports.ts';
import type { Command } from '../market/commands.ts';
import type { Viewer } from '../market/privacy.ts';
import { TINY_SCENARIO } from '../market/testing/tiny-scenario.ts';
import { decodeFloor } from '../protocol/floor.ts';
import {
  type ClientToServer,
  type FrameMessage,
  type OffersFrameMessage,
  type OffersSnapshotMessage,
  type Position,
  PULSE_MS,
  type PulseMessage,
  type ServerToClient,
  SOCKET_PATH,
  type SnapshotMessage,
} from '../protocol/socket.ts';
import { Gateway } from './gateway.ts';

type Watching = Socket<ServerToClient, ClientToServer>;

const NOWHERE: Position = { beat: 0, seq: 0, tick: 0 };
const TWO_MODELS = {
  ...TINY_SCENARIO,
  models: [TINY_SCENARIO.models[0]!, { ...TINY_SCENARIO.models[0]!, modelId: 'm2', model: 'Two' }],
};

let http: Server;
let gateway: Gateway;
let engine: MarketEngine;
let redis: MemoryRedis;
let commands = 0;
/** When tokens are over that say so. */
const overAtMs = new Map<string, number>();
const sockets: Watching[] = [];

beforeEach(async () => {
  const journal = new MemoryJournal();
  redis = new MemoryRedis();
  const leases = new MemoryLeases();
  await foundMarket(journal, 'm', TWO_MODELS, 'seed');
  engine = new MarketEngine(
    'm',
    { journal, hot: redis, inbox: redis, lease: leases.for('a') },
    { engineId: 'a', beatMs: 100, nowMs: () => 0, refused: () => {} },
  );
  http = createServer();
  const viewers: Record<string, Viewer> = { b1: { role: 'buyer', buyerId: 'b1' }, root: { role: 'admin' } };
  gateway = new Gateway(
    http,
    leases.for('a'),
    (token) =>
      Promise.resolve({
        ...{ viewer: viewers[token]!, subject: token, session: null },
        overAtMs: overAtMs.get(token) ?? null,
      }),
    (marketId) =>
      marketId === 'unread' ? Promise.reject(new Error('The database is away.')) : Promise.resolve(false),
  );
  const follower = await MarketFollower.start(
    'm',
    journal,
    redis,
    () => 0,
    (frame) => gateway.tell(frame),
  );
  gateway.open('m', follower!);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  await engine.beat();
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.disconnect();
  await gateway.close();
});

function connect(token?: string): Watching {
  const { port } = http.address() as AddressInfo;
  const socket: Watching = io(`http://127.0.0.1:${port}`, {
    path: SOCKET_PATH,
    transports: ['websocket'],
    forceNew: true,
    auth: token === undefined ? {} : { token },
  });
  sockets.push(socket);
  return socket;
}

/** The next message of a kind. */
function next<Message>(socket: Watching, name: keyof ServerToClient): Promise<Message> {
  return new Promise((resolve) => {
    socket.once(name, resolve as never);
  });
}

function wireOf(socket: Watching): TcpSocket {
  return (socket.io.engine as unknown as { transport: { ws: { _socket: TcpSocket } } }).transport.ws._socket;
}

/** One beat in which these commands are decided; no tick passes. */
async function beat(...wishes: Command[]): Promise<void> {
  for (const command of wishes) {
    commands += 1;
    const name = `c${commands}`;
    await redis.submit('m', { commandId: name, idempotencyKey: name, by: 'b1', command });
  }
  await engine.beat();
}

const offerFor = (modelId: string, offerId: string): Command => ({
  type: 'PlaceOffer',
  offerId,
  buyerId: 'b1',
  modelId,
  maxPriceCents: 1_000,
});

test('the offers of a model are told to who watches them, and only what is theirs', async () => {
  const socket = connect();
  await beat(offerFor('m1', 'o1'), offerFor('m2', 'o2'));
  const heard: OffersFrameMessage[] = [];
  socket.on('offersFrame', (message) => heard.push(message));
  const [snapshot] = await Promise.all([
    next<OffersSnapshotMessage>(socket, 'offersSnapshot'),
    socket.emitWithAck('watchOffers', { market: 'm', modelId: 'm1', lastSeen: null }),
  ]);
  expect(snapshot.offers).toMatchObject([
    { offerId: 'o1', buyerId: null, modelId: 'm1', maxPriceCents: 1_000 },
  ]);
  await beat(offerFor('m2', 'o3'));
  await beat(
    offerFor('m1', 'o4'),
    { type: 'CancelOffer', offerId: 'o3' },
    { type: 'CancelOffer', offerId: 'o1' },
  );
  const frame = heard[0] ?? (await next<OffersFrameMessage>(socket, 'offersFrame'));
  expect(frame).toMatchObject({ modelId: 'm1', from: snapshot.position });
  expect(
    frame.events.map((event) => [event.type, event.offerId, 'buyerId' in event || 'by' in event]),
  ).toEqual([
    ['OfferPlaced', 'o4', false],
    ['OfferCancelled', 'o1', false],
  ]);
  expect(frame.to.beat).toBe(snapshot.position.beat + 2);
});

test('who comes back to a model gets just what he missed of it, or nothing, and goes on from there', async () => {
  await beat(offerFor('m1', 'o1'));
  const socket = connect();
  const watch = (lastSeen: Position | null) =>
    socket.emitWithAck('watchOffers', { market: 'm', modelId: 'm1', lastSeen });
  const [snapshot] = await Promise.all([next<OffersSnapshotMessage>(socket, 'offersSnapshot'), watch(null)]);
  socket.emit('unwatchOffers', 'm', 'm1');
  await socket.emitWithAck('watch', { market: 'm', lastSeen: null });
  await beat(offerFor('m2', 'o2'));
  await beat(offerFor('m1', 'o3'));
  socket.on('offersSnapshot', () => {
    throw new Error('a snapshot was sent');
  });
  const [missed] = await Promise.all([
    next<OffersFrameMessage>(socket, 'offersFrame'),
    watch(snapshot.position),
  ]);
  expect(missed.from).toEqual(snapshot.position);
  expect(missed.events.map(({ offerId }) => offerId)).toEqual(['o3']);
  const again = next(socket, 'offersFrame');
  await watch(missed.to);
  await beat(offerFor('m1', 'o4'));
  expect(await again).toMatchObject({ from: missed.to, events: [{ offerId: 'o4' }] });
});

test('the floor counts offers and tells of none but its own, to its owner', async () => {
  const [anybody, owner] = [connect(), connect('b1')];
  for (const socket of [anybody, owner]) {
    const [snapshot] = await Promise.all([
      next<SnapshotMessage>(socket, 'snapshot'),
      socket.emitWithAck('watch', { market: 'm', lastSeen: null }),
    ]);
    expect(decodeFloor(snapshot.floor)).toMatchObject({ openOffers: [], snapshot: { offers: [] } });
  }
  const frames = Promise.all([next<FrameMessage>(anybody, 'frame'), next<FrameMessage>(owner, 'frame')]);
  await beat(offerFor('m1', 'o1'), offerFor('m1', 'o2'), offerFor('m2', 'o3'));
  const [seen, own] = await frames;
  expect(seen.events).toEqual([]);
  expect(seen.offers).toMatchObject({
    open: [
      ['m1', 2],
      ['m2', 1],
    ],
    today: { day: 0, offersPlaced: 3, offersEnded: 0 },
  });
  expect(own.events).toMatchObject([{ offerId: 'o1', buyerId: 'b1' }, { offerId: 'o2' }, { offerId: 'o3' }]);
  const ended = next<FrameMessage>(anybody, 'frame');
  await beat({ type: 'CancelOffer', offerId: 'o3' });
  expect((await ended).offers).toMatchObject({ open: [['m2', 0]], today: { offersEnded: 1 } });
});

test('who comes soon after another is sent the same snapshot, and what happened since', async () => {
  const come = () => {
    const socket = connect();
    const caughtUp = Promise.all([
      next<SnapshotMessage>(socket, 'snapshot'),
      next<FrameMessage>(socket, 'frame'),
    ]);
    socket.emit('watch', { market: 'm', lastSeen: null }, () => {});
    return caughtUp;
  };
  const first = connect();
  const [snapshot] = await Promise.all([
    next<SnapshotMessage>(first, 'snapshot'),
    first.emitWithAck('watch', { market: 'm', lastSeen: null }),
  ]);
  await beat({ type: 'SetClockSpeed', ticksPerSecond: 7 });
  await beat(offerFor('m1', 'o1'), offerFor('m2', 'o2'));
  await beat({ type: 'CancelOffer', offerId: 'o2' });
  const [again, frame] = await come();
  expect(again).toEqual(snapshot);
  expect(frame).toMatchObject({ from: snapshot.position, events: [{ type: 'ClockSpeedChanged' }] });
  expect(new Map(frame.offers!.open)).toEqual(
    new Map([
      ['m1', 1],
      ['m2', 0],
    ]),
  );
});

test('a socket is cut when its token is over, and one that is good for longer than a timer waits is not', async () => {
  overAtMs.set('b1', Date.now() + 300).set('root', Date.now() + 60 * 86_400_000);
  const [brief, long] = [connect('b1'), connect('root')];
  const cut = new Promise<void>((resolve) => brief.once('disconnect', () => resolve()));
  for (const socket of [brief, long]) {
    expect(await socket.emitWithAck('watch', { market: 'm', lastSeen: null })).toMatchObject({ ok: true });
  }
  await cut;
  expect(Date.now()).toBeGreaterThanOrEqual(overAtMs.get('b1')!);
  expect(long.connected).toBe(true);
  overAtMs.clear();
});

test('what cannot be watched is refused with a code', async () => {
  const socket = connect();
  const ask = (request: unknown) => socket.emitWithAck('watchOffers', request as never) as Promise<object>;
  expect(await ask({ market: 'm', lastSeen: null })).toMatchObject({ code: 'malformed-message' });
  expect(await ask({ market: 'm', modelId: 'm9', lastSeen: null })).toMatchObject({ code: 'unknown-model' });
  expect(await ask({ market: 'x', modelId: null, lastSeen: null })).toMatchObject({ code: 'unknown-market' });
  expect(await ask({ market: 'unread', modelId: null, lastSeen: null })).toMatchObject({
    code: 'server-starting',
  });
  expect(await ask({ market: 'x\u0000', modelId: null, lastSeen: null })).toMatchObject({
    code: 'malformed-message',
  });
  expect(await ask({ market: 'm', modelId: null, lastSeen: null })).toMatchObject({ ok: true });
});

describe('a socket that does not read', () => {
  /** A description as long as they get: no market is changed by it. */
  const describe = (round: number): Command => ({
    type: 'UpdateDealership',
    dealershipId: 'd1',
    preferences: {
      required: {},
      preferred: Array.from({ length: 10 }, (_, i) => ({
        attribute: 'make' as const,
        values: Array.from({ length: 500 }, (_, j) => `${round} ${i} ${j} ${'x'.repeat(180)}`),
        weight: 1,
      })),
      assortmentSize: 5,
      minScore: 0,
    },
  });
  test('costs a bounded buffer, delays nobody, and is caught up when it reads again', async () => {
    const [slow, steady] = [connect(), connect()];
    const rounds = 40;
    let lastBeat = Infinity;
    let [steadyAt, slowAt] = [NOWHERE, NOWHERE];
    let snapshots = 0;
    let frames = 0;
    const faults: string[] = [];
    steady.on('frame', ({ to }) => (steadyAt = to));
    slow.on('snapshot', ({ position }) => {
      snapshots += 1;
      slowAt = position;
    });
    slow.on('frame', ({ from, to }) => {
      if (from.beat !== slowAt.beat || from.seq !== slowAt.seq)
        faults.push(`${from.seq} after ${slowAt.seq}`);
      slowAt = to;
      if (to.beat <= lastBeat) frames += 1;
    });
    for (const socket of [slow, steady]) await socket.emitWithAck('watch', { market: 'm', lastSeen: null });
    wireOf(slow).pause();
    for (let round = 0; round < rounds; round += 1) {
      const heard = next(steady, 'frame');
      await beat(describe(round));
      await heard;
    }
    expect(gateway.slowSockets).toBe(1);
    expect(snapshots).toBe(1);
    lastBeat = steadyAt.beat;
    wireOf(slow).resume();
    // Beats go on, and with them the gateway minds who has become free again.
    for (let speed = 2; slowAt.beat < lastBeat; speed += 1) {
      const heard = next(steady, 'frame');
      await beat({ type: 'SetClockSpeed', ticksPerSecond: speed });
      await heard;
    }
    expect(gateway.slowSockets).toBe(0);
    expect(faults).toEqual([]);
    // What did not fit into its buffer came as one.
    expect(frames).toBeLessThan(rounds);
  });
});

test('a socket that asks on and on and reads no answer is closed', async () => {
  const [deaf, steady] = [connect(), connect()];
  for (const socket of [deaf, steady]) await socket.emitWithAck('watch', { market: 'm', lastSeen: null });
  const wire = wireOf(deaf);
  wire.pause();
  const unknown = { market: 'x'.repeat(120), lastSeen: null };
  for (let round = 0; round < 200 && gateway.sockets === 2; round += 1) {
    for (let asked = 0; asked < 1_000; asked += 1) deaf.emit('watch', unknown, () => undefined);
    await steady.emitWithAck('watch', unknown);
  }
  expect(gateway.sockets).toBe(1);
  wire.destroy();
});

test('a request that offers another protocol is answered as if it had not', async () => {
  http.on('request', (request, response) => {
    void text(request).then((body) => response.end(`${request.method} ${request.url} ${body};`));
  });
  const { port } = http.address() as AddressInfo;
  const line = openLine(port, '127.0.0.1');
  const offer =
    'Connection: keep-alive, Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAQAAP__\r\n';
  line.write(`POST /first HTTP/1.1\r\nHost: here\r\n${offer}Content-Length: 10\r\n\r\nfirst`);
  line.write('-body');
  const [first] = (await once(line, 'data')) as [Buffer];
  expect(String(first)).toContain('POST /first first-body;');
  line.write(
    'GET /second HTTP/1.1\r\nHost: here\r\nConnection: close, Upgrade\r\nUpgrade: websocket\r\n\r\n',
  );
  expect(await text(line)).toContain('GET /second ;');
});

test('a floor has its pulse when a second went by without a frame, and not while frames come', async () => {
  const socket = connect();
  await socket.emitWithAck('watch', { market: 'm', lastSeen: null });
  await next(socket, 'pulse');
  const pulseMs = performance.now();
  await beat(offerFor('m1', 'o1'));
  const { to } = await next<FrameMessage>(socket, 'frame');
  const pulse = await next<PulseMessage>(socket, 'pulse');
  expect(pulse).toMatchObject({ market: 'm', position: to, leader: 'a' });
  // The one that would have come in between is left out.
  expect(performance.now() - pulseMs).toBeGreaterThan(1.5 * PULSE_MS);
});
