/** Decides about market time: pausing, resuming, stepping a paused market, and its speed. */
import type { PauseClock, SetClockSpeed, StepClock } from '../commands.ts';
import { LIMITS } from '../limits.ts';
import type { Market } from '../market.ts';
import type { Record } from '../recorder.ts';
import { Refusal } from '../refusal.ts';
import { requireNotBlank, requireText } from './checks.ts';

export function pauseClock(market: Market, command: PauseClock, by: string, record: Record): string {
  if (market.clock.paused !== null) throw new Refusal('clock-paused', 'The clock is paused already.');
  const reason = command.reason ?? null;
  if (reason !== null) {
    requireText('reason', reason);
    requireNotBlank('reason', reason);
  }
  record({ type: 'ClockPaused', by, reason });
  return market.id;
}

export function resumeClock(market: Market, by: string, record: Record): string {
  requirePaused(market);
  record({ type: 'ClockResumed', by });
  return market.id;
}

export function stepClock(market: Market, command: StepClock, by: string, record: Record): string {
  requirePaused(market);
  const due = stepsDue(market) + command.ticks;
  if (due > LIMITS.stepTicks) {
    throw new Refusal('limit-reached', `At most ${LIMITS.stepTicks} ticks can be due at once; got ${due}.`);
  }
  record({ type: 'ClockStepped', by, ticks: command.ticks });
  return market.id;
}

export function setClockSpeed(market: Market, command: SetClockSpeed, by: string, record: Record): string {
  if (command.ticksPerSecond === market.clock.ticksPerSecond) {
    throw new Refusal('no-change', `ticksPerSecond is ${command.ticksPerSecond} already.`);
  }
  record({ type: 'ClockSpeedChanged', by, ticksPerSecond: command.ticksPerSecond });
  return market.id;
}

/** Ticks that a paused market still has to run because somebody stepped it. */
export function stepsDue(market: Market): number {
  return market.clock.paused === null ? 0 : Math.max(0, market.clock.stepUntilTick - market.tick);
}

function requirePaused(market: Market): void {
  if (market.clock.paused === null) throw new Refusal('clock-running', 'The clock is not paused.');
}
