/** Bounds of what one watcher can cost. */
export const LIMITS = {
  /** Markets that one socket may watch. */
  watches: 4,
  /** The largest message a client may send, in bytes. */
  messageBytes: 16_384,
  /** Frames kept for watchers that come back; longer away gets a snapshot. */
  recentFrames: 600,
  /** Events in them altogether. */
  recentEvents: 20_000,
  /** Packets that may wait for one slow socket before it is cut off; it then resumes by itself. */
  waitingPackets: 256,
  pingMs: 10_000,
  pingTimeoutMs: 10_000,
} as const;
