/**
 * Writes what a stretch of events changes in the read models: at most one bulk statement per table and kind of
 * change, and none for a table that nothing happened to. What others refer to goes first.
 */
import type { Knex } from 'knex';
import { inPipeline } from '../../../db/in-pipeline.ts';
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

type Write = () => Promise<void>;

/** `market` is the market after the events. */
export async function writeReadModels(
  transaction: Knex.Transaction,
  market: Market,
  events: readonly RecordedEvent[],
): Promise<void> {
  const unnamed = offersOfUnnamedBuyers(events.map(({ event }) => event));
  const owners = await OfferRow.buyersOf(transaction, market.id, unnamed);
  const rows = readModelRows(events, market, owners);
  const { id } = market;
  await inPipeline([...sellerWrites(transaction, id, rows), ...tradeWrites(transaction, id, rows)]);
}

function sellerWrites(trx: Knex.Transaction, id: string, rows: ReadModelRows): Write[] {
  return [
    () => ModelRow.upsert(trx, id, rows.models),
    () => SupplierRow.upsert(trx, id, rows.suppliers),
    () => SupplierRow.amend(trx, id, ['supplierId'], ['takingsCents', 'updatedAt'], rows.supplierTakings),
    () =>
      SupplierTierRow.amend(trx, id, ['supplierId'], ['isActive', 'updatedAt'], rows.replacedSupplierTiers),
    () => SupplierTierRow.upsert(trx, id, rows.supplierTiers),
    () =>
      SupplierPriceRow.amend(
        trx,
        id,
        ['supplierId'],
        ['listCents', 'isActive', 'updatedAt'],
        rows.replacedSupplierPrices,
      ),
    () => SupplierPriceRow.upsert(trx, id, rows.supplierPrices),
    () => DealershipRow.upsert(trx, id, rows.dealerships),
    () =>
      DealershipRow.amend(trx, id, ['dealershipId'], ['balanceCents', 'updatedAt'], rows.dealershipBalances),
    () =>
      DealershipTierRow.amend(
        trx,
        id,
        ['dealershipId'],
        ['isActive', 'updatedAt'],
        rows.replacedDealershipTiers,
      ),
    () => DealershipTierRow.upsert(trx, id, rows.dealershipTiers),
    () =>
      AssortmentRow.amend(
        trx,
        id,
        ['dealershipId'],
        ['sourceSupplierId', 'isActive', 'updatedAt'],
        rows.replacedAssortments,
      ),
    () => AssortmentRow.upsert(trx, id, rows.assortments),
    () => StockRow.upsert(trx, id, rows.stock),
    () => PromotionRow.append(trx, id, rows.promotions),
    () =>
      PromotionRow.amend(
        trx,
        id,
        ['promotionId'],
        ['withdrawnAtTick', 'isActive', 'updatedAt'],
        rows.withdrawnPromotions,
      ),
  ];
}

function tradeWrites(trx: Knex.Transaction, id: string, rows: ReadModelRows): Write[] {
  return [
    () => BuyerRow.upsert(trx, id, rows.buyers),
    () => LedgerRow.append(trx, id, rows.ledger),
    () => OfferRow.append(trx, id, rows.offers),
    () =>
      OfferRow.amend(
        trx,
        id,
        ['offerId'],
        ['status', 'isActive', 'closedSeq', 'closedTick', 'purchaseId', 'updatedAt'],
        rows.closedOffers,
      ),
    () => PurchaseRow.append(trx, id, rows.purchases),
    () => RestockRow.append(trx, id, rows.restocks),
    () => SupplierSwitchRow.append(trx, id, rows.supplierSwitches),
    () => DealershipCustomerRow.upsert(trx, id, rows.dealershipCustomers),
    () => SupplierCustomerRow.upsert(trx, id, rows.supplierCustomers),
  ];
}
