/**
 * Where one market is watched: its rooms, each of which gets one message per beat of the clock (those between are told
 * together, so that many commands are not many messages), and what somebody who comes is
 * told so that he is where they are. Offers are told before the floor: who folds both never finds a purchase
 * on the floor whose offer still seems open.
 */
import type { FollowedFrame, MarketFollower } from '../engine/follower.ts';
import { boardSnapshotOf } from '../market/board/snapshot.ts';
import type { Viewer } from '../market/privacy.ts';
import { floorSnapshotOf, withoutBuyer } from '../market/snapshot.ts';
import { encodeFloor } from '../protocol/floor.ts';
import type {
  FrameMessage,
  OffersFrameMessage,
  Position,
  PulseMessage,
  SnapshotMessage,
} from '../protocol/socket.ts';
import { buyersIn, type CountedFrame, floorFrame, joinFrames, offerEventsOf } from './audience.ts';
import { LIMITS } from './limits.ts';
import { OfferTally } from './offer-tally.ts';
import { RecentFrames } from './recent-frames.ts';
import { roomOf, type Topic } from './topic.ts';
import type { Broadcast, WatchSocket } from './watch-socket.ts';

interface Room {
  name: string;
  topic: Topic;
  sockets: number;
  /** The last beat that it was told of. */
  toldUpTo: Position;
}

export class Hall {
  /** The engine that leads; null while none is known to. */
  leader: string | null = null;
  readonly #recent = new RecentFrames();
  readonly #tally: OfferTally;
  readonly #rooms = new Map<string, Room>();
  #kept: SnapshotMessage | null = null;
  /** What the rooms were not told yet, and the rest that is given them after they were told something. */
  readonly #untold: CountedFrame[] = [];
  #rest: NodeJS.Timeout | null = null;
  #toldUpTo: Position;
  #toldSincePulse = false;

  constructor(
    readonly marketId: string,
    private readonly follower: MarketFollower,
    private readonly io: Broadcast,
  ) {
    this.#tally = new OfferTally(follower.fold.market);
    this.#toldUpTo = follower.fold.position;
  }

  /** Up to where the rooms were told. */
  get position(): Position {
    return this.#toldUpTo;
  }

  has(modelId: string): boolean {
    return this.follower.fold.market.models.has(modelId);
  }

  /** Tells each room its part of a beat: at once when time passed in it or the rooms had their rest, else soon. */
  tell(followed: FollowedFrame): void {
    const frame = { ...followed, offers: this.#tally.count(followed, this.follower.fold.board) };
    this.#recent.add(frame);
    this.leader = frame.engineId;
    this.#untold.push(frame);
    if (this.#rest === null || frame.to.tick > frame.from.tick) this.#tellUntold();
  }

  /** For floors that heard nothing else meanwhile. */
  tellPulse(): void {
    const toldSince = this.#toldSincePulse;
    this.#toldSincePulse = false;
    if (toldSince) return;
    const pulse: PulseMessage = {
      market: this.marketId,
      position: this.position,
      leader: this.leader,
      silentMs: this.follower.silentMs,
    };
    const floors = [...this.#rooms.values()].filter(({ topic }) => topic.kind === 'floor');
    if (floors.length > 0) this.io.to(floors.map(({ name }) => name)).emit('pulse', pulse);
  }

  /** Brings a socket from where it was to where the rooms are, and into the room of its topic. */
  join(socket: WatchSocket, topic: Topic, lastSeen: Position | null): void {
    this.#tellUntold();
    const name = roomOf(this.marketId, topic);
    // Before it is caught up, so that what its other rooms were told is on its way already.
    void socket.join(name);
    if (topic.kind === 'floor') this.#catchUpFloor(socket, topic.viewer, lastSeen);
    else this.#catchUpOffers(socket, topic.modelId, lastSeen);
    const room = this.#rooms.get(name);
    if (room === undefined) this.#rooms.set(name, { name, topic, sockets: 1, toldUpTo: this.position });
    else room.sockets += 1;
  }

  leave(socket: WatchSocket, topic: Topic): void {
    const name = roomOf(this.marketId, topic);
    void socket.leave(name);
    const room = this.#rooms.get(name);
    if (room === undefined) return;
    room.sockets -= 1;
    if (room.sockets === 0) this.#rooms.delete(name);
  }

  #tellUntold(): void {
    const frames = this.#untold.splice(0);
    if (frames.length === 0) return;
    this.#toldUpTo = frames.at(-1)!.to;
    this.#toldSincePulse = true;
    this.#tellOffers(frames);
    this.#tellFloors(frames);
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#rest = null;
      this.#tellUntold();
    }, LIMITS.restMs);
  }

