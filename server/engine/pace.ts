/**
 * How many ticks a beat may run: by the clock's speed and the time that passed, by the steps that are due while
 * the clock is paused, and never longer than its share of the beat. The only wall clock of the engine.
 */
import { stepsDue } from '../market/decide/clock.ts';
import { LIMITS as MARKET_LIMITS } from '../market/limits.ts';
import type { Market } from '../market/market.ts';
import { LIMITS } from './limits.ts';

export class Pace {
  #lastMs: number;
  /** Ticks owed to the speed, with their fraction; below zero after one that came early. */
  #owed = 0;

  constructor(
    private readonly beatMs: number,
    private readonly nowMs: () => number,
  ) {
    this.#lastMs = nowMs();
  }

  /**
   * Calls `runTick` as often as is due; it says how many events there are in the beat so far. What a tick does to the clock
   * itself, as a script may, ends the run: the next beat goes by the clock as it is then.
   */
  run(market: Market, runTick: () => number): void {
    const startMs = this.nowMs();
    const passedMs = Math.min(startMs - this.#lastMs, LIMITS.catchUpMs);
    this.#lastMs = startMs;
    const { paused, ticksPerSecond } = market.clock;
    let due: number;
    if (paused !== null) {
      this.#owed = 0;
      due = stepsDue(market);
    } else if (ticksPerSecond === null) {
      due = LIMITS.ticksPerBeat;
    } else {
      this.#owed += (passedMs / 1_000) * ticksPerSecond;
      due = this.#due(ticksPerSecond);
    }
    const clockStands = () =>
      market.clock.paused === paused && market.clock.ticksPerSecond === ticksPerSecond;
    // After its last tick a market stands: its time would have no year of four digits, and no column.
    const left = Math.max(0, MARKET_LIMITS.tick - market.tick);
    const ran = this.#runUpTo(Math.min(due, LIMITS.ticksPerBeat, left), startMs, runTick, clockStands);
    // What could not be run in time is not owed for ever: the market then goes as fast as it can.
    if (paused === null && ticksPerSecond !== null) {
      this.#owed = Math.min(this.#owed - ran, ticksPerSecond * (LIMITS.catchUpMs / 1_000));
    }
  }

  /**
   * The ticks that run now: each belongs to the beat that is nearest to its time. A beat that comes a little before the time
   * would leave it to the next one, a whole beat late. Where each beat has a tick it may come earlier still:
   * beats come a little late on average, so now and then one has two, and those after it would have none and two in turns.
   */
  #due(ticksPerSecond: number): number {
    const perBeat = (ticksPerSecond * this.beatMs) / 1_000;
    const nearest = Math.floor(this.#owed + Math.min(0.5, perBeat / 2));
    return perBeat >= 1 && this.#owed >= LIMITS.leastOfTick ? Math.max(nearest, 1) : nearest;
  }

  #runUpTo(due: number, startMs: number, runTick: () => number, clockStands: () => boolean): number {
    const endMs = startMs + this.beatMs * LIMITS.tickShare;
    for (let ran = 0; ran < due; ran += 1) {
      const events = runTick();
      if (events >= LIMITS.eventsPerBeat || this.nowMs() >= endMs || !clockStands()) return ran + 1;
    }
    return due;
  }
}
