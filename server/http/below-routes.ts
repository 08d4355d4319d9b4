/**
 * What Node refuses to read, before there is a request that any hook or handler could see: it is answered and logged like
 * everything else, as a problem with a code, the headers of every answer and an id.
 */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import { Problem } from './problem.ts';

export function answerUnreadable(
  error: { code?: string },
  socket: Socket,
  log: FastifyBaseLogger,
  headers: Readonly<Record<string, string>>,
): void {
  // Nobody is there any more.
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const problem = problemOf(error.code);
  const id = randomUUID();
  log.info({ id, status: problem.status, code: error.code, ip: socket.remoteAddress }, 'unreadable request');
  const body = JSON.stringify(problem.body());
  const said = {
    ...headers,
    'x-request-id': id,
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(said).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${body}`);
  // What it still sends is not waited for.
  socket.destroySoon();
}

function problemOf(code: string | undefined): Problem {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new Problem(431, 'headers-too-large', 'The headers of the request are too large.');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Problem(408, 'request-timeout', 'The request did not come to its end in time.');
    default:
      return new Problem(400, 'malformed-request', 'The request is no HTTP that can be read here.');
  }
}
