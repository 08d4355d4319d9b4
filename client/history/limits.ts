/** How much of the past a page asks for and keeps: what the open views need, not the whole market. */
export const LIMITS = {
  /** Rows of one page of a list; the server's own most. */
  listPage: 200,
  /** Pages of one list for one view. */
  listPages: 10,
  /** Events of one page of the journal; the server's own most. */
  journalPage: 1_000,
  /** Pages of the journal for one view. */
  journalPages: 12,
  /** Events that one view keeps; older ones are let go of. */
  events: 20_000,
} as const;
