/** A socket as the gateway knows it: who is behind it, and what it watches. */
import type { Server, Socket } from 'socket.io';
import type { Viewer } from '../market/privacy.ts';
import type { ClientToServer, Position, ServerToClient } from '../protocol/socket.ts';
import type { Hall } from './hall.ts';
import { LIMITS } from './limits.ts';
import type { Topic } from './topic.ts';

/** Whom a token speaks for; `session` is null for a token that no session stands behind. */
export interface Bearer {
  viewer: Viewer;
  subject: string;
  session: { sessionId: string; userId: string } | null;
  /** When a token that no session stands behind is over; null for a session's, whose end is told. */
  overAtMs: number | null;
}

export interface Watch {
  hall: Hall;
  topic: Topic;
  /** Where it stood when it was taken out of its room, because its socket could not keep up; null while it is in. */
  leftAt: { lastSeen: Position | null } | null;
}

interface SocketState {
  viewer: Viewer;
  subject: string | null;
  session: Bearer['session'];
  overAtMs: Bearer['overAtMs'];
  /** How many cuts there had been when the token was read. */
  cutsSeen: number;
  /** What it watches, by room. */
  watches: Map<string, Watch>;
}

export type WatchSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketState>;
export type WatchServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketState>;
export type Broadcast = Pick<WatchServer, 'to'>;

/** The line below a socket: what the library keeps of it is not in its types. */
interface Line {
  writeBuffer: { data?: string | Buffer }[];
  transport: { writable: boolean };
}

/** A line that somebody asks on. */
export interface Asker extends Pick<Line, 'writeBuffer'> {
  on(event: 'packet', heard: () => void): void;
  close(discard: boolean): void;
}

/** Whether more waits for a socket than may: its reader is slower than the market. */
export function isOverfull(socket: WatchSocket): boolean {
  const { writeBuffer } = lineOf(socket);
  if (writeBuffer.length > LIMITS.waitingPackets) return true;
  let bytes = 0;
  for (const { data } of writeBuffer) bytes += data?.length ?? 0;
  return bytes > LIMITS.waitingBytes;
}

/** Whether nothing waits for a socket any more. */
export function isDrained(socket: WatchSocket): boolean {
  const { writeBuffer, transport } = lineOf(socket);
  return writeBuffer.length === 0 && transport.writable;
}

/** Whether more waits on a line than for any slow reader: somebody asks on and on, and reads no answer. */
export function isUnread({ writeBuffer }: Pick<Line, 'writeBuffer'>): boolean {
  return writeBuffer.length > LIMITS.unreadPackets;
}

function lineOf(socket: WatchSocket): Line {
  return socket.conn as unknown as Line;
}
