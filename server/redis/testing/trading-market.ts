/** A real market that trades, cut into frames of one tick. */
import type { Frame } from '../../engine/ports.ts';
import type { MarketEvent } from '../../market/events.ts';
import { emptyMarket } from '../../market/market.ts';
import { openMarket } from '../../market/open.ts';
import { recorderFor } from '../../market/recorder.ts';
import { fastSteps } from '../../market/steps/fast.ts';
import { TINY_SCENARIO } from '../../market/testing/tiny-scenario.ts';
import { runTick } from '../../market/tick.ts';

/** The market opens with the first frame. */
export function tradingMarket() {
  const market = emptyMarket('m', 'full');
  const events: MarketEvent[] = [];
  const steps = fastSteps(market);
  const record = recorderFor(market, (event) => events.push(event), steps);
  openMarket(market, TINY_SCENARIO, 'seed', record);
  let at = { beat: 0, seq: 0, tick: 0 };
  const nextFrame = (): Frame => {
    if (at.beat > 0) runTick(market, steps, null, [], record);
    const from = at;
    at = { beat: from.beat + 1, seq: market.seq, tick: market.tick };
    const frame = {
      marketId: 'm',
      from,
      to: at,
      events: events.splice(0),
      answers: [],
      engineId: 'e',
      beatMs: 1,
    };
    return frame;
  };
  return { market, nextFrame, record };
}
