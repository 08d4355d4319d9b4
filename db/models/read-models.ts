/**
 * Every read model: the tables that a journal can be folded into again. Those that others refer to by a foreign
 * key come first.
 */
import type { Knex } from 'knex';
import { AssortmentRow } from './AssortmentRow.ts';
import { BuyerRow } from './BuyerRow.ts';
import { DealershipCustomerRow } from './DealershipCustomerRow.ts';
import { DealershipRow } from './DealershipRow.ts';
import { DealershipTierRow } from './DealershipTierRow.ts';
import { LedgerRow } from './LedgerRow.ts';
import { ModelRow } from './ModelRow.ts';
import { OfferRow } from './OfferRow.ts';
import { PromotionRow } from './PromotionRow.ts';
import { PurchaseRow } from './PurchaseRow.ts';
import { RestockRow } from './RestockRow.ts';
import { StockRow } from './StockRow.ts';
import { SupplierCustomerRow } from './SupplierCustomerRow.ts';
import { SupplierPriceRow } from './SupplierPriceRow.ts';
import { SupplierRow } from './SupplierRow.ts';
import { SupplierSwitchRow } from './SupplierSwitchRow.ts';
import { SupplierTierRow } from './SupplierTierRow.ts';

export const READ_MODELS = [
  ModelRow,
  SupplierRow,
  SupplierTierRow,
  SupplierPriceRow,
  DealershipRow,
  DealershipTierRow,
  AssortmentRow,
  StockRow,
  PromotionRow,
  BuyerRow,
  LedgerRow,
  OfferRow,
  PurchaseRow,
  RestockRow,
  SupplierSwitchRow,
  DealershipCustomerRow,
  SupplierCustomerRow,
] as const;

/** Takes a market's rows out of every read model, to be folded anew in the same transaction. */
export async function emptyReadModels(transaction: Knex.Transaction, marketId: string): Promise<void> {
  for (const { tableName } of READ_MODELS.toReversed()) {
    await transaction(tableName).where('market_id', marketId).delete();
  }
}
