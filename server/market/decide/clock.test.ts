/** Shows how market time is paused, stepped and resumed, as far as the market itself decides it. */
import { LIMITS } from '../limits.ts';
import { offer, tinyMarket, typesOf } from '../testing/tiny-market.ts';
import { stepsDue } from './clock.ts';

describe('the clock', () => {
  test('runs at one tick a second until told otherwise', () => {
    const { market } = tinyMarket();
    expect(market.clock).toMatchObject({ paused: null, ticksPerSecond: 1 });
    expect(stepsDue(market)).toBe(0);
  });

  test('remembers who paused it, why and since when', () => {
    const tiny = tinyMarket();
    tiny.until(3);
    expect(tiny.when({ type: 'PauseClock', reason: 'a trading halt' })).toMatchObject([
      { type: 'ClockPaused', by: 'tester', reason: 'a trading halt', tick: 3 },
    ]);
    expect(tiny.market.clock.paused).toEqual({ by: 'tester', reason: 'a trading halt', sinceTick: 3 });
    expect(tiny.when({ type: 'ResumeClock' })).toMatchObject([
      { type: 'ClockResumed', by: 'tester', tick: 3 },
    ]);
    expect(tiny.market.clock.paused).toBeNull();
  });

  test('takes a pause without a reason as one with none', () => {
    expect(tinyMarket().when({ type: 'PauseClock' })).toMatchObject([{ reason: null }]);
  });

  test('owes the steps it was given, added up, and less with every tick', () => {
    const tiny = tinyMarket();
    tiny.until(3);
    tiny.when({ type: 'PauseClock' });
    expect(stepsDue(tiny.market)).toBe(0);
    tiny.when({ type: 'StepClock', ticks: 2 }, { type: 'StepClock', ticks: 3 });
    expect(stepsDue(tiny.market)).toBe(5);
    tiny.tick();
    expect(stepsDue(tiny.market)).toBe(4);
    tiny.until(8);
    expect(stepsDue(tiny.market)).toBe(0);
    tiny.when({ type: 'StepClock', ticks: 1 });
    expect(stepsDue(tiny.market)).toBe(1);
  });

  test('owes nothing once it is resumed, nor when it is paused again', () => {
    const tiny = tinyMarket();
    tiny.when({ type: 'PauseClock' }, { type: 'StepClock', ticks: 100 }, { type: 'ResumeClock' });
    expect(stepsDue(tiny.market)).toBe(0);
    tiny.tick();
    tiny.when({ type: 'PauseClock' });
    expect(stepsDue(tiny.market)).toBe(0);
  });

  test('can owe as many steps as it may, and not one more', () => {
    const tiny = tinyMarket();
    tiny.when({ type: 'PauseClock' }, { type: 'StepClock', ticks: LIMITS.stepTicks - 1 });
    tiny.when({ type: 'StepClock', ticks: 1 });
    expect(stepsDue(tiny.market)).toBe(LIMITS.stepTicks);
    expect(tiny.refusalOf({ type: 'StepClock', ticks: 1 })).toBe('limit-reached');
  });

  test('changes its speed while it runs and while it is paused', () => {
    const tiny = tinyMarket();
    tiny.when({ type: 'SetClockSpeed', ticksPerSecond: 50 }, { type: 'PauseClock' });
    tiny.when({ type: 'SetClockSpeed', ticksPerSecond: null }, { type: 'ResumeClock' });
    expect(tiny.market.clock.ticksPerSecond).toBeNull();
  });

  test('that is paused lets commands be decided, at the tick that stands', () => {
    const tiny = tinyMarket({ buyers: { b1: 50_000 } });
    tiny.until(10);
    tiny.when({ type: 'PauseClock' });
    const events = tiny.when(offer('o1', 20_000), {
      type: 'PriceModel',
      supplierId: 's1',
      modelId: 'm1',
      listCents: 5,
    });
    expect(typesOf(events)).toEqual(['OfferPlaced', 'SupplierPriced']);
    expect(events.map(({ tick }) => tick)).toEqual([10, 10]);
    expect(tiny.wallet('b1')).toEqual({ balanceCents: 50_000, heldCents: 20_000 });
  });
});