  /** Who is told nothing but what all may know gets the same message as all, since making one for each would cost most. */
  #tellFloors(frames: readonly CountedFrame[]): void {
    const named = buyersIn(frames);
    const others: string[] = [];
    for (const { name, topic } of this.#rooms.values()) {
      if (topic.kind !== 'floor') continue;
      const { viewer } = topic;
      const isPrivy = viewer.role === 'admin' || (viewer.role === 'buyer' && named.has(viewer.buyerId));
      if (isPrivy) this.io.to(name).emit('frame', this.#joined(viewer, frames));
      else others.push(name);
    }
    if (others.length > 0) this.io.to(others).emit('frame', this.#joined({ role: 'public' }, frames));
  }

  #tellOffers(frames: readonly CountedFrame[]): void {
    const rooms = [...this.#rooms.values()].filter(({ topic }) => topic.kind === 'offers');
    if (rooms.length === 0) return;
    const told = frames.filter(({ offers }) => offers !== null).map(offerEventsOf);
    for (const room of rooms) {
      const { modelId } = room.topic as Extract<Topic, { kind: 'offers' }>;
      const events = told.flatMap((eventsOf) => eventsOf.get(modelId) ?? []);
      if (events.length === 0) continue;
      const to = this.#toldUpTo;
      const message: OffersFrameMessage = { market: this.marketId, modelId, from: room.toldUpTo, to, events };
      room.toldUpTo = to;
      this.io.to(room.name).emit('offersFrame', message);
    }
  }

  #catchUpFloor(socket: WatchSocket, viewer: Viewer, lastSeen: Position | null): void {
    const missed = this.#missed(lastSeen);
    if (missed?.length === 0) return;
    if (missed !== null) {
      socket.emit('frame', this.#joined(viewer, missed));
      return;
    }
    const snapshot = this.#snapshot();
    socket.emit('snapshot', snapshot);
    const since = this.#missed(snapshot.position)!;
    if (since.length > 0) socket.emit('frame', this.#joined(viewer, since));
  }

  #joined(viewer: Viewer, frames: readonly CountedFrame[]): FrameMessage {
    return joinFrames(frames.map((frame) => floorFrame(viewer, frame)));
  }

  /** One that is not old is good enough for who comes next: what happened since is told after it. */
  #snapshot(): SnapshotMessage {
    const kept = this.#kept;
    const since = kept === null ? null : this.#missed(kept.position);
    if (kept !== null && since !== null && eventsIn(since) <= LIMITS.eventsAfterSnapshot) return kept;
    const { fold } = this.follower;
    const floor = encodeFloor({
      snapshot: floorSnapshotOf(fold.market),
      board: boardSnapshotOf(fold.board),
      openOffers: this.#tally.open,
    });
    this.#kept = { market: this.marketId, position: fold.position, floor };
    return this.#kept;
  }

  #catchUpOffers(socket: WatchSocket, modelId: string | null, lastSeen: Position | null): void {
    const missed = this.#missed(lastSeen);
    if (missed?.length === 0) return;
    const { marketId: market, position } = this;
    if (missed !== null) {
      const events = missed.flatMap((frame) => offerEventsOf(frame).get(modelId) ?? []);
      socket.emit('offersFrame', { market, modelId, from: lastSeen!, to: position, events });
      return;
    }
    const offers = [...this.follower.fold.market.offers.values()];
    socket.emit('offersSnapshot', {
      market,
      modelId,
      position,
      offers: (modelId === null ? offers : offers.filter((offer) => offer.modelId === modelId)).map(
        withoutBuyer,
      ),
    });
  }

  /** The frames since a position, none when it is where we are; null when they are not all known. */
  #missed(lastSeen: Position | null): CountedFrame[] | null {
    if (lastSeen === null) return null;
    if (lastSeen.beat === this.position.beat && lastSeen.seq === this.position.seq) return [];
    return this.#recent.since(lastSeen);
  }
}

function eventsIn(frames: readonly CountedFrame[]): number {
  return frames.reduce((sum, { events }) => sum + events.length, 0);
}
