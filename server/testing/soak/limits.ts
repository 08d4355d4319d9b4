/** Bounds of a soak, in milliseconds where nothing else is said. */
export const SOAK_LIMITS = {
  /** How often everything is looked at, and the speed of the clock set anew. */
  sampleMs: 5_000,
  /** The part of the samples that is left out at the beginning: caches fill, and code is compiled. */
  warmUp: 0.2,
  /** Clients that stay for a moment, go and come again: how many at a time, and for how long. */
  guests: 10,
  shortestVisitMs: 500,
  longestVisitMs: 8_000,
  /** Market time goes this fast until it is known what a tick holds, and never faster than the other. */
  firstTicksPerSecond: 20,
  mostTicksPerSecond: 1_000,
  /** What a clock may be off its rate before it is set again. */
  rateSlack: 0.03,
} as const;
