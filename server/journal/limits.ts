/** How much of a journal is held in memory or told at once, and how many snapshots are kept. */
export const JOURNAL_LIMITS = {
  /** Events of one page when a journal is read, exported or folded anew. */
  pageEvents: 2_000,
  snapshotsKept: 3,
  /** Commands that one line of the log tells of. */
  settledPerLine: 100,
} as const;
