/**
 * The process that only watches: so many sockets on the floor of the market, which count frames and do not read them. In
 * a process of its own, so that its work is not in what is measured.
 */
import { watchPlainly } from '../bench/plain-watcher.ts';
import type { PlainSocket } from '../bench/plain-socket.ts';

/** What its parent asks of it, once. */
export interface Watching {
  url: string;
  market: string;
  sockets: number;
}

/** What it is told then: to count from now on, and to end. */
export type WatchingOrder = 'count' | 'end';

/** What it tells when all sockets watch, and at the end. */
export type WatchingReport = { watching: true } | { frames: number; disconnects: number };

const OPENING = 50;

process.once('message', (wanted: Watching) => void watch(wanted));

async function watch({ url, market, sockets }: Watching): Promise<void> {
  const report = { frames: 0, disconnects: 0 };
  const opened: PlainSocket[] = [];
  const watcher = { onFrame: () => (report.frames += 1), onClose: () => (report.disconnects += 1) };
  const open = async () => opened.push(await watchPlainly(url, market, watcher));
  for (let i = 0; i < sockets; i += OPENING) {
    await Promise.all(Array.from({ length: Math.min(OPENING, sockets - i) }, open));
  }
  process.send!({ watching: true } satisfies WatchingReport);
  process.on('message', (order: WatchingOrder) => {
    if (order === 'count') {
      report.frames = 0;
      return;
    }
    process.send!({ ...report } satisfies WatchingReport);
    for (const socket of opened) socket.close();
    process.disconnect();
  });
}
