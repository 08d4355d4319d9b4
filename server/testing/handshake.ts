/** One socket as the page opens it, for tests about who is let in and who is cut off. */
import { io, type Socket } from 'socket.io-client';
import { SOCKET_PATH } from '../protocol/socket.ts';

/** The connected socket, or the code with which it was refused. */
export function handshake(url: string, token: string): Promise<Socket | string> {
  const socket = io(url, {
    path: SOCKET_PATH,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { token },
  });
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', (error: Error & { data?: { code: string } }) => {
      socket.disconnect();
      resolve(error.data?.code ?? error.message);
    });
  });
}

/** Resolves when the other side has ended it. */
export function cutOff(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once('disconnect', () => resolve()));
}
