/** How long the faults last, and when a round is given up, in milliseconds. */
export const FAULT_LIMITS = {
  /** A round that has not recovered and agreed by then is a fault of its own, and ends the run. */
  roundMs: 120_000,
  /** Faults strike at a random moment of this long. */
  momentMs: 1_000,
  /** While a fault lasts, a new wish tells whether it is over this often. */
  probeMs: 100,
  probesAtOnce: 150,
  /** Longer than the lease of 5 s. */
  leaderFrozenMs: 7_000,
  storeDownMs: 3_000,
  postgresFrozenMs: 10_000,
  redisFrozenMs: 3_000,
  lineDelayMs: 150,
  lineBadMs: 3_000,
  /** Longer than the lease, and than what anybody waits for a store. */
  lineSilentMs: 8_000,
  clockJumpMs: 3_600_000,
  diskFullMs: 4_000,
} as const;
