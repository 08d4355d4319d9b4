/** How mails are sent and sent again. */
export const MAIL_LIMITS = {
  /** How often the outbox is looked into, and how many mails are taken at once. */
  lookMs: 1_000,
  batch: 20,
  /** A claim outlives every try; whoever dies with one gives it up then. */
  claimMs: 120_000,
  sendMs: 30_000,
  /** The first wait after a failure; it doubles each time up to the longest. */
  firstRetryMs: 5_000,
  longestRetryMs: 3_600_000,
  tries: 15,
  errorLength: 500,
} as const;
