/**
 * A process of watchers that only count: they speak as much of Socket.IO as it takes to watch a market, or none of it.
 * Their parent hears when each of them has had a beat.
 */
import { watchPlainly } from './plain-watcher.ts';
import { PlainSocket } from './plain-socket.ts';

/** How many connect to one another at a time. */
const ARRIVING = 100;

const [way, port, count] = process.argv.slice(2) as ['gateway' | 'raw', string, string];
const sockets = Number(count);
let [beats, watching] = [0, 0];
for (let from = 0; from < sockets; from += ARRIVING) {
  await Promise.all(Array.from({ length: Math.min(ARRIVING, sockets - from) }, watch));
}
process.send!('watching');

function watch(): Promise<unknown> {
  const url = `ws://127.0.0.1:${port}`;
  const onClose = () => undefined;
  if (way === 'gateway') return watchPlainly(url, 'main', { onFrame: countOne, onClose });
  return new Promise<void>((onOpen) => new PlainSocket(url, { onOpen, onMessage: countOne, onClose }));
}

function countOne(): void {
  watching += 1;
  if (watching % sockets !== 0) return;
  beats += 1;
  process.send!(beats);
}
