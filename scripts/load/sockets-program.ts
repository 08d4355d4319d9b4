/**
 * The process that only watches: so many sockets on the floor of the market. In a process of its own, so that its work is
 * not in what is measured.
 */
import { io } from 'socket.io-client';
import { type ClientToServer, type ServerToClient, SOCKET_PATH } from '../../server/protocol/socket.ts';
import type { Socket } from 'socket.io-client';

/** What its parent asks of it, once. */
export interface Watching {
  url: string;
  market: string;
  sockets: number;
}

/** What it tells when all sockets watch, and when it is asked for the end. */
export type WatchingReport = { watching: true } | { frames: number; disconnects: number };

const OPENING = 50;

process.once('message', (wanted: Watching) => void watch(wanted));

async function watch({ url, market, sockets }: Watching): Promise<void> {
  const report = { frames: 0, disconnects: 0 };
  const opened: Socket<ServerToClient, ClientToServer>[] = [];
  const open = () =>
    new Promise<void>((resolve) => {
      const socket: Socket<ServerToClient, ClientToServer> = io(url, {
        path: SOCKET_PATH,
        transports: ['websocket'],
        forceNew: true,
      });
      socket.on('frame', () => (report.frames += 1));
      socket.on('disconnect', () => (report.disconnects += 1));
      socket.on('connect', () => socket.emit('watch', { market, lastSeen: null }, () => resolve()));
      opened.push(socket);
    });
  for (let i = 0; i < sockets; i += OPENING) {
    await Promise.all(Array.from({ length: Math.min(OPENING, sockets - i) }, open));
  }
  report.frames = 0;
  process.send!({ watching: true } satisfies WatchingReport);
  process.once('message', () => {
    process.send!({ ...report } satisfies WatchingReport);
    for (const socket of opened) socket.disconnect();
    process.disconnect();
  });
}
