/** The very WebSocket library that Socket.IO sends with, for those who are to do the same without it. */
import type { Server } from 'node:http';
import { createRequire } from 'node:module';

/** As much of the library as the benches use: it is none of our own dependencies. */
interface RawSockets {
  WebSocketServer: new (options: { server: Server; perMessageDeflate: boolean }) => {
    clients: Iterable<{ send(message: Buffer, options: { binary: boolean }): void }>;
  };
}

const socketIo = createRequire(createRequire(import.meta.url).resolve('socket.io'));
const engineIo = createRequire(socketIo.resolve('engine.io'));

export const rawSockets = engineIo('ws') as RawSockets;
