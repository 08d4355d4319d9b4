/** Sizes of what arrives from outside before the market sees any of it. Everything else is in the market's `LIMITS`. */
export const PROTOCOL_LIMITS = {
  /** A scenario file, in characters. */
  scenarioLength: 64 * 1024 * 1024,
  /** Scripted commands of one scenario. */
  scriptedCommands: 1_000_000,
  /** Faults that are reported one by one; the rest is counted. */
  faults: 100,
  /** How much of an offending value a fault shows, in characters. */
  shownValueLength: 80,
  /** In characters. */
  passwordLength: { min: 8, max: 128 },
  userNameLength: { min: 3, max: 30 },
  emailLength: 254,
  linkTokenLength: 100,
  /** Houses that one person may run. */
  managedHouses: 100,
} as const;
