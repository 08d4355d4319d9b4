/** Sockets that say anything at all: they are answered or cut off, and everybody else hears on. */
import fc from 'fast-check';
import { io, type Socket } from 'socket.io-client';
import { SOCKET_PATH, type WatchAnswer } from '../protocol/socket.ts';
import { type ServerProcess, startServerProcess } from '../testing/server-process.ts';
import { openStoresDir } from '../testing/stores-dir.ts';
import { Watcher } from '../testing/watcher.ts';

const SEED = 11;

let dir: Awaited<ReturnType<typeof openStoresDir>>;
let server: ServerProcess;
let watcher: Watcher;

beforeAll(async () => {
  dir = await openStoresDir();
  server = await startServerProcess({ FORECOURT_DIR: dir.path, PORT: '0', LOG_LEVEL: 'warn' });
  watcher = new Watcher(server.url, 'main');
});
afterAll(async () => {
  watcher.close();
  await server.stop();
  await dir.remove();
});

const open = (auth: object) =>
  io(server.url, { path: SOCKET_PATH, transports: ['websocket'], forceNew: true, reconnection: false, auth });

/** Resolves when the socket is let in, or is not. */
const settled = (socket: Socket) =>
  new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('connect_error', () => resolve(false));
  });

const sample = <T>(values: fc.Arbitrary<T>, numRuns: number) => fc.sample(values, { seed: SEED, numRuns });

test('any message is answered in the form of an answer, or not at all', async () => {
  const socket = open({});
  expect(await settled(socket)).toBe(true);
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.record({ market: fc.constantFrom('main', 'nowhere', ''), lastSeen: fc.jsonValue() }),
    // What no database takes as text among them.
    fc.record({
      market: fc.oneof(fc.constantFrom('main\u0000', '\ud800', '__proto__'), fc.string({ unit: 'binary' })),
      lastSeen: fc.constant(null),
    }),
    fc.record({
      market: fc.constant('main'),
      lastSeen: fc.constant(null),
      modelId: fc.oneof(fc.string(), fc.jsonValue()),
    }),
  );
  for (const value of sample(anything, 150)) {
    for (const event of ['watch', 'watchOffers']) {
      const answer = (await socket.emitWithAck(event, value)) as WatchAnswer;
      expect(typeof answer.ok).toBe('boolean');
      if (!answer.ok) expect(answer.code).toMatch(/^[a-z-]+$/);
    }
    // What asks for no answer, and what nobody listens to.
    for (const event of ['watch', 'watchOffers', 'unwatch', 'unwatchOffers', 'frame', 'constructor'])
      socket.emit(event, value);
  }
  expect(
    (await socket.emitWithAck('watch', { market: 'main', lastSeen: null })) as WatchAnswer,
  ).toMatchObject({ ok: true });
  socket.disconnect();
});

test('any handshake lets in or refuses', async () => {
  for (const auth of sample(fc.dictionary(fc.constantFrom('token', 'x'), fc.jsonValue()), 30)) {
    const socket = open(auth);
    const isIn = await settled(socket);
    expect([auth, isIn]).toEqual([auth, !('token' in auth)]);
    socket.disconnect();
  }
});

test('what is nested as deep as a message can be is refused, and ends nothing', async () => {
  const socket = open({});
  expect(await settled(socket)).toBe(true);
  const nested = '['.repeat(8_000) + ']'.repeat(8_000);
  for (const event of ['watch', 'watchOffers', 'unwatch', 'unwatchOffers']) {
    for (const packet of [`2["${event}",${nested}]`, `2["${event}","main",${nested}]`])
      socket.io.engine.write(packet);
  }
  const answer = new Promise<unknown>((resolve) => {
    socket.io.engine.on('data', (data: string) => {
      if (data.startsWith('37')) resolve(JSON.parse(data.slice(2)));
    });
  });
  socket.io.engine.write(`27["watch",${nested}]`);
  const ended = new Promise((resolve) => socket.once('disconnect', resolve));
  expect(await Promise.race([answer, ended])).toMatchObject([{ ok: false, code: 'malformed-message' }]);
  socket.disconnect();
});

test('what is no message of the protocol cuts its sender off and nobody else', async () => {
  const packets = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.json().map((text) => `2${text}`),
  );
  for (const packet of sample(packets, 40)) {
    const socket = open({});
    await settled(socket);
    socket.io.engine.write(packet);
    // Its end, or an answer to what it asks next: both say that the server is done with it.
    const ended = new Promise((resolve) => socket.io.engine.once('close', resolve));
    const answered = socket.emitWithAck('watch', { market: 'main', lastSeen: null }).catch(() => ended);
    await Promise.race([ended, answered]);
    socket.disconnect();
  }
  const { beat } = watcher.position!;
  await watcher.until((position) => position.beat > beat);
  expect(watcher.faults).toEqual([]);
  expect(watcher.connects).toBe(1);
  expect(server.errors()).not.toMatch(/"level":[56]0/);
});
