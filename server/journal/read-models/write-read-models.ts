/**
 * Writes what a stretch of events changes in the read models: at most one bulk statement per table and kind of
 * change, and none for a table that nothing happened to. What others refer to goes first.
 */
import type { Knex } from 'knex';
import { AssortmentRow } from '../../../db/models/AssortmentRow.ts';
import { BuyerRow } from '../../../db/models/BuyerRow.ts';
import { DealershipCustomerRow } from '../../../db/models/DealershipCustomerRow.ts';
import { DealershipRow } from '../../../db/models/DealershipRow.ts';
import { DealershipTierRow } from '../../../db/models/DealershipTierRow.ts';
import { LedgerRow } from '../../../db/models/LedgerRow.ts';
import { ModelRow } from '../../../db/models/ModelRow.ts';
import { OfferRow } from '../../../db/models/OfferRow.ts';
import { PromotionRow } from '../../../db/models/PromotionRow.ts';
import { PurchaseRow } from '../../../db/models/PurchaseRow.ts';
import { RestockRow } from '../../../db/models/RestockRow.ts';
import { StockRow } from '../../../db/models/StockRow.ts';
import { SupplierCustomerRow } from '../../../db/models/SupplierCustomerRow.ts';
import { SupplierPriceRow } from '../../../db/models/SupplierPriceRow.ts';
import { SupplierRow } from '../../../db/models/SupplierRow.ts';
import { SupplierSwitchRow } from '../../../db/models/SupplierSwitchRow.ts';
import { SupplierTierRow } from '../../../db/models/SupplierTierRow.ts';
import type { Market } from '../../market/market.ts';
import { offersOfUnnamedBuyers } from './offers.ts';
import { readModelRows } from './read-model-rows.ts';
import type { ReadModelRows, RecordedEvent } from './rows.ts';

/** `market` is the market after the events. */
export async function writeReadModels(
  transaction: Knex.Transaction,
  market: Market,
  events: readonly RecordedEvent[],
): Promise<void> {
  const unnamed = offersOfUnnamedBuyers(events.map(({ event }) => event));
  const owners = await OfferRow.buyersOf(transaction, market.id, unnamed);
  const rows = readModelRows(events, market, owners);
  await writeSellers(transaction, market.id, rows);
  await writeTrade(transaction, market.id, rows);
}

async function writeSellers(trx: Knex.Transaction, id: string, rows: ReadModelRows): Promise<void> {
  await ModelRow.upsert(trx, id, rows.models);
  await SupplierRow.upsert(trx, id, rows.suppliers);
  await SupplierRow.amend(trx, id, ['supplierId'], ['takingsCents', 'updatedAt'], rows.supplierTakings);
  await SupplierTierRow.amend(trx, id, ['supplierId'], ['isActive', 'updatedAt'], rows.replacedSupplierTiers);
  await SupplierTierRow.upsert(trx, id, rows.supplierTiers);
  await SupplierPriceRow.amend(
    trx,
    id,
    ['supplierId'],
    ['listCents', 'isActive', 'updatedAt'],
    rows.replacedSupplierPrices,
  );
  await SupplierPriceRow.upsert(trx, id, rows.supplierPrices);
  await DealershipRow.upsert(trx, id, rows.dealerships);
  await DealershipRow.amend(
    trx,
    id,
    ['dealershipId'],
    ['balanceCents', 'updatedAt'],
    rows.dealershipBalances,
  );
  await DealershipTierRow.amend(
    trx,
    id,
    ['dealershipId'],
    ['isActive', 'updatedAt'],
    rows.replacedDealershipTiers,
  );
  await DealershipTierRow.upsert(trx, id, rows.dealershipTiers);
  await AssortmentRow.amend(
    trx,
    id,
    ['dealershipId'],
    ['sourceSupplierId', 'isActive', 'updatedAt'],
    rows.replacedAssortments,
  );
  await AssortmentRow.upsert(trx, id, rows.assortments);
  await StockRow.upsert(trx, id, rows.stock);
  await PromotionRow.append(trx, id, rows.promotions);
  await PromotionRow.amend(
    trx,
    id,
    ['promotionId'],
    ['withdrawnAtTick', 'isActive', 'updatedAt'],
    rows.withdrawnPromotions,
  );
}

async function writeTrade(trx: Knex.Transaction, id: string, rows: ReadModelRows): Promise<void> {
  await BuyerRow.upsert(trx, id, rows.buyers);
  await LedgerRow.append(trx, id, rows.ledger);
  await OfferRow.append(trx, id, rows.offers);
  await OfferRow.amend(
    trx,
    id,
    ['offerId'],
    ['status', 'isActive', 'closedSeq', 'closedTick', 'purchaseId', 'updatedAt'],
    rows.closedOffers,
  );
  await PurchaseRow.append(trx, id, rows.purchases);
  await RestockRow.append(trx, id, rows.restocks);
  await SupplierSwitchRow.append(trx, id, rows.supplierSwitches);
  await DealershipCustomerRow.upsert(trx, id, rows.dealershipCustomers);
  await SupplierCustomerRow.upsert(trx, id, rows.supplierCustomers);
}
