/** Faults of purchases, restocks and asks. */
import type { EventOf, MarketEvent } from '../../events.ts';
import type { Cell, Dealership } from '../../market.ts';
import { netCents } from '../../money.ts';
import type { Books } from '../books.ts';
import { agents, type Fault, scripted } from './fault.ts';
import {
  bodyOf,
  changed,
  exchanged,
  insertedAfter,
  type Journal,
  placeOf,
  search,
  without,
} from './journal-edits.ts';

type Purchase = EventOf<'CarPurchased'>;
type Restock = EventOf<'CarsRestocked'>;

function purchase(rule: Fault['rule'], what: string, change: (event: Purchase) => object | null): Fault {
  return agents(rule, what, (journal) => {
    const place = placeOf(journal, 'CarPurchased', (event) => change(event) !== null);
    return changed(journal, place, change(journal[place] as Purchase)!);
  });
}

function restock(rule: Fault['rule'], what: string, change: (event: Restock) => object | null): Fault {
  return agents(rule, what, (journal) => {
    const place = placeOf(journal, 'CarsRestocked', (event) => change(event) !== null);
    return changed(journal, place, change(journal[place] as Restock)!);
  });
}

/** The purchase as it would be had its buyer taken this unit. */
function takenFrom(
  books: Books,
  event: Purchase,
  dealership: Dealership,
  cell: Cell,
  buyerId = event.buyerId,
) {
  const terms = books.saleTerms(dealership, event.modelId, buyerId);
  const priceCents = netCents(cell.askCents!, terms.discountBp);
  const costCents = Math.floor(cell.stockCostCents / cell.stock);
  const { dealershipId } = dealership;
  return { buyerId, dealershipId, askCents: cell.askCents!, ...terms, priceCents, costCents };
}

/** A purchase of another unit that the offer could pay and that `fits`. */
function anotherUnit(
  journal: Journal,
  fits: (unit: { priceCents: number; cell: Cell }, event: Purchase, taken: Cell) => boolean,
): MarketEvent[] {
  return search(journal, (books, event, place) => {
    if (event.type !== 'CarPurchased') return null;
    const { maxPriceCents } = books.market.offers.get(event.offerId)!;
    const units = [...books.shelves.unitsOf(event.modelId)];
    const taken = units.find(({ dealership }) => dealership.dealershipId === event.dealershipId)!.cell;
    for (const { dealership, cell } of units) {
      if (cell === taken) continue;
      const other = takenFrom(books, event, dealership, cell);
      if (other.priceCents > maxPriceCents || !fits({ ...other, cell }, event, taken)) continue;
      return changed(journal, place, other);
    }
    return null;
  });
}

