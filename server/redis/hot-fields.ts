/**
 * What a market keeps hot in Redis, field by field: stock and asks by cell, list prices, promotions. Also which
 * of them a beat changed, so that a beat writes what it touched and not what there is.
 */
import type { HotCell } from '../engine/ports.ts';
import type { MarketEvent } from '../market/events.ts';
import type { Market } from '../market/market.ts';

/** Field, value, field, value …; an empty value removes the field. */
export type Changes = string[];

export interface HotChanges {
  cells: Changes;
  prices: Changes;
  /** All of them, as the few they are, when one was announced or withdrawn: only the market knows which it forgot. */
  promotions: Changes | null;
}

const SEPARATOR = ' ';

/** Ids hold no white space, so a space keeps two of them apart. */
function pairField(a: string, b: string): string {
  return a + SEPARATOR + b;
}

function splitField(field: string): [string, string] {
  const at = field.indexOf(SEPARATOR);
  return [field.slice(0, at), field.slice(at + 1)];
}

export function changesOf(market: Market, events: readonly MarketEvent[]): HotChanges {
  const cells = new Set<string>();
  const prices = new Set<string>();
  let promotionsChanged = false;
  for (const event of events) {
    switch (event.type) {
      case 'CarPurchased':
      case 'CarsRestocked':
      case 'AskChanged':
        cells.add(pairField(event.dealershipId, event.modelId));
        break;
      case 'DealershipOpened':
      case 'DealershipClosed':
        for (const modelId of market.dealerships.get(event.dealershipId)!.cells.keys()) {
          cells.add(pairField(event.dealershipId, modelId));
        }
        break;
      case 'SupplierPriced':
        prices.add(pairField(event.supplierId, event.modelId));
        break;
      case 'SupplierJoined':
      case 'SupplierLeft':
        // Joining again starts an empty price list, so every model may be affected.
        for (const modelId of market.models.keys()) prices.add(pairField(event.supplierId, modelId));
        break;
      case 'PromotionAnnounced':
      case 'PromotionWithdrawn':
        promotionsChanged = true;
        break;
    }
  }
  return fieldsOf(market, cells, prices, promotionsChanged);
}

export function allFieldsOf(market: Market): HotChanges & { promotions: Changes } {
  const cells: string[] = [];
  const prices: string[] = [];
  for (const { dealershipId, cells: held } of market.dealerships.values()) {
    for (const modelId of held.keys()) cells.push(pairField(dealershipId, modelId));
  }
  for (const { supplierId, prices: list } of market.suppliers.values()) {
    for (const modelId of list.keys()) prices.push(pairField(supplierId, modelId));
  }
  return { ...fieldsOf(market, cells, prices, false), promotions: promotionsOf(market) };
}

function fieldsOf(
  market: Market,
  cells: Iterable<string>,
  prices: Iterable<string>,
  withPromotions: boolean,
): HotChanges {
  const changes = {
    cells: [] as Changes,
    prices: [] as Changes,
    promotions: withPromotions ? promotionsOf(market) : null,
  };
  for (const field of cells) changes.cells.push(field, cellValue(market, ...splitField(field)));
  for (const field of prices) changes.prices.push(field, priceValue(market, ...splitField(field)));
  return changes;
}

function promotionsOf(market: Market): Changes {
  return [...market.promotions].flatMap(([id, promotion]) => [id, JSON.stringify(promotion)]);
}

function cellValue(market: Market, dealershipId: string, modelId: string): string {
  const dealership = market.dealerships.get(dealershipId)!;
  const cell = dealership.cells.get(modelId)!;
  if (!dealership.open) return '';
  return JSON.stringify([cell.stock, cell.askCents]);
}

export function hotCellFrom(field: string, value: string): HotCell {
  const [dealershipId, modelId] = splitField(field);
  const [stock, askCents] = JSON.parse(value) as [number, number | null];
  return { dealershipId, modelId, stock, askCents };
}

function priceValue(market: Market, supplierId: string, modelId: string): string {
  const supplier = market.suppliers.get(supplierId)!;
  const listCents = supplier.active ? supplier.prices.get(modelId) : undefined;
  return listCents === undefined ? '' : String(listCents);
}
