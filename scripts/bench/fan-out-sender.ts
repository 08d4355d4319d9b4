/**
 * The process whose time is measured: it sends beats to all who are connected, either through the gateway or as bytes
 * through raw sockets. Its parent says how large the beats are and when to send one.
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type FollowedFrame, MarketFollower } from '../../server/engine/follower.ts';
import { MemoryJournal, MemoryLeases, MemoryRedis } from '../../server/engine/memory-ports.ts';
import { Gateway } from '../../server/gateway/gateway.ts';
import { floorFrame } from '../../server/gateway/audience.ts';
import { processorMs } from './processor-time.ts';
import { rawSockets } from './raw-sockets.ts';
import { SalesMarket } from './sales-market.ts';

/** What the parent says. */
export type SenderOrder = { beats: number; purchases: number } | 'send' | 'time';
/** What it is told. */
export type SenderAnswer = { port: number } | { bytes: number } | { ms: number };

const MARKET = 'main';
const way = process.argv[2] as 'gateway' | 'raw';
const market = new SalesMarket(MARKET, { dealerships: 20, models: 50, buyers: 100 });
const opening = market.open();
const journal = new MemoryJournal();
await journal.create({ marketId: MARKET, position: opening.to, seed: 'bench', agents: null }, opening);

const http = createServer();
const send = way === 'gateway' ? await openGateway() : openRaw();
http.listen(0, '127.0.0.1');
await once(http, 'listening');
let waiting: FollowedFrame[] = [];
answer({ port: (http.address() as AddressInfo).port });
process.on('message', (order: SenderOrder) => {
  if (order === 'send') send(waiting.shift()!);
  else if (order === 'time') answer({ ms: processorMs() });
  else {
    waiting = Array.from({ length: order.beats }, () => nextFrame(order.purchases));
    answer({ bytes: textOf(waiting[0]!).length });
  }
});

async function openGateway(): Promise<(frame: FollowedFrame) => void> {
  const leases = new MemoryLeases().for('bench');
  const gateway = new Gateway(
    http,
    leases,
    async () => null,
    async () => true,
  );
  const follower = await MarketFollower.start(MARKET, journal, new MemoryRedis(), Date.now, () => undefined);
  gateway.open(MARKET, follower!);
  return (frame) => gateway.tell(frame);
}

/** The same bytes, made once before the time counts. */
function openRaw(): (frame: FollowedFrame) => void {
  const server = new rawSockets.WebSocketServer({ server: http, perMessageDeflate: false });
  return (frame) => {
    const bytes = Buffer.from(textOf(frame));
    for (const socket of server.clients) socket.send(bytes, { binary: false });
  };
}

/** As many purchases as are asked for, as the follower hands them on. */
function nextFrame(purchases: number): FollowedFrame {
  market.place(purchases);
  const endedOffers = new Map(market.market.offers);
  const { marketId, from, to, events } = market.sell(purchases);
  return { marketId, from, to, events, answers: [], engineId: 'bench', beatMs: 1, endedOffers };
}

/** What Socket.IO writes for a frame on the public floor. */
function textOf(frame: FollowedFrame): string {
  return `42${JSON.stringify(['frame', floorFrame({ role: 'public' }, { ...frame, offers: null })])}`;
}

function answer(message: SenderAnswer): void {
  process.send!(message);
}
