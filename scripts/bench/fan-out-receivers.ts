/**
 * A process of watchers that only count: they speak as much of Socket.IO as it takes to watch a market, or none of it.
 * Their parent hears when each of them has had a beat.
 */

import { SOCKET_PATH } from '../../server/protocol/socket.ts';
import { type RawSocket, rawSockets } from './raw-sockets.ts';

/** How many connect to one another at a time. */
const ARRIVING = 100;

const [way, port, count] = process.argv.slice(2) as ['gateway' | 'raw', string, string];
const sockets = Number(count);
let [beats, watching] = [0, 0];
for (let from = 0; from < sockets; from += ARRIVING) {
  await Promise.all(Array.from({ length: Math.min(ARRIVING, sockets - from) }, watch));
}
process.send!('watching');

function watch(): Promise<void> {
  const path = way === 'gateway' ? `${SOCKET_PATH}/?EIO=4&transport=websocket` : '/';
  const socket = new rawSockets.WebSocket(`ws://127.0.0.1:${port}${path}`, { perMessageDeflate: false });
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    if (way === 'raw') socket.on('open', resolve);
    socket.on('message', (message: Buffer) => hear(socket, message, resolve));
  });
}

function hear(socket: RawSocket, message: Buffer, isWatching: () => void): void {
  const kind = message.subarray(0, 2).toString('latin1');
  if (kind.startsWith('2')) socket.send('3');
  else if (kind.startsWith('0')) socket.send('40');
  else if (kind === '40') socket.send('420["watch",{"market":"main","lastSeen":null}]');
  else if (kind === '43') isWatching();
  else if (kind === '42' && message.subarray(2, 10).toString('latin1') === '["frame"') countOne();
}

function countOne(): void {
  watching += 1;
  if (watching % sockets !== 0) return;
  beats += 1;
  process.send!(beats);
}
