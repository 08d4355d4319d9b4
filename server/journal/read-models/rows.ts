/**
 * All that one stretch of events changes in the read models: whole rows that are new or brought up to date, and
 * changes to rows of which the stretch knows only a part.
 */
import type { AssortmentRow } from '../../../db/models/AssortmentRow.ts';
import type { BuyerRow } from '../../../db/models/BuyerRow.ts';
import type { DealershipCustomerRow } from '../../../db/models/DealershipCustomerRow.ts';
import type { DealershipRow } from '../../../db/models/DealershipRow.ts';
import type { DealershipTierRow } from '../../../db/models/DealershipTierRow.ts';
import type { ModelRow } from '../../../db/models/ModelRow.ts';
import type { OfferRow } from '../../../db/models/OfferRow.ts';
import type { PromotionRow } from '../../../db/models/PromotionRow.ts';
import type { PurchaseRow } from '../../../db/models/PurchaseRow.ts';
import type { RestockRow } from '../../../db/models/RestockRow.ts';
import type { Fields } from '../../../db/models/Row.ts';
import type { StockRow } from '../../../db/models/StockRow.ts';
import type { SupplierCustomerRow } from '../../../db/models/SupplierCustomerRow.ts';
import type { SupplierPriceRow } from '../../../db/models/SupplierPriceRow.ts';
import type { SupplierRow } from '../../../db/models/SupplierRow.ts';
import type { SupplierSwitchRow } from '../../../db/models/SupplierSwitchRow.ts';
import type { SupplierTierRow } from '../../../db/models/SupplierTierRow.ts';
import type { MarketEvent } from '../../market/events.ts';
import type { OfferClosing } from './offers.ts';
import type { Withdrawal } from './promotions.ts';

/** An event and when it was recorded: that time, and no other clock, goes into the rows. */
export interface RecordedEvent {
  event: MarketEvent;
  recordedAt: Date;
}

type Part<R, Names extends keyof R> = Pick<R, Names>;

export type StockChange = Omit<Fields<StockRow>, 'createdAt'>;

export interface SaleRows {
  purchases: Fields<PurchaseRow>[];
  restocks: Fields<RestockRow>[];
  supplierSwitches: Fields<SupplierSwitchRow>[];
}

export interface ReadModelRows {
  models: Fields<ModelRow>[];
  suppliers: Fields<SupplierRow>[];
  supplierTakings: Part<SupplierRow, 'supplierId' | 'takingsCents' | 'updatedAt'>[];
  replacedSupplierTiers: Part<SupplierTierRow, 'supplierId' | 'isActive' | 'updatedAt'>[];
  supplierTiers: Fields<SupplierTierRow>[];
  replacedSupplierPrices: Part<SupplierPriceRow, 'supplierId' | 'listCents' | 'isActive' | 'updatedAt'>[];
  supplierPrices: Fields<SupplierPriceRow>[];
  dealerships: Fields<DealershipRow>[];
  dealershipBalances: Part<DealershipRow, 'dealershipId' | 'balanceCents' | 'updatedAt'>[];
  replacedDealershipTiers: Part<DealershipTierRow, 'dealershipId' | 'isActive' | 'updatedAt'>[];
  dealershipTiers: Fields<DealershipTierRow>[];
  replacedAssortments: Part<AssortmentRow, 'dealershipId' | 'sourceSupplierId' | 'isActive' | 'updatedAt'>[];
  assortments: Fields<AssortmentRow>[];
  /** Of cells that were restocked, which may be new. */
  stock: Fields<StockRow>[];
  changedStock: StockChange[];
  promotions: Fields<PromotionRow>[];
  withdrawnPromotions: Withdrawal[];
  buyers: Fields<BuyerRow>[];
  wallets: Part<BuyerRow, 'buyerId' | 'balanceCents' | 'heldCents' | 'updatedAt'>[];
  offers: Fields<OfferRow>[];
  closedOffers: OfferClosing[];
  /** Those who never bought there before the stretch. */
  newDealershipCustomers: Fields<DealershipCustomerRow>[];
  dealershipCustomers: Fields<DealershipCustomerRow>[];
  supplierCustomers: Fields<SupplierCustomerRow>[];
}
