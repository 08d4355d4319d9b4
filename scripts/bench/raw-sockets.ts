/** The very WebSocket library that Socket.IO sends with, for those who are to do the same without it. */
import type { Server } from 'node:http';
import { createRequire } from 'node:module';

/** As much of the library as the benches use: it is none of our own dependencies. */
export interface RawSocket {
  on(event: 'open', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  on(event: 'message', listener: (message: Buffer) => void): void;
  send(message: string | Buffer, options?: { binary: boolean }): void;
}

interface RawSockets {
  WebSocket: new (url: string, options: { perMessageDeflate: boolean }) => RawSocket;
  WebSocketServer: new (options: { server: Server; perMessageDeflate: boolean }) => {
    clients: Iterable<RawSocket>;
  };
}

const socketIo = createRequire(createRequire(import.meta.url).resolve('socket.io'));
const engineIo = createRequire(socketIo.resolve('engine.io'));

export const rawSockets = engineIo('ws') as RawSockets;
