/** How far the search goes. More of it finds next to nothing: see the gaps that `optimum.test.ts` measures. */
export const SEARCH_LIMITS = {
  /** Rounds of one descent. Each brings something, so this only stops what no dealership ever needed. */
  descentRounds: 1_000,
  /** Suppliers that are tried with everything they sell, those first that could save most. */
  starts: 3,
  /** In a market of at most so many suppliers a model could go to each of them. */
  fewSuppliers: 6,
  /** In a larger one, the suppliers that a model could go to, besides its home: those where it could cost least. */
  candidates: 3,
  /** Models that a supplier could draw, of which so few are put in order without asking first whether it could pay. */
  shortLine: 20,
  /** A gain below this share of the whole cost is noise of the arithmetic, not a gain. */
  noise: 1e-12,
  /** The same for a cost of next to nothing, in cents. */
  noiseCents: 1e-6,
} as const;
