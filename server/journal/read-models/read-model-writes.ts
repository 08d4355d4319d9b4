/**
 * What is written for what a stretch of events changes in the read models: at most one bulk statement per table and kind of
 * change, and none for a table that nothing happened to. What others refer to goes first.
 */
import type { Statement } from '../../../db/flight.ts';
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
import type { MarketEvent } from '../../market/events.ts';
import type { Market } from '../../market/market.ts';
import { ledgerRows } from './ledger.ts';
import { readModelRows } from './read-model-rows.ts';
import type { ReadModelRows, RecordedEvent } from './rows.ts';
import { saleRows } from './sales.ts';

const STOCK_CHANGE = [
  'stock',
  'stockCostCents',
  'askCents',
  'askSeq',
  'askTick',
  'isActive',
  'updatedAt',
] as const;

/** Sales and the money that moved: the events alone say it, so it waits for nothing. */
export function* saleWrites(marketId: string, events: readonly MarketEvent[]): Generator<Statement> {
  const { purchases, restocks, supplierSwitches } = saleRows(events);
  yield* PurchaseRow.append(marketId, purchases);
  yield* RestockRow.append(marketId, restocks);
  yield* SupplierSwitchRow.append(marketId, supplierSwitches);
  yield* LedgerRow.append(marketId, ledgerRows(events));
}

/** All but those. `market` is the market after the events; `offerOwners` as in `readModelRows`. */
export function* readModelWrites(
  market: Market,
  events: readonly RecordedEvent[],
  offerOwners: ReadonlyMap<string, string>,
): Generator<Statement> {
  const rows = readModelRows(events, market, offerOwners);
  yield* sellerWrites(market.id, rows);
  yield* buyerWrites(market.id, rows);
}

function* sellerWrites(id: string, rows: ReadModelRows): Generator<Statement> {
  yield* ModelRow.upsert(id, rows.models);
  yield* SupplierRow.upsert(id, rows.suppliers);
  yield* SupplierRow.amend(id, ['supplierId'], ['takingsCents', 'updatedAt'], rows.supplierTakings);
  yield* SupplierTierRow.amend(id, ['supplierId'], ['isActive', 'updatedAt'], rows.replacedSupplierTiers);
  yield* SupplierTierRow.upsert(id, rows.supplierTiers);
  yield* SupplierPriceRow.amend(
    id,
    ['supplierId'],
    ['listCents', 'isActive', 'updatedAt'],
    rows.replacedSupplierPrices,
  );
  yield* SupplierPriceRow.upsert(id, rows.supplierPrices);
  yield* DealershipRow.upsert(id, rows.dealerships);
  yield* DealershipRow.amend(id, ['dealershipId'], ['balanceCents', 'updatedAt'], rows.dealershipBalances);
  yield* DealershipTierRow.amend(
    id,
    ['dealershipId'],
    ['isActive', 'updatedAt'],
    rows.replacedDealershipTiers,
  );
  yield* DealershipTierRow.upsert(id, rows.dealershipTiers);
  yield* AssortmentRow.amend(
    id,
    ['dealershipId'],
    ['sourceSupplierId', 'isActive', 'updatedAt'],
    rows.replacedAssortments,
  );
  yield* AssortmentRow.upsert(id, rows.assortments);
  yield* StockRow.upsert(id, rows.stock);
  yield* StockRow.amend(id, ['dealershipId', 'modelId'], STOCK_CHANGE, rows.changedStock);
  yield* PromotionRow.append(id, rows.promotions);
  yield* PromotionRow.amend(
    id,
    ['promotionId'],
    ['withdrawnAtTick', 'isActive', 'updatedAt'],
    rows.withdrawnPromotions,
  );
}

function* buyerWrites(id: string, rows: ReadModelRows): Generator<Statement> {
  yield* BuyerRow.upsert(id, rows.buyers);
  yield* BuyerRow.amend(id, ['buyerId'], ['balanceCents', 'heldCents', 'updatedAt'], rows.wallets);
  yield* OfferRow.append(id, rows.offers);
  yield* OfferRow.amend(
    id,
    ['offerId'],
    ['status', 'isActive', 'closedSeq', 'closedTick', 'purchaseId', 'updatedAt'],
    rows.closedOffers,
  );
  yield* DealershipCustomerRow.append(id, rows.newDealershipCustomers);
  yield* DealershipCustomerRow.upsert(id, rows.dealershipCustomers);
  yield* SupplierCustomerRow.upsert(id, rows.supplierCustomers);
}
