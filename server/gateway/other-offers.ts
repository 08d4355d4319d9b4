/**
 * Requests that offer to go on in another protocol and are none for the sockets, as those of clients that would rather
 * speak HTTP/2. Who listens for sockets is handed every offer, and nobody else hears of it: such a request is read once
 * more without its offer, which may be overlooked (RFC 9110, section 7.8).
 */
import type { IncomingMessage, Server } from 'node:http';
import { SOCKET_PATH } from '../protocol/socket.ts';

const OFFER = new Set(['upgrade', 'http2-settings']);

export function overlookOtherOffers(http: Server): void {
  http.on('upgrade', (request, socket, head) => {
    if (request.url!.startsWith(`${SOCKET_PATH}/`)) return;
    socket.unshift(Buffer.concat([headWithoutOffer(request), head]));
    http.emit('connection', socket);
  });
}

/** As it came otherwise, byte by byte. */
function headWithoutOffer({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!;
    const value = rawHeaders[i + 1]!;
    if (OFFER.has(name.toLowerCase())) continue;
    lines.push(`${name}: ${name.toLowerCase() === 'connection' ? withoutOffer(value) : value}`);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}

function withoutOffer(connection: string): string {
  const options = connection.split(',').map((option) => option.trim());
  return options.filter((option) => !OFFER.has(option.toLowerCase())).join(', ');
}
