/** Bounds of what one request may bring, ask for, or wait. */
export const LIMITS = {
  bodyBytes: 262_144,
  /** How long a command may wait for its outcome before the answer is "ask again with the same key". */
  outcomeMs: 10_000,
  /** How long it waits for the frame before it looks whether the outcome is stored, or the command was lost. */
  outcomeAskMs: 1_000,
  idempotencyKeyLength: 200,
  /** Events on one page of the journal: unless asked otherwise, and at most. */
  journalPageDefault: 100,
  journalPage: 1_000,
  requestMs: 30_000,
  retryAfterS: 1,
  /** Markets that one buyer joins by confirming his address. */
  marketsJoined: 20,
  /** People or audit entries on one page: unless asked otherwise, and at most. */
  peoplePageDefault: 50,
  peoplePage: 100,
  /** Mails that the local mailbox shows. */
  mailboxMails: 200,
  /** How long the token of a session speaks for it before it has to be refreshed. */
  accessTokenS: 900,
  /** How long a browser remembers that pages of a listed origin may call. */
  preflightS: 600,
  /** Tokens that a process remembers to be good. */
  verifiedTokens: 20_000,
} as const;
