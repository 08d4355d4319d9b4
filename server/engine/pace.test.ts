/** Ticks by the clock of a beat that is never quite punctual. */
import { LIMITS as MARKET_LIMITS } from '../market/limits.ts';
import { emptyMarket } from '../market/market.ts';
import { Pace } from './pace.ts';

const BEAT_MS = 100;

/** How many ticks run in each of the beats that begin at these times. */
function ticksAt(ticksPerSecond: number, times: readonly number[]): number[] {
  const market = emptyMarket('paced', 'full');
  market.clock.paused = null;
  market.clock.ticksPerSecond = ticksPerSecond;
  let nowMs = 0;
  const pace = new Pace(BEAT_MS, () => nowMs);
  return times.map((timeMs) => {
    nowMs = timeMs;
    let ran = 0;
    pace.run(market, () => (ran += 1) * 0);
    return ran;
  });
}

test('at a tick a beat each beat has one, whether it is early or late', () => {
  expect(ticksAt(10, [99, 201, 298, 404, 500, 597])).toEqual([1, 1, 1, 1, 1, 1]);
});

test('a clock that is slow by a little has two ticks now and then, and never none and two in turns', () => {
  const times = Array.from({ length: 600 }, (_, beat) => (beat + 1) * 100.4 + [8, -8, 3][beat % 3]!);
  const ticks = ticksAt(10, times);
  expect(new Set(ticks)).toEqual(new Set([1, 2]));
  expect(ticks.reduce((sum, ran) => sum + ran)).toBe(602);
});

test('a tick that was early is not run twice, and none is lost', () => {
  expect(ticksAt(1, [940, 960, 1_000, 1_940, 1_960, 3_000])).toEqual([0, 1, 0, 0, 1, 1]);
  expect(ticksAt(100, [96, 203, 299, 1_001])).toEqual([10, 10, 10, 70]);
});

test('a tick that pauses the clock, or changes its speed, is the last of its beat', () => {
  const market = emptyMarket('paced', 'full');
  market.clock.ticksPerSecond = 100;
  let nowMs = 0;
  const pace = new Pace(BEAT_MS, () => nowMs);
  const ticksUntil = (change: () => void) => {
    nowMs += BEAT_MS;
    let ran = 0;
    pace.run(market, () => {
      ran += 1;
      if (ran === 3) change();
      return 0;
    });
    return ran;
  };
  expect(ticksUntil(() => (market.clock.ticksPerSecond = 50))).toBe(3);
  expect(ticksUntil(() => (market.clock.paused = { by: 'scenario', reason: null, sinceTick: 6 }))).toBe(3);
  expect(ticksUntil(() => undefined)).toBe(0);
});

test('no tick comes after the last that a market can have', () => {
  const market = emptyMarket('paced', 'full');
  market.clock.paused = null;
  market.clock.ticksPerSecond = null;
  market.tick = MARKET_LIMITS.tick - 3;
  const pace = new Pace(BEAT_MS, () => 0);
  const runTick = () => (market.tick += 1) * 0;
  pace.run(market, runTick);
  expect(market.tick).toBe(MARKET_LIMITS.tick);
  pace.run(market, runTick);
  expect(market.tick).toBe(MARKET_LIMITS.tick);
});
