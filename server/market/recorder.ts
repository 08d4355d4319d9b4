/**
 * Where events come into being: a recorder gives each its place in the journal (seq, tick, time), folds it
 * into the market at once, and hands it on. All deciding code writes through one, so nothing can happen
 * in a market without an event.
 */
import { apply } from './apply/apply.ts';
import { JOURNAL_VERSION, type EventBody, type MarketEvent } from './events.ts';
import type { Market } from './market.ts';
import type { Steps } from './steps/steps.ts';
import { parseIso, timeOfTick } from './time.ts';

export type Record = (body: EventBody) => MarketEvent;

/** `steps` are those that the market goes on with: they must see every event of it. */
export function recorderFor(
  market: Market,
  onEvent: (event: MarketEvent) => void,
  steps: Pick<Steps, 'see'> | null = null,
): Record {
  let timedTick = -1;
  let at = '';
  return (body) => {
    const originMs = body.type === 'MarketOpened' ? (parseIso(body.origin) ?? 0) : market.originMs;
    if (market.tick !== timedTick) {
      timedTick = market.tick;
      at = timeOfTick(originMs, timedTick);
    }
    const event = {
      v: JOURNAL_VERSION,
      market: market.id,
      seq: market.seq + 1,
      tick: market.tick,
      at,
      ...body,
    } as MarketEvent;
    apply(market, event);
    steps?.see(event);
    onEvent(event);
    return event;
  };
}
