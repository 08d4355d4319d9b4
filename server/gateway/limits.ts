/** Bounds of what one watcher can cost. */
export const LIMITS = {
  /** What one socket may watch at once: floors of markets, and open offers of models. */
  watches: 12,
  /** The longest token of a handshake, in characters. */
  tokenLength: 4_096,
  /** The largest message a client may send, in bytes. */
  messageBytes: 16_384,
  /**
   * How long rooms are left alone after a message, in milliseconds, unless market time passes: longer than from one beat of
   * the clock to the next, so that what was decided between two is told with the second.
   */
  restMs: 120,
  /** Frames kept for watchers that come back; longer away gets a snapshot. */
  recentFrames: 6_000,
  /** Events in them altogether. */
  recentEvents: 20_000,
  /** Events after a snapshot that is sent again; after more it is made anew. */
  eventsAfterSnapshot: 2_000,
  /** Packets, and characters or bytes in them, that may wait for one slow socket before it is told nothing more for a while. */
  waitingPackets: 256,
  waitingBytes: 4_000_000,
  /** Packets, most of them answers, that wait for a socket which asks on and reads none of them, before it is closed: more than any slow reader's. */
  unreadPackets: 1_024,
  /** Sockets that are written to before others have their turn. */
  socketsPerSlice: 200,
  /** A broadcast that took so long, in milliseconds, is finished at once when the next begins, so that they do not pile up. */
  sendingMs: 100,
  /** The longest that a timer of Node waits; one that should wait longer does not wait at all. */
  timerMs: 2 ** 31 - 1,
  pingMs: 10_000,
  pingTimeoutMs: 10_000,
} as const;
