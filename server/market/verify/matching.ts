/** Purchases: the terms, the price and the cost of each, the cheapest unit, and the first in the queue. */
import type { EventOf } from '../events.ts';
import type { Cell, Dealership } from '../market.ts';
import { netCents } from '../money.ts';
import type { Books, Terms } from './books.ts';
import type { Fillable } from './fillable.ts';
import { requireSame, RuleBroken } from './rule-broken.ts';

type Purchase = EventOf<'CarPurchased'>;

interface Stocked {
  dealership: Dealership;
  cell: Cell;
}

/** Before a purchase is applied. Its offer is open and its dealership too. */
export function checkPurchase(books: Books, fillable: Fillable, event: Purchase): void {
  const { seq, dealershipId, modelId, buyerId } = event;
  const offer = books.market.offers.get(event.offerId)!;
  requireSame('purchase-terms', seq, offer.buyerId, buyerId);
  requireSame('purchase-terms', seq, offer.modelId, modelId);
  const dealership = books.market.dealerships.get(dealershipId)!;
  const cell = dealership.cells.get(modelId);
  if (cell === undefined || cell.stock < 1) {
    throw new RuleBroken('negative-stock', seq, 'a car in stock', cell?.stock ?? 0);
  }
  requireSame('standing-ask', seq, cell.askCents, event.askCents);
  checkTerms(event, books.saleTerms(dealership, modelId, buyerId));
  requireSame('net-price', seq, netCents(event.askCents, event.discountBp), event.priceCents);
  const costCents = (cell.stockCostCents - (cell.stockCostCents % cell.stock)) / cell.stock;
  requireSame('unit-cost', seq, costCents, event.costCents);
  if (event.priceCents > offer.maxPriceCents) {
    throw new RuleBroken('over-maximum', seq, `at most ${offer.maxPriceCents}`, event.priceCents);
  }
  const units = mayBeBeaten(books, event, cell) ? books.shelves.unitsOf(modelId) : unitsOfOwn(books, event);
  requireCheapest(books, event, { dealership, cell }, units);
  const first = fillable.first();
  if (first?.offerId !== event.offerId) {
    throw new RuleBroken('queue-priority', seq, first?.offerId ?? 'no offer', event.offerId);
  }
}

/** The discount of a sale and its name, of either side of the market. */
export function checkTerms(found: Purchase | EventOf<'CarsRestocked'>, expected: Terms): void {
  const { seq, discountBp, discountKind, promotionId } = found;
  if (discountBp !== expected.discountBp) {
    throw new RuleBroken('best-discount', seq, expected, { discountBp, discountKind, promotionId });
  }
  if (discountKind !== expected.discountKind || promotionId !== expected.promotionId) {
    throw new RuleBroken('discount-kind', seq, expected, { discountBp, discountKind, promotionId });
  }
}

/** Whether somebody's price for everybody is lower, or as low and older. */
function mayBeBeaten({ shelves }: Books, { modelId, priceCents }: Purchase, { askSeq }: Cell): boolean {
  const { publicCents, publicAskSeq } = shelves.lowestOf(modelId);
  return priceCents > publicCents || (priceCents === publicCents && askSeq > publicAskSeq);
}

/** What is for sale where the buyer bought before: only there his price may be another than everybody's. */
function unitsOfOwn(books: Books, { modelId, buyerId }: Purchase): Stocked[] {
  const units: Stocked[] = [];
  for (const dealershipId of books.boughtAt.get(buyerId) ?? []) {
    const dealership = books.market.dealerships.get(dealershipId)!;
    const cell = dealership.cells.get(modelId);
    if (cell === undefined || cell.stock === 0 || cell.askCents === null || !dealership.open) continue;
    units.push({ dealership, cell });
  }
  return units;
}

/** Over those units: nobody asks this buyer less, and of those who ask as much no ask is older. */
function requireCheapest(
  books: Books,
  { seq, modelId, buyerId, priceCents }: Purchase,
  taken: Stocked,
  units: Iterable<Stocked>,
): void {
  for (const { dealership, cell } of units) {
    if (dealership === taken.dealership) continue;
    const { dealershipId } = dealership;
    const otherCents = netCents(cell.askCents!, books.saleDiscountBp(dealership, modelId, buyerId));
    if (otherCents < priceCents) {
      const expected = { dealershipId, priceCents: otherCents };
      const found = { dealershipId: taken.dealership.dealershipId, priceCents };
      throw new RuleBroken('best-price', seq, expected, found);
    }
    if (otherCents === priceCents && cell.askSeq < taken.cell.askSeq) {
      const expected = { dealershipId, askSeq: cell.askSeq };
      const found = { dealershipId: taken.dealership.dealershipId, askSeq: taken.cell.askSeq };
      throw new RuleBroken('ask-age', seq, expected, found);
    }
  }
}
