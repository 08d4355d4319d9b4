/** Bounds of a beat and of what an engine carries. */
export const LIMITS = {
  /** Commands decided in one beat; the rest waits for the next. */
  commandsPerBeat: 1_000,
  /** Milliseconds at least from the start of a beat to that of one that commands ask for: those that come meanwhile go together. */
  earlyBeatMs: 2,
  /** So many commands are worth a beat of their own. One that decided fewer is followed later: up to so many times as late as it took. */
  worthwhileCommands: 20,
  mostPatience: 2.5,
  /** So much of a tick must be due for it to run, where each beat has one. */
  leastOfTick: 0.1,
  /** Ticks run in one beat, whatever the speed asks for. */
  ticksPerBeat: 20_000,
  /** A beat stops running ticks once it has made so many events: one commit must stay a bearable size. */
  eventsPerBeat: 10_000,
  /** The share of the beat's interval that running ticks may take. */
  tickShare: 0.6,
  /** Time that a suspended process does not catch up on, in milliseconds. */
  catchUpMs: 1_000,
  /** A snapshot is stored after so many events since the last, by who stands by; by who leads when nobody did. */
  snapshotEvents: 20_000,
  snapshotEventsOfLeader: 40_000,
  /** Markets that one engine runs. */
  markets: 100,
  /** How often a standby tries for the lease. */
  standbyTryMs: 250,
  /** How often it folds what the leader committed meanwhile. */
  standbyFollowMs: 1_000,
  /** Events that a follower reads and tells at once of what it missed, and the rest of their beat. */
  missedAtOnce: 10_000,
  /** Times of beats that a follower remembers. */
  beatTimes: 200,
  /** How often an engine looks for markets that were opened elsewhere. */
  lookForMarketsMs: 5_000,
} as const;
