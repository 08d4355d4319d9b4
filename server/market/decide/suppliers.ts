/** Decides about suppliers: joining (again), changing, pricing and leaving, and who replaces them at once. */
import type { JoinSupplier, LeaveSupplier, PriceModel, UpdateSupplier } from '../commands.ts';
import { EVENT_FIELDS } from '../events.ts';
import { LIMITS } from '../limits.ts';
import type { Dealership, Market, Supplier } from '../market.ts';
import { netCents, tierDiscountBp } from '../money.ts';
import type { Record } from '../recorder.ts';
import { Refusal } from '../refusal.ts';
import { replaceSupplier } from '../review/review.ts';
import {
  activeSupplier,
  changedFields,
  listedModel,
  requirePlace,
  requireCountry,
  requireName,
} from './checks.ts';

export function joinSupplier(market: Market, command: JoinSupplier, record: Record): string {
  const { supplierId, name, foundedYear, country, loyaltyTiers, prices = {} } = command;
  if (market.suppliers.get(supplierId)?.active) {
    throw new Refusal('id-taken', `Supplier "${supplierId}" is in the market already.`);
  }
  requirePlace('suppliers', supplierId, market.suppliers, LIMITS.suppliers);
  requireName('name', name);
  requireCountry(country);
  for (const modelId of Object.keys(prices)) listedModel(market, modelId);
  record({ type: 'SupplierJoined', supplierId, name, foundedYear, country, loyaltyTiers });
  // In the order of the catalogue: the order of keys in an object is not the data's own.
  for (const modelId of market.models.keys()) {
    if (!Object.hasOwn(prices, modelId)) continue;
    record({ type: 'SupplierPriced', supplierId, modelId, listCents: prices[modelId]! });
  }
  return supplierId;
}

export function updateSupplier(market: Market, command: UpdateSupplier, record: Record): string {
  const supplier = activeSupplier(market, command.supplierId);
  if (command.name !== undefined) requireName('name', command.name);
  if (command.country !== undefined) requireCountry(command.country);
  const [, ...fields] = EVENT_FIELDS.SupplierUpdated;
  const changed = changedFields(supplier, command, fields);
  record({ type: 'SupplierUpdated', supplierId: command.supplierId, ...changed });
  return command.supplierId;
}

export function leaveSupplier(market: Market, command: LeaveSupplier, record: Record): string {
  const supplier = activeSupplier(market, command.supplierId);
  record({ type: 'SupplierLeft', supplierId: command.supplierId });
  replaceEverywhere(market, supplier, (modelId) => supplier.prices.get(modelId)!, record);
  return command.supplierId;
}

export function priceModel(market: Market, command: PriceModel, record: Record): string {
  const { supplierId, modelId, listCents } = command;
  const supplier = activeSupplier(market, supplierId);
  listedModel(market, modelId);
  const standingCents = supplier.prices.get(modelId);
  if (listCents === null && standingCents === undefined) {
    throw new Refusal('model-not-sold', `Supplier "${supplierId}" does not sell "${modelId}".`);
  }
  if (listCents === standingCents) {
    throw new Refusal('no-change', `listCents is ${listCents} already.`);
  }
  record({ type: 'SupplierPriced', supplierId, modelId, listCents });
  if (listCents === null) {
    const onlyThis = (id: string) => (id === modelId ? standingCents : undefined);
    replaceEverywhere(market, supplier, onlyThis, record);
  }
  return supplierId;
}

/** Every open dealership that took one of the lost models from this supplier gets another source, or none. */
function replaceEverywhere(
  market: Market,
  supplier: Supplier,
  lostListCents: (modelId: string) => number | undefined,
  record: Record,
): void {
  for (const dealership of market.dealerships.values()) {
    if (!dealership.open) continue;
    const lost = lostModels(dealership, supplier, lostListCents);
    if (lost.length > 0) replaceSupplier(market, dealership, supplier.supplierId, lost, record);
  }
}

function lostModels(
  dealership: Dealership,
  supplier: Supplier,
  lostListCents: (modelId: string) => number | undefined,
): { modelId: string; netCents: number }[] {
  const discountBp = tierDiscountBp(
    supplier.loyaltyTiers,
    dealership.unitsFrom.get(supplier.supplierId) ?? 0,
  );
  return dealership.assortment.flatMap(({ modelId }) => {
    const listCents = lostListCents(modelId);
    const isSource = dealership.sources.get(modelId) === supplier.supplierId;
    if (!isSource || listCents === undefined) return [];
    return [{ modelId, netCents: netCents(listCents, discountBp) }];
  });
}