export const TRADE_FAULTS: Fault[] = [
  purchase('purchase-terms', 'another buyer', ({ buyerId }) =>
    buyerId === 'ann' ? null : { buyerId: 'ann' },
  ),
  agents('negative-stock', 'a car that is not there', (journal) =>
    search(journal, (books, event, place) => {
      if (event.type !== 'CarPurchased') return null;
      const empty = [...books.market.dealerships.values()].find(
        ({ cells }) => (cells.get(event.modelId)?.stock ?? 0) === 0,
      );
      return empty === undefined ? null : changed(journal, place, { dealershipId: empty.dealershipId });
    }),
  ),
  purchase('standing-ask', 'an ask that does not stand', ({ askCents, discountBp }) => ({
    askCents: askCents - 100,
    priceCents: netCents(askCents - 100, discountBp),
  })),
  purchase('best-discount', 'a promotion is kept back', ({ discountKind, askCents }) =>
    discountKind === 'promotion'
      ? { discountBp: 0, discountKind: 'none', promotionId: null, priceCents: askCents }
      : null,
  ),
  purchase('best-discount', 'loyalty and promotion are added up', ({ discountKind, discountBp, askCents }) =>
    discountKind === 'promotion'
      ? { discountBp: discountBp + 300, priceCents: netCents(askCents, discountBp + 300) }
      : null,
  ),
  purchase('discount-kind', 'a promotion is called loyalty', ({ discountKind }) =>
    discountKind === 'promotion' ? { discountKind: 'loyalty', promotionId: null } : null,
  ),
  purchase('net-price', 'a cent too much', ({ priceCents }) => ({ priceCents: priceCents + 1 })),
  purchase('unit-cost', 'a cent of cost too much', ({ costCents }) => ({ costCents: costCents + 1 })),
  agents('over-maximum', 'a buyer pays more than his maximum', (journal) => {
    const bought = journal.find((event) => event.type === 'CarPurchased') as Purchase;
    const place = placeOf(journal, 'OfferPlaced', ({ offerId }) => offerId === bought.offerId);
    return changed(journal, place, { maxPriceCents: bought.priceCents - 1 });
  }),
  agents('best-price', 'a dearer car is sold', (journal) =>
    anotherUnit(journal, ({ priceCents }, event) => priceCents > event.priceCents),
  ),
  agents('ask-age', 'the younger of two equal asks sells', (journal) =>
    anotherUnit(
      journal,
      ({ priceCents, cell }, event, taken) => priceCents === event.priceCents && cell.askSeq > taken.askSeq,
    ),
  ),
  agents('queue-priority', 'a later offer is served first', (journal) =>
    search(journal, (books, event, place) => {
      if (event.type !== 'CarPurchased') return null;
      const dealership = books.market.dealerships.get(event.dealershipId)!;
      const cell = dealership.cells.get(event.modelId)!;
      for (const later of books.offersByModel.get(event.modelId)!.values()) {
        if (later.offerId === event.offerId || later.buyerId === event.buyerId) continue;
        const { offerId, buyerId, maxPriceCents } = later;
        const served = takenFrom(books, event, dealership, cell, buyerId!);
        if (served.priceCents !== event.priceCents || served.priceCents > maxPriceCents) continue;
        return changed(journal, place, { offerId, ...served });
      }
      return null;
    }),
  ),
  agents('fillable-left', 'the last purchase of a tick is left out', (journal) =>
    without(
      journal,
      placeOf(journal, 'CarPurchased', ({ tick }, i) => {
        const [before, after] = [journal[i - 1]!, journal[i + 1]!];
        return after.tick > tick && before.tick === tick && before.type === 'AskChanged';
      }),
    ),
  ),
  scripted('fillable-left', 'a promotion begins and nobody looks', (journal) => {
    const announced =
      journal[placeOf(journal, 'PromotionAnnounced', ({ promotionId }) => promotionId === 'soon')];
    const { startsAtTick } = announced as EventOf<'PromotionAnnounced'>;
    const place = placeOf(
      journal,
      'CarPurchased',
      ({ tick, promotionId }) => tick === startsAtTick && promotionId === 'soon',
    );
    return without(journal, place);
  }),
  restock('not-in-assortment', 'a model that is not wanted', ({ dealershipId }) =>
    dealershipId === 'c' ? { modelId: 'kyoto' } : null,
  ),
  agents('restock-order', 'two models of a dealership change places', (journal) => {
    const place = placeOf(journal, 'CarsRestocked', ({ dealershipId, tick }, i) => {
      const next = journal[i + 1]!;
      return next.type === 'CarsRestocked' && next.tick === tick && next.dealershipId === dealershipId;
    });
    return exchanged(journal, place, place + 1, place + 2);
  }),
  agents('restock-order', 'two dealerships change places', (journal) => {
    const place = placeOf(journal, 'CarsRestocked', ({ dealershipId, tick }, i) => {
      const next = journal[i + 1]!;
      return next.type === 'CarsRestocked' && next.tick === tick && next.dealershipId !== dealershipId;
    });
    return exchanged(journal, place, place + 1, place + 2);
  }),
  restock('sold-24h', 'a sale too many', ({ sold24h }) => ({ sold24h: sold24h + 1 })),
  restock('restock-supplier', 'another supplier', ({ supplierId }) => ({
    supplierId: supplierId === 'west' ? 'south' : 'west',
  })),
  restock('list-price', 'a list price of old', ({ listCents, discountBp, units }) => {
    const unitCents = netCents(listCents - 500, discountBp);
    return { listCents: listCents - 500, unitCents, totalCents: units * unitCents };
  }),
  restock('best-discount', 'loyalty is kept back', ({ discountKind, listCents, units }) =>
    discountKind === 'loyalty'
      ? { discountBp: 0, discountKind: 'none', unitCents: listCents, totalCents: units * listCents }
      : null,
  ),
  restock('net-price', 'a cent off', ({ unitCents, units }) => ({
    unitCents: unitCents - 1,
    totalCents: units * (unitCents - 1),
  })),
  restock('restock-total', 'a total that is not the sum', ({ totalCents }) => ({
    totalCents: totalCents - 1,
  })),
  restock('restock-units', 'a car less than wanted', ({ units, unitCents }) =>
    units > 1 ? { units: units - 1, totalCents: (units - 1) * unitCents } : null,
  ),
  restock('restock-units', 'a car more than wanted', ({ units, unitCents }) => ({
    units: units + 1,
    totalCents: (units + 1) * unitCents,
  })),
  restock('restock-reserve', 'more than the dealership can pay', ({ unitCents }) => ({
    units: 10_000,
    totalCents: 10_000 * unitCents,
  })),
  agents('missed-restock', 'a restock is left out', (journal) =>
    without(journal, placeOf(journal, 'CarsRestocked')),
  ),
  agents('ask-formula', 'a cent more than the policy', (journal) => {
    const place = placeOf(journal, 'AskChanged', ({ dealershipId }) => dealershipId === 'a');
    return changed(journal, place, { askCents: (journal[place] as EventOf<'AskChanged'>).askCents! + 1 });
  }),
  agents('ask-formula', 'a step of an adaptive ask too far', (journal) => {
    const place = placeOf(
      journal,
      'AskChanged',
      ({ dealershipId, tick }) => dealershipId === 'd' && tick > 600,
    );
    return changed(journal, place, { askCents: (journal[place] as EventOf<'AskChanged'>).askCents! - 100 });
  }),
  agents('ask-without-stock', 'an ask for nothing', (journal) =>
    search(journal, (books, event, place) => {
      if (event.type !== 'AskChanged') return null;
      for (const { dealershipId, cells } of books.market.dealerships.values()) {
        const empty = [...cells.values()].find(({ stock }) => stock === 0);
        if (empty === undefined) continue;
        const { modelId } = empty;
        return insertedAfter(journal, place, {
          type: 'AskChanged',
          dealershipId,
          modelId,
          askCents: 1_000_000,
        });
      }
      return null;
    }),
  ),
  agents('needless-ask', 'an ask that stands is written again', (journal) => {
    const place = placeOf(journal, 'AskChanged');
    return insertedAfter(journal, place, bodyOf(journal[place] as EventOf<'AskChanged'>));
  }),
  agents('ask-order', 'two asks change places', (journal) => {
    const place = placeOf(journal, 'AskChanged', ({ tick }, i) => {
      const next = journal[i + 1]!;
      return next.type === 'AskChanged' && next.tick === tick;
    });
    return exchanged(journal, place, place + 1, place + 2);
  }),
  agents('missed-ask', 'an ask is left behind', (journal) =>
    without(journal, placeOf(journal, 'AskChanged')),
  ),
];
