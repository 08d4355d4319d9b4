/** How much of the past a page asks for and keeps: what the open views need, not the whole market. */
export const LIMITS = {
  /** Rows of one page of a list; the server's own most. */
  listPage: 200,
  /** Pages of one list for one view. */
  listPages: 10,
  /** Events that one view keeps; older ones are let go of. */
  events: 20_000,
  /** Candles of one course of prices. */
  candles: 400,
} as const;
