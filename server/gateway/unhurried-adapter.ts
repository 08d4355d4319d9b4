/**
 * Broadcasts that let others have their turn. Writing to a socket takes some 30 µs, most of it the kernel's, so a message to a thousand
 * in one go would keep every request waiting meanwhile. So each broadcast goes out in slices, between which the event loop
 * goes round. It is made once, as the very bytes of its WebSocket frame.
 *
 * Each socket is told everything in the order of the broadcasts, and one that enters or leaves a room was told all that came before.
 * Each broadcast begins with other sockets than the last, so that nobody is always the last to hear.
 */
import { Adapter, type BroadcastOptions, type Room, type SocketId } from 'socket.io-adapter';
import { LIMITS } from './limits.ts';
import { textFrame } from './text-frame.ts';

/** What of Socket.IO is used here; its types leave the namespace of an adapter open. */
interface Namespace {
  name: string;
  server: { encoder: { encode(packet: Packet): (string | Buffer)[] } };
  sockets: Map<SocketId, { client: { writeToEngine(packets: (string | Buffer)[], options: object): void } }>;
}
interface Packet {
  nsp?: string;
}

/** One broadcast that is under way. */
interface Sending {
  /** Who was not told yet. */
  waiting: Set<SocketId>;
  packets: (string | Buffer)[];
  options: object;
  begunMs: number;
}

export class UnhurriedAdapter extends Adapter {
  declare readonly nsp: Namespace;
  /** The first is the oldest. */
  readonly #underWay: Sending[] = [];
  #nextTurn: NodeJS.Immediate | null = null;
  #broadcasts = 0;

  override broadcast(packet: Packet, { rooms, except, flags }: BroadcastOptions): void {
    const nowMs = performance.now();
    while (this.#underWay.length > 0 && nowMs - this.#underWay[0]!.begunMs > LIMITS.sendingMs)
      this.#finishOldest();
    const waiting = this.#inTurn(rooms, except);
    if (waiting.size === 0) return;
    packet.nsp = this.nsp.name;
    const packets = this.nsp.server.encoder.encode(packet);
    const [text] = packets;
    // What has attachments is more than one frame. The 4 is what Engine.IO puts before it: the type of a packet that is a message.
    const frame =
      packets.length === 1 && typeof text === 'string' ? { wsPreEncodedFrame: [textFrame(`4${text}`)] } : {};
    this.#underWay.push({
      waiting,
      packets,
      options: { ...flags, preEncoded: true, ...frame },
      begunMs: nowMs,
    });
    if (this.#nextTurn === null) this.#sendSlice();
  }

  override addAll(id: SocketId, rooms: Set<Room>): void {
    this.#bringUpToDate(id);
    void super.addAll(id, rooms);
  }

  override del(id: SocketId, room: Room): void {
    this.#bringUpToDate(id);
    void super.del(id, room);
  }

  override delAll(id: SocketId): void {
    for (const { waiting } of this.#underWay) waiting.delete(id);
    super.delAll(id);
  }

  override close(): void {
    while (this.#underWay.length > 0) this.#finishOldest();
  }

  /** Who is in these rooms, or anywhere when none is named, from somebody else on each time. */
  #inTurn(rooms: ReadonlySet<Room>, except: ReadonlySet<Room> = new Set()): Set<SocketId> {
    const named = rooms.size === 0 ? this.sids.keys() : this.#in(rooms);
    const ids = [...new Set(named)];
    const first = (this.#broadcasts++ * LIMITS.socketsPerSlice) % Math.max(ids.length, 1);
    const inTurn = new Set([...ids.slice(first), ...ids.slice(0, first)]);
    for (const id of this.#in(except)) inTurn.delete(id);
    return inTurn;
  }

  #in(rooms: ReadonlySet<Room>): SocketId[] {
    return [...rooms].flatMap((room) => [...(this.rooms.get(room) ?? [])]);
  }

  #sendSlice(): void {
    this.#nextTurn = null;
    let left: number = LIMITS.socketsPerSlice;
    while (left > 0 && this.#underWay.length > 0) {
      const sending = this.#underWay[0]!;
      for (const id of sending.waiting) {
        this.#tell(id, sending);
        left -= 1;
        if (left === 0) break;
      }
      if (sending.waiting.size === 0) this.#underWay.shift();
    }
    if (this.#underWay.length > 0) this.#nextTurn = setImmediate(() => this.#sendSlice());
  }

  #finishOldest(): void {
    const sending = this.#underWay.shift()!;
    for (const id of sending.waiting) this.#tell(id, sending);
  }

  #bringUpToDate(id: SocketId): void {
    for (const sending of this.#underWay) if (sending.waiting.has(id)) this.#tell(id, sending);
  }

  #tell(id: SocketId, { waiting, packets, options }: Sending): void {
    waiting.delete(id);
    this.nsp.sockets.get(id)?.client.writeToEngine(packets, options);
  }
}
