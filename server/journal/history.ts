/**
 * What the journal and its read models are asked for besides the engine's needs: the journal as it was written,
 * offers, and what was bought, sold and paid. Long lists come in pages, newest first.
 */
import type { Knex } from 'knex';
import { JournalRow } from '../../db/models/JournalRow.ts';
import { type LedgerAccountType, LedgerRow } from '../../db/models/LedgerRow.ts';
import { OfferRow, type OfferStatus } from '../../db/models/OfferRow.ts';
import { PurchaseRow } from '../../db/models/PurchaseRow.ts';
import { JOURNAL_LIMITS } from './limits.ts';

/** Where a page begins: behind this event, which the page before ended with. */
export interface Before {
  tick: number;
  seq: number;
}

export interface Page {
  before?: Before;
  limit: number;
}

/** Events as the bytes that were journaled, in seq order. */
export async function journalPage(
  database: Knex,
  marketId: string,
  fromSeq: number,
  limit: number,
): Promise<{ seq: number; text: string }[]> {
  return JournalRow.texts(database, marketId, { fromSeq, limit });
}

/** The journal as NDJSON in pages, byte for byte, in bounded memory; `toSeq` keeps what comes meanwhile out. */
export async function* journalText(
  database: Knex,
  marketId: string,
  fromSeq: number,
  toSeq: number,
): AsyncGenerator<string> {
  const limit = JOURNAL_LIMITS.pageEvents;
  for (let seq = fromSeq; seq <= toSeq;) {
    const page = await JournalRow.texts(database, marketId, { fromSeq: seq, toSeq, limit });
    if (page.length === 0) return;
    yield page.map(({ text }) => `${text}\n`).join('');
    seq += page.length;
  }
}

export async function offerOf(
  database: Knex,
  marketId: string,
  offerId: string,
): Promise<OfferRow | undefined> {
  return OfferRow.query(database).findById([marketId, offerId]);
}

/** A buyer's offers of one status, the newest first. */
export async function offersOfBuyer(
  database: Knex,
  marketId: string,
  buyerId: string,
  status: OfferStatus,
  { before, limit }: { before?: { placedSeq: number }; limit: number },
): Promise<OfferRow[]> {
  const offers = OfferRow.query(database)
    .where({ market_id: marketId, buyer_id: buyerId, status })
    .orderBy('placed_seq', 'desc')
    .limit(limit);
  return before === undefined ? offers : offers.where('placed_seq', '<', before.placedSeq);
}

/** The purchases of a buyer, of a dealership, or of a model. */
export async function purchasesOf(
  database: Knex,
  marketId: string,
  whose: { buyerId: string } | { dealershipId: string } | { modelId: string },
  { before, limit }: Page,
): Promise<PurchaseRow[]> {
  const [[field, id]] = Object.entries(whose) as [[string, string]];
  const purchases = PurchaseRow.query(database)
    .where({ market_id: marketId, [PurchaseRow.propertyNameToColumnName(field)]: id })
    .orderBy([
      { column: 'tick', order: 'desc' },
      { column: 'seq', order: 'desc' },
    ])
    .limit(limit);
  return before === undefined ? purchases : purchases.whereRaw(BEFORE, [before.tick, before.seq]);
}

/** What moved the money of an account. */
export async function ledgerOf(
  database: Knex,
  marketId: string,
  accountType: LedgerAccountType,
  accountId: string,
  { before, limit }: Page,
): Promise<LedgerRow[]> {
  const lines = LedgerRow.query(database)
    .where({ market_id: marketId, account_type: accountType, account_id: accountId })
    .orderBy([
      { column: 'tick', order: 'desc' },
      { column: 'seq', order: 'desc' },
    ])
    .limit(limit);
  return before === undefined ? lines : lines.whereRaw(BEFORE, [before.tick, before.seq]);
}

/** The seq alone would say the same; with the tick, the index leads straight to the page. */
const BEFORE = '(tick, seq) < (?, ?)';
