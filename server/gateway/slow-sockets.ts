/**
 * Sockets that cannot keep up. What may wait for one is bounded: beyond that it is taken out of its rooms, and when it
 * has read what was sent it is caught up again, with what it missed or afresh, so that nobody's slowness costs
 * memory or time of others. Who reads nothing at all is cut off by the pings that he does not answer, or when he asks on all the same.
 */
import { isDrained, isOverfull, type Watch, type WatchSocket } from './watch-socket.ts';

export class SlowSockets {
  readonly #slow = new Set<WatchSocket>();

  get count(): number {
    return this.#slow.size;
  }

  has(socket: WatchSocket): boolean {
    return this.#slow.has(socket);
  }

  /** Takes out who has become too slow, and back in who has caught up. */
  mind(sockets: Iterable<WatchSocket>): void {
    for (const socket of this.#slow) if (isDrained(socket)) this.#takeBack(socket);
    for (const socket of sockets) if (isOverfull(socket)) this.takeOut(socket);
  }

  takeOut(socket: WatchSocket): void {
    if (this.#slow.has(socket)) return;
    this.#slow.add(socket);
    for (const watch of socket.data.watches.values()) leave(socket, watch);
  }

  forget(socket: WatchSocket): void {
    this.#slow.delete(socket);
  }

  #takeBack(socket: WatchSocket): void {
    this.#slow.delete(socket);
    for (const watch of socket.data.watches.values()) {
      const { lastSeen } = watch.leftAt!;
      watch.leftAt = null;
      watch.hall.join(socket, watch.topic, lastSeen);
    }
  }
}

function leave(socket: WatchSocket, watch: Watch): void {
  // All that its room was told so far is on its way to it.
  watch.leftAt = { lastSeen: watch.hall.position };
  watch.hall.leave(socket, watch.topic);
}
