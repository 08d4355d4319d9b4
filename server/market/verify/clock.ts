/** The clock: events are gapless, market time never goes back, and a paused market stands still unless stepped. */
import type { MarketEvent } from '../events.ts';
import { timeOfTick } from '../time.ts';
import { requireSame, RuleBroken } from './rule-broken.ts';

export class ClockCheck {
  #seq = 0;
  #tick = 0;
  #at = '';
  #originMs: number | null = null;
  #paused = false;
  #stepUntilTick = 0;
  #ticksPerSecond: number | null = 1;

  get paused(): boolean {
    return this.#paused;
  }

  /** Before anything else is asked of an event. `originMs` is the market's, once it is known. */
  check(event: MarketEvent, originMs: number): void {
    const { seq, tick } = event;
    requireSame('seq-gap', seq, this.#seq + 1, seq);
    if (tick < this.#tick) throw new RuleBroken('changed-past', seq, `at least ${this.#tick}`, tick);
    if (this.#paused && tick > this.#tick && tick > this.#stepUntilTick) {
      const last = Math.max(this.#tick, this.#stepUntilTick);
      throw new RuleBroken('paused-clock', seq, `at most ${last}`, tick);
    }
    if (tick !== this.#tick || originMs !== this.#originMs) this.#at = timeOfTick(originMs, tick);
    requireSame('event-time', seq, this.#at, event.at);
    this.#seq = seq;
    this.#tick = tick;
    this.#originMs = originMs;
    this.#follow(event);
  }

  #follow(event: MarketEvent): void {
    const { seq, tick } = event;
    switch (event.type) {
      case 'ClockPaused':
        requireSame(
          'clock-state',
          seq,
          'a running clock',
          this.#paused ? 'a paused clock' : 'a running clock',
        );
        this.#paused = true;
        this.#stepUntilTick = tick;
        return;
      case 'ClockResumed':
      case 'ClockStepped':
        requireSame(
          'clock-state',
          seq,
          'a paused clock',
          this.#paused ? 'a paused clock' : 'a running clock',
        );
        if (event.type === 'ClockResumed') this.#paused = false;
        else this.#stepUntilTick = Math.max(this.#stepUntilTick, tick) + event.ticks;
        return;
      case 'ClockSpeedChanged':
        if (event.ticksPerSecond === this.#ticksPerSecond) {
          throw new RuleBroken('changed-fields', seq, 'another speed', event.ticksPerSecond);
        }
        this.#ticksPerSecond = event.ticksPerSecond;
    }
  }
}
