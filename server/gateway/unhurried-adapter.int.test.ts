/** Many real sockets in one room: who is written to in which turn, in what order, and who comes and goes meanwhile. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { Server } from 'socket.io';
import { io as connect, type Socket } from 'socket.io-client';
import { LIMITS } from './limits.ts';
import { UnhurriedAdapter } from './unhurried-adapter.ts';

const SLICES = 2.5;
const SOCKETS = SLICES * LIMITS.socketsPerSlice;

const http = createServer();
const server = new Server(http, {
  adapter: UnhurriedAdapter,
  transports: ['websocket'],
  perMessageDeflate: false,
});
const clients: Socket[] = [];
/** What each socket heard, by its id. */
const heard = new Map<string, unknown[]>();
/** How often each was written to. */
const written = new Map<string, number>();

beforeAll(async () => {
  server.on('connection', (socket) => {
    void socket.join('all');
    written.set(socket.id, 0);
    socket.conn.on('packetCreate', () => written.set(socket.id, written.get(socket.id)! + 1));
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  for (let i = 0; i < SOCKETS; i += 1) {
    const client = connect(url, { transports: ['websocket'], forceNew: true });
    clients.push(client);
    await new Promise<void>((connected) => client.once('connect', connected));
    const words: unknown[] = [];
    heard.set(client.id!, words);
    client.on('word', (word) => words.push(word));
  }
});

beforeEach(() => {
  for (const id of written.keys()) written.set(id, 0);
  for (const words of heard.values()) words.length = 0;
});

afterAll(async () => {
  for (const client of clients) client.disconnect();
  await server.close();
});

const sockets = () => [...server.sockets.sockets.values()];
const told = (times = 1) => [...written.values()].filter((writes) => writes >= times).length;
const heardBy = (id: string, enough: (words: unknown[]) => boolean) =>
  new Promise<void>((resolve) => {
    const client = clients.find((one) => one.id === id)!;
    const look = () => enough(heard.get(id)!) && resolve();
    client.on('word', look);
    look();
  });
/** What a client does not get in order it gets wrong, so it is enough to wait for the last word. */
const lastWordFor = (id: string, word: string) => heardBy(id, (words) => words.at(-1) === word);

test('a broadcast to many gives way after each slice, and reaches all of them in order', async () => {
  server.to('all').emit('word', 'first');
  expect(told()).toBe(LIMITS.socketsPerSlice);
  server.to('all').emit('word', 'second');
  expect(told()).toBe(LIMITS.socketsPerSlice);
  await turn();
  expect(told()).toBe(2 * LIMITS.socketsPerSlice);
  await Promise.all([...heard.keys()].map((id) => lastWordFor(id, 'second')));
  for (const words of heard.values()) expect(words).toEqual(['first', 'second']);
});

test('who leaves was told all that came before, and nothing after', async () => {
  server.to('all').emit('word', 'before');
  const late = sockets().find(({ id }) => written.get(id) === 0)!;
  await late.leave('all');
  server.to('all').emit('word', 'after');
  late.emit('word', 'of its own');
  await lastWordFor(late.id, 'of its own');
  expect(heard.get(late.id)).toEqual(['before', 'of its own']);
  await Promise.all(sockets().flatMap(({ id }) => (id === late.id ? [] : [lastWordFor(id, 'after')])));
  await late.join('all');
});

test('who enters another room is told first what his rooms were told, and he alone', async () => {
  server.to('all').emit('word', 'before');
  const late = sockets().find(({ id }) => written.get(id) === 0)!;
  await late.join('more');
  late.emit('word', 'of its own');
  expect(told()).toBe(LIMITS.socketsPerSlice + 1);
  server.to('more').emit('word', 'of more');
  await Promise.all(sockets().map(({ id }) => lastWordFor(id, id === late.id ? 'of more' : 'before')));
  expect(heard.get(late.id)).toEqual(['before', 'of its own', 'of more']);
  await late.leave('more');
});

test('a socket in two of the rooms is told once, and one that is gone keeps nobody waiting', async () => {
  const [one, gone] = [sockets()[0]!, sockets().at(-1)!];
  await one.join('more');
  server.to(['all', 'more']).emit('word', 'once');
  gone.disconnect(true);
  await Promise.all(sockets().map(({ id }) => lastWordFor(id, 'once')));
  expect(heard.get(one.id)).toEqual(['once']);
  await one.leave('more');
});

test('everybody is told what goes to no room, but for who is left out, and attachments go along', async () => {
  const [left, ...others] = sockets();
  left!.nsp.except(left!.id).emit('word', 'to most');
  await Promise.all(others.map(({ id }) => lastWordFor(id, 'to most')));
  server.emit('word', Buffer.from('to all'));
  const isBytes = (words: unknown[]) => Buffer.isBuffer(words.at(-1));
  await Promise.all(sockets().map(({ id }) => heardBy(id, isBytes)));
  expect(heard.get(left!.id)).toEqual([Buffer.from('to all')]);
  expect(heard.get(others[0]!.id)).toEqual(['to most', Buffer.from('to all')]);
});

test('it is not always the same who hears last', async () => {
  const firstIn: string[] = [];
  for (const word of ['a', 'b']) {
    for (const id of written.keys()) written.set(id, 0);
    server.to('all').emit('word', word);
    firstIn.push(
      ...sockets()
        .filter(({ id }) => written.get(id)! > 0)
        .map(({ id }) => id),
    );
    await Promise.all(sockets().map(({ id }) => lastWordFor(id, word)));
  }
  expect(new Set(firstIn).size).toBeGreaterThan(LIMITS.socketsPerSlice);
});
