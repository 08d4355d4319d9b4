/** Bounds of what one request may bring, ask for, or wait. */
export const LIMITS = {
  bodyBytes: 262_144,
  /** How long a command may wait for its outcome before the answer is "ask again with the same key". */
  outcomeMs: 10_000,
  idempotencyKeyLength: 200,
  journalPage: 1_000,
  requestMs: 30_000,
  retryAfterS: 1,
} as const;
