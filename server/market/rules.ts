/**
 * The tunables of a market. They are written into its first event, so that a journal says by which numbers
 * it was made and a checker needs nothing else. The defaults are the numbers of the market's contract.
 */
export interface Rules {
  /** Restock and asks happen when `tick % restockEveryTicks == 0`. */
  restockEveryTicks: number;
  /** Supplier reviews happen when `tick % reviewEveryTicks == 0`. */
  reviewEveryTicks: number;
  /** How far `sold24h` looks back, in ticks. */
  soldWindowTicks: number;
  /** How many market days a review looks ahead. */
  horizonDays: number;
  /** What a switch must save at least, in basis points of what the moved models cost before. */
  switchGainBp: number;
}

export const DEFAULT_RULES: Rules = {
  restockEveryTicks: 10,
  reviewEveryTicks: 60,
  soldWindowTicks: 1_440,
  horizonDays: 30,
  switchGainBp: 100,
};
