/** Tells a story: opens its market and lets its turns happen, with plain or fast steps, cut and restored where asked. */
import { stepsDue } from '../../decide/clock.ts';
import { decide } from '../../decide/decide.ts';
import type { MarketEvent } from '../../events.ts';
import { emptyMarket, type Market } from '../../market.ts';
import { openMarket } from '../../open.ts';
import { recorderFor } from '../../recorder.ts';
import { marketFrom, type MarketSnapshot, snapshotOf } from '../../snapshot.ts';
import { tinyScenario } from '../../testing/tiny-market.ts';
import { runTick } from '../../tick.ts';
import type { StepsOf } from '../steps.ts';
import type { Story } from './random-story.ts';

export interface Told {
  /** Each event as its line of the journal. */
  lines: string[];
  market: Market;
}

export interface Telling {
  /** The turns after which the market is stored, restored and gone on with. */
  cutAfter?: (turn: number) => boolean;
  /** Hears every event, with the market right after it. */
  onEvent?: (event: MarketEvent, market: Market) => void;
}

export function tell(story: Story, stepsOf: StepsOf, { cutAfter, onEvent }: Telling = {}): Told {
  const lines: string[] = [];
  let market = emptyMarket('story', 'full');
  const goOn = () => {
    const steps = stepsOf(market);
    const heard = (event: MarketEvent) => {
      lines.push(JSON.stringify(event));
      onEvent?.(event, market);
    };
    return [steps, recorderFor(market, heard, steps)] as const;
  };
  let [steps, record] = goOn();
  openMarket(market, tinyScenario(story.parts), 'seed', record);
  story.turns.forEach(({ within, between }, turn) => {
    const halted = market.clock.paused !== null && stepsDue(market) === 0;
    const issued = within.map((command) => ({ command, by: 'tester' }));
    if (halted) for (const { command, by } of issued) decide(market, command, by, record);
    else runTick(market, steps, null, issued, record);
    for (const command of between) decide(market, command, 'tester', record);
    if (!cutAfter?.(turn)) return;
    market = marketFrom(JSON.parse(JSON.stringify(snapshotOf(market))) as MarketSnapshot);
    [steps, record] = goOn();
  });
  return { lines, market };
}
