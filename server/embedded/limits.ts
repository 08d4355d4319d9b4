/**
 * Every bound of the embedded services in one place. Ports stay below 32768, where systems begin to hand out
 * ephemeral ports that would collide with a listener.
 */
export const EMBEDDED_LIMITS = {
  /** The first port tried, and how many above it. */
  postgresFirstPort: 15_432,
  valkeyFirstPort: 16_379,
  portsScanned: 400,
  /** Two starting servers may choose the same free port; the later one chooses again this often. */
  portAttempts: 10,

  /** Long, since recovery after a crash replays the write-ahead log before it lets anybody in. */
  postgresReadyMs: 120_000,
  /** Between two connection attempts while Postgres starts; its end is an event and needs no polling. */
  postgresAttemptMs: 20,
  postgresConnections: 60,
  postgresSharedBuffers: '128MB',
  /** Fast shutdown writes a checkpoint; past this an immediate one follows, and past the second limit a kill. */
  postgresFastStopMs: 30_000,
  postgresImmediateStopMs: 10_000,
  /** A process that is not our child sends no exit event, so its end is looked up this often. */
  processPollMs: 20,

  /** Each one waits 100 ms longer than the one before. */
  sweepRetries: 8,

  /** An engine that ends unasked is started again this often in the life of one server. */
  restarts: 5,

  valkeyReadyMs: 30_000,
  /** Reactor steps in one turn of the event loop, so that a busy client cannot keep the sockets from being served. */
  valkeyStepsPerTurn: 256,

  logTailLines: 6,
  logTailBytes: 8_192,
} as const;
