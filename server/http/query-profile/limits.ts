/** How much the query profile remembers, and when it says N+1. */
export const PROFILE_LIMITS = {
  requests: 100,
  /** Statements of one request that are kept with their text. */
  statements: 200,
  /** So often the same statement within one request is one for each row of another. */
  nPlusOne: 4,
} as const;
