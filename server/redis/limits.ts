/** Bounds of what is kept in Redis and of the waits on it. */
export const LIMITS = {
  /** Commands that may wait in one market's inbox: what some seconds decide. One more is refused, rather than left waiting. */
  inbox: 2_000,
  /** Commands that are put into it by one call. */
  submissionsPerCall: 500,
  /** Milliseconds from one such call to the next: those that come meanwhile go together. */
  submitMs: 2,
  /** Frames kept for followers that were away; who was away longer reads the journal. */
  frames: 250,
  /** Beats whose changes gather before they go into the hashes of the hot state. */
  changesKept: 100,
  /** How long a lease lasts. A dead leader is replaced after at most this and one try of the next. */
  leaseMs: 5_000,
  /** Frames that a follower takes by one read. */
  framesPerRead: 100,
  /** How long a follower's read waits for a frame before it asks again. */
  followBlockMs: 2_000,
  /** How long to wait before reading on after Redis failed a follower. */
  followRetryMs: 250,
  connectMs: 5_000,
  /** A command that Redis has not answered by then is a failure of the beat. */
  commandMs: 5_000,
  /** A connection on which nothing came for so long, though something was asked, is dead. */
  silentMs: 6_000,
} as const;
