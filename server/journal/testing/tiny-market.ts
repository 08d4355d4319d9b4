/** A tiny market in a journal, and the batches that commands make of it. */
import { loadFold } from '../../engine/fold.ts';
import { foundMarket } from '../../engine/founding.ts';
import type { Batch, JournalPort } from '../../engine/ports.ts';
import type { Command } from '../../market/commands.ts';
import { decide } from '../../market/decide/decide.ts';
import type { MarketEvent } from '../../market/events.ts';
import { recorderFor } from '../../market/recorder.ts';
import { TINY_SCENARIO } from '../../market/testing/tiny-scenario.ts';

/** Founds it; returns what makes a batch of one command, from where the market then stands. */
export async function foundTinyIn(
  journal: JournalPort,
  marketId: string,
): Promise<(command: Command) => Promise<Batch>> {
  await foundMarket(journal, marketId, TINY_SCENARIO, 'seed');
  return async (command) => {
    const { market, position: from } = (await loadFold(journal, marketId))!;
    const events: MarketEvent[] = [];
    decide(
      market,
      command,
      'tester',
      recorderFor(market, (event) => events.push(event)),
    );
    const to = { beat: from.beat + 1, seq: market.seq, tick: market.tick };
    return { marketId, from, to, events, settlements: [], market };
  };
}

export const placing = (offerId: string): Command => ({
  type: 'PlaceOffer',
  offerId,
  buyerId: 'b1',
  modelId: 'm1',
  maxPriceCents: 100,
});
