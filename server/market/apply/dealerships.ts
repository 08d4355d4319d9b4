/** The fold of what dealerships are: opening, changing, assortments, sources and asks. */
import { cellOf } from '../cells.ts';
import type { Cell, Dealership, Market } from '../market.ts';
import type { SeenEvent } from '../privacy.ts';

type DealershipEvent = Extract<
  SeenEvent,
  {
    type:
      | 'DealershipOpened'
      | 'DealershipUpdated'
      | 'DealershipClosed'
      | 'AssortmentMatched'
      | 'SupplierSwitched'
      | 'AskChanged';
  }
>;

export function applyDealershipEvent(market: Market, event: DealershipEvent): void {
  if (event.type === 'DealershipOpened') return openDealership(market, event);
  const dealership = market.dealerships.get(event.dealershipId)!;
  switch (event.type) {
    case 'DealershipUpdated':
      if (event.name !== undefined) dealership.name = event.name;
      if (event.country !== undefined) dealership.country = event.country;
      if (event.city !== undefined) dealership.city = event.city;
      if (event.preferences !== undefined) dealership.preferences = event.preferences;
      if (event.pricing !== undefined) dealership.pricing = event.pricing;
      if (event.restock !== undefined) dealership.restock = event.restock;
      if (event.loyaltyTiers !== undefined) dealership.loyaltyTiers = event.loyaltyTiers;
      return;
    case 'DealershipClosed':
      dealership.open = false;
      return;
    case 'AssortmentMatched': {
      dealership.assortment = event.models;
      const fits = new Set(event.models.map((entry) => entry.modelId));
      for (const modelId of [...dealership.sources.keys()]) {
        if (!fits.has(modelId)) dealership.sources.delete(modelId);
      }
      return;
    }
    case 'SupplierSwitched':
      if (event.toSupplierId === null) dealership.sources.delete(event.modelId);
      else dealership.sources.set(event.modelId, event.toSupplierId);
      return;
    case 'AskChanged': {
      const cell = cellOf(dealership, event.modelId);
      cell.askCents = event.askCents;
      cell.askSeq = event.seq;
      cell.askTick = event.tick;
      return;
    }
  }
}

/** A dealership that opens again keeps its stock, asks and loyalty; what it says of itself is new. */
function openDealership(market: Market, event: Extract<DealershipEvent, { type: 'DealershipOpened' }>): void {
  const before = market.dealerships.get(event.dealershipId);
  const dealership: Dealership = {
    dealershipId: event.dealershipId,
    name: event.name,
    country: event.country,
    city: event.city,
    preferences: event.preferences,
    pricing: event.pricing,
    restock: event.restock,
    loyaltyTiers: event.loyaltyTiers,
    open: true,
    assortment: [],
    sources: new Map(),
    cells: before?.cells ?? new Map<string, Cell>(),
    unitsFrom: before?.unitsFrom ?? new Map<string, number>(),
  };
  market.dealerships.set(event.dealershipId, dealership);
  const balances = market.accounts?.dealershipBalances;
  if (balances !== undefined && !balances.has(event.dealershipId)) balances.set(event.dealershipId, 0);
}
