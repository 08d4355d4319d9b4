/**
 * What persisting is measured against: purchases as COPY writes them, with nothing around them, and as a program
 * writes them that gives each purchase its own transaction.
 */
import { once } from 'node:events';
import type { Knex } from 'knex';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Sale } from './sales-market.ts';

const COLUMNS = [
  'market_id',
  'seq',
  'purchase_id',
  'offer_id',
  'buyer_id',
  'dealership_id',
  'model_id',
  'ask_cents',
  'discount_bp',
  'discount_kind',
  'promotion_id',
  'price_cents',
  'cost_cents',
  'tick',
  'at',
];

/** One commit: the purchases and nothing else, as one COPY. */
export async function copyPurchases(client: Client, sales: readonly Sale[]): Promise<void> {
  const copy = client.query(copyFrom(`COPY purchases (${COLUMNS.join(', ')}) FROM STDIN`));
  copy.end(sales.map(copyLine).join(''));
  await once(copy, 'finish');
}

function copyLine(sale: Sale): string {
  const { market, seq, purchaseId, offerId, buyerId, dealershipId, modelId } = sale;
  const ids = `${market}\t${seq}\t${purchaseId}\t${offerId}\t${buyerId}\t${dealershipId}\t${modelId}`;
  const { askCents, discountBp, discountKind, promotionId, priceCents, costCents, tick, at } = sale;
  const discount = `${discountBp}\t${discountKind}\t${promotionId ?? '\\N'}`;
  return `${ids}\t${askCents}\t${discount}\t${priceCents}\t${costCents}\t${tick}\t${at}\n`;
}

/** One transaction for each purchase, as many at a time as there are connections. */
export async function purchaseOneByOne(
  database: Knex,
  sales: readonly Sale[],
  connections: number,
): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < sales.length) await purchaseOne(database, sales[next++]!);
  };
  await Promise.all(Array.from({ length: connections }, work));
}

/** Without a journal, which such a program has not. Rows are changed in one order, so that no two wait for each other. */
function purchaseOne(database: Knex, sale: Sale): Promise<void> {
  const { market: market_id, seq, tick, offerId, buyerId, dealershipId, modelId, priceCents } = sale;
  const updated_at = new Date();
  const ledger = { market_id, seq, tick };
  return database.transaction(async (trx) => {
    const [offer] = await trx('offers')
      .where({ market_id, offer_id: offerId })
      .update({
        status: 'filled',
        is_active: false,
        closed_seq: seq,
        closed_tick: tick,
        purchase_id: sale.purchaseId,
        updated_at,
      })
      .returning<{ max_price_cents: number }[]>('max_price_cents');
    await trx('buyers')
      .where({ market_id, buyer_id: buyerId })
      .update({
        balance_cents: trx.raw('balance_cents - ?', [priceCents]),
        held_cents: trx.raw('held_cents - ?', [offer!.max_price_cents]),
        updated_at,
      });
    await trx('stock')
      .where({ market_id, dealership_id: dealershipId, model_id: modelId })
      .update({ stock: trx.raw('stock - 1'), updated_at });
    await trx('dealerships')
      .where({ market_id, dealership_id: dealershipId })
      .update({ balance_cents: trx.raw('balance_cents + ?', [priceCents]), updated_at });
    await trx('purchases').insert({
      market_id,
      seq,
      purchase_id: sale.purchaseId,
      offer_id: offerId,
      buyer_id: buyerId,
      dealership_id: dealershipId,
      model_id: modelId,
      ask_cents: sale.askCents,
      discount_bp: sale.discountBp,
      discount_kind: sale.discountKind,
      promotion_id: sale.promotionId,
      price_cents: priceCents,
      cost_cents: sale.costCents,
      tick,
      at: sale.at,
    });
    await trx('ledger').insert([
      { ...ledger, line: 1, account_type: 'buyer', account_id: buyerId, amount_cents: -priceCents },
      {
        ...ledger,
        line: 2,
        account_type: 'dealership',
        account_id: dealershipId,
        amount_cents: priceCents,
      },
    ]);
  });
}
