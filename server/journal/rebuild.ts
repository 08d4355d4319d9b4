/**
 * Folds a market's read models anew from its journal, through the same code that writes them live. It is one
 * transaction that keeps the engine's commits waiting: whoever reads sees the old rows or the new ones.
 */
import type { Knex } from 'knex';
import { unhurried } from '../../db/unhurried.ts';
import { BY_KEY, inFlight } from '../../db/flight.ts';
import { JournalRow } from '../../db/models/JournalRow.ts';
import { MarketRow } from '../../db/models/MarketRow.ts';
import { OfferRow } from '../../db/models/OfferRow.ts';
import { emptyReadModels } from '../../db/models/read-models.ts';
import { apply } from '../market/apply/apply.ts';
import { emptyMarket } from '../market/market.ts';
import { JOURNAL_LIMITS } from './limits.ts';
import { offersOfUnnamedBuyers } from './read-models/offers.ts';
import { readModelWrites, saleWrites } from './read-models/read-model-writes.ts';

export interface RebuildOptions {
  /** Events that are folded between two writes; the rows do not depend on it. */
  pageEvents?: number;
  onProgress?: (seq: number, toSeq: number) => void;
}

/** Returns the number of events folded. */
export async function rebuildReadModels(
  database: Knex,
  marketId: string,
  { pageEvents = JOURNAL_LIMITS.pageEvents, onProgress }: RebuildOptions = {},
): Promise<number> {
  // However long the journal is, folding it is not being stuck.
  return unhurried(database, async (trx) => {
    await trx.raw(BY_KEY);
    const held = await MarketRow.hold(trx, marketId);
    if (held === undefined) throw new Error(`there is no market "${marketId}"`);
    await emptyReadModels(trx, marketId);
    const market = emptyMarket(marketId, 'full');
    while (market.seq < held.seq) {
      const range = { fromSeq: market.seq + 1, toSeq: held.seq, limit: pageEvents };
      const page = await JournalRow.recorded(trx, marketId, range);
      if (page.length === 0) throw new Error(`the journal of "${marketId}" ends at seq ${market.seq}`);
      for (const { event } of page) apply(market, event);
      const events = page.map(({ event }) => event);
      const [answer] = await inFlight(trx, OfferRow.askBuyers(marketId, offersOfUnnamedBuyers(events)));
      await inFlight(trx, saleWrites(marketId, events));
      await inFlight(trx, readModelWrites(market, page, OfferRow.buyers(answer)));
      onProgress?.(market.seq, held.seq);
    }
    return market.seq;
  });
}
