/** Every bound of accounts in one place: how long things are good, how often they may be tried. */
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export const ACCOUNT_LIMITS = {
  /** A session ends when it was not refreshed for so long, and in any case after the second. */
  sessionIdleMs: 30 * DAY_MS,
  sessionMs: 365 * DAY_MS,
  /** Devices of one person; the one unused for longest makes room. */
  sessions: 20,
  /** How long the refresh token before the last still gets the same answer, should the answer have been lost. */
  refreshGraceMs: 10_000,
  userAgentLength: 300,

  confirmLinkMs: DAY_MS,
  resetLinkMs: HOUR_MS,
  emailChangeMs: 3 * DAY_MS,
  /** When the old mailbox is lost: how long its owner has to object, and how long the new one to confirm. */
  lostMailboxWaitMs: 7 * DAY_MS,
  lostMailboxChangeMs: 14 * DAY_MS,
  /** Set-password links of accounts that an operator made. */
  firstPasswordLinkMs: DAY_MS,

  /** Wrong passwords for one account in the window, before it is locked. */
  wrongPasswords: 10,
  wrongPasswordsMs: 15 * MINUTE_MS,
  lockMs: 15 * MINUTE_MS,

  /** Requests of one network address, and for one mail address, in their windows. */
  signInsPerIp: { most: 60, windowMs: 5 * MINUTE_MS },
  registrationsPerIp: { most: 20, windowMs: HOUR_MS },
  mailsPerIp: { most: 30, windowMs: HOUR_MS },
  mailsPerAddress: { most: 5, windowMs: HOUR_MS },
  refreshesPerIp: { most: 600, windowMs: 5 * MINUTE_MS },
  linksPerIp: { most: 60, windowMs: 5 * MINUTE_MS },
  changesPerAccount: { most: 30, windowMs: HOUR_MS },

  /** Answers about an address take at least so long, known or not. */
  evenAnswerMs: 200,

  /** Password hashes that may wait; each takes 19 MiB while it runs. */
  hashesWaiting: 100,
  hashesAtOnce: 4,

  /** How long what stands behind a session may be remembered, and for how many. */
  standingMs: 10_000,
  standings: 20_000,

  /** Models on one watch-list. */
  watchedModels: 200,
  /** How often due changes of address are looked for, and buyers who should have left the markets. */
  dueChangesMs: MINUTE_MS,
  /** And how many of them happen at a time; the others do the next time. */
  dueChanges: 100,
  /** Buyers who should have left the markets, and are taken out of them at a time. */
  leftBehind: 100,
  /** How often live sockets are compared with the sessions that ended, should a notice have been lost. */
  socketSweepMs: 15_000,
} as const;
