/** Every bound of the database's connections in one place. */
export const DATABASE_LIMITS = {
  /** Connections of one process, unless the caller says otherwise. */
  poolConnections: 10,
  /** How long a caller waits for a connection of the pool, and a connection for the server's first word. */
  acquireMs: 15_000,
  connectMs: 10_000,
  /** A commit takes milliseconds; one that takes so long is stuck, and the beat is better off with an error. */
  statementMs: 30_000,
  lockMs: 10_000,
  /** Above what the server itself ends: an answer that is out for so long does not come, since the line went silent. */
  answerMs: 40_000,
  /** Below the lease: an engine that froze in its commit must not keep the next one waiting for its locks. */
  idleInTransactionMs: 4_000,
  /** A commit that waits for the rest of what its engine says, and began so long ago, is ended by whoever takes over. */
  unfinishedMs: 1_000,
  /** Days of keeping a dead peer's connection are cut to this by TCP keep-alive. */
  keepAliveMs: 10_000,
} as const;
