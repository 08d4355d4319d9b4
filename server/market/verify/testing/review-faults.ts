/** Faults of sources and of supplier reviews. */
import type { EventOf, MarketEvent } from '../../events.ts';
import type { Dealership } from '../../market.ts';
import type { Books } from '../books.ts';
import { horizonUnits, isBelow, projected, rounded, share, sum } from '../projection.ts';
import { agents, type Fault, scripted } from './fault.ts';
import {
  bodyOf,
  changed,
  exchanged,
  insertedBefore,
  type Journal,
  placeOf,
  search,
  without,
} from './journal-edits.ts';

type Switch = EventOf<'SupplierSwitched'>;

function isReview({ reason }: Switch): boolean {
  return reason === 'cheaper-now' || reason === 'long-run';
}

/** The place after the last switch of the group that begins at a place. */
function endOf(journal: Journal, start: number): number {
  const { dealershipId, tick } = journal[start] as Switch;
  let end = start + 1;
  for (; ; end += 1) {
    const next = journal[end];
    if (next?.type !== 'SupplierSwitched' || next.dealershipId !== dealershipId || next.tick !== tick)
      return end;
  }
}

function switched(rule: Fault['rule'], what: string, change: (event: Switch) => object | null): Fault {
  return agents(rule, what, (journal) => {
    const place = placeOf(journal, 'SupplierSwitched', (event) => isReview(event) && change(event) !== null);
    return changed(journal, place, change(journal[place] as Switch)!);
  });
}

/** Adds a review switch with true figures, for a move of which `fits` says whether it is meant. */
function addedSwitch(
  journal: Journal,
  fits: (gains: boolean, paysEnough: boolean) => boolean,
): MarketEvent[] {
  return search(journal, (books, event, place) => {
    const { tick, rules } = books.market;
    const isReviewOver =
      (event.type === 'CarsRestocked' || event.type === 'AskChanged') &&
      (journal[place - 1]!.tick < tick || journal[place - 1]!.type === 'OfferPlaced');
    if (tick % rules.reviewEveryTicks !== 0 || !isReviewOver) return null;
    for (const dealership of books.market.dealerships.values()) {
      for (const modelId of dealership.sources.keys()) {
        for (const to of books.market.suppliers.keys()) {
          const body = moveOf(books, dealership, modelId, to, fits);
          if (body !== null) return insertedBefore(journal, place, body);
        }
      }
    }
    return null;
  });
}

function moveOf(
  books: Books,
  dealership: Dealership,
  modelId: string,
  toSupplierId: string,
  fits: (gains: boolean, paysEnough: boolean) => boolean,
) {
  const fromSupplierId = dealership.sources.get(modelId)!;
  const toNetCents = books.loyalNetCents(dealership, modelId, toSupplierId);
  if (toNetCents === null || toSupplierId === fromSupplierId) return null;
  const fromNetCents = books.loyalNetCents(dealership, modelId, fromSupplierId)!;
  const before = projected(books, dealership, dealership.sources);
  const after = projected(books, dealership, new Map(dealership.sources).set(modelId, toSupplierId));
  const moved = projected(books, dealership, dealership.sources, new Set([modelId]));
  const paysEnough = !isBelow(before, sum(after, share(moved, books.market.rules.switchGainBp)));
  if (!fits(isBelow(after, before), paysEnough)) return null;
  return {
    type: 'SupplierSwitched' as const,
    dealershipId: dealership.dealershipId,
    modelId,
    fromSupplierId,
    toSupplierId,
    reason: toNetCents < fromNetCents ? ('cheaper-now' as const) : ('long-run' as const),
    fromNetCents,
    toNetCents,
    horizonUnits: horizonUnits(books, dealership, modelId),
    projectedBeforeCents: rounded(before),
    projectedAfterCents: rounded(after),
  };
}

/** A first source that is dearer than it need be, with true figures throughout its group. */
function dearerFirstSource(journal: Journal): MarketEvent[] {
  return search(journal, (books, event, place) => {
    if (event.type !== 'SupplierSwitched' || event.reason !== 'initial' || event.tick > 0) return null;
    const end = endOf(journal, place);
    const group = journal.slice(place, end) as Switch[];
    const dealership = books.market.dealerships.get(event.dealershipId)!;
    const sources = new Map(dealership.sources);
    for (const { modelId, toSupplierId } of group) sources.set(modelId, toSupplierId!);
    const cost = projected(books, dealership, sources);
    for (const supplierId of books.market.suppliers.keys()) {
      const toNetCents = books.loyalNetCents(dealership, event.modelId, supplierId);
      if (toNetCents === null) continue;
      const dearer = projected(books, dealership, new Map(sources).set(event.modelId, supplierId));
      if (!isBelow(cost, dearer)) continue;
      const figures = { projectedAfterCents: rounded(dearer) };
      let edited: MarketEvent[] = [...journal];
      for (let i = place; i < end; i += 1) edited = changed(edited, i, figures);
      return changed(edited, place, { toSupplierId: supplierId, toNetCents });
    }
    return null;
  });
}

export const REVIEW_FAULTS: Fault[] = [
  scripted('missed-source', 'a model of a new assortment gets none', (journal) =>
    without(journal, placeOf(journal, 'SupplierSwitched')),
  ),
  scripted('missed-source', 'a review leaves a model without', (journal) => {
    const place = placeOf(
      journal,
      'SupplierSwitched',
      ({ reason, tick }) => reason === 'initial' && tick === 120,
    );
    return without(journal, place, endOf(journal, place) - place);
  }),
  agents('first-source', 'a dearer one than need be', dearerFirstSource),
  scripted('missed-replacement', 'one dealership is forgotten', (journal) =>
    without(journal, placeOf(journal, 'SupplierLeft') + 1),
  ),
  scripted('missed-replacement', 'nobody, although somebody sells it', (journal) => {
    const place = placeOf(
      journal,
      'SupplierSwitched',
      ({ reason, toSupplierId }) => reason === 'supplier-left' && toSupplierId !== null,
    );
    return changed(journal, place, { toSupplierId: null, toNetCents: null });
  }),
  agents('review-order', 'two dealerships change places', (journal) => {
    const start = placeOf(journal, 'SupplierSwitched', (event, i) => {
      const next = journal[endOf(journal, i)];
      return (
        isReview(event) && next?.type === 'SupplierSwitched' && next.tick === event.tick && isReview(next)
      );
    });
    const middle = endOf(journal, start);
    return exchanged(journal, start, middle, endOf(journal, middle));
  }),
  agents('not-in-assortment', 'a source for a model that is not wanted', (journal) =>
    changed(
      journal,
      placeOf(journal, 'SupplierSwitched', (event) => isReview(event) && event.dealershipId === 'f'),
      { modelId: 'kyoto' },
    ),
  ),
  switched('switch-from', 'from one that it was not', ({ fromSupplierId }) => ({
    fromSupplierId: fromSupplierId === 'west' ? 'south' : 'west',
  })),
  switched('switch-supplier', 'to the one it was', ({ fromSupplierId }) => ({
    toSupplierId: fromSupplierId,
  })),
  switched('switch-reason', 'cheaper-now for long-run', ({ reason }) =>
    reason === 'long-run' ? { reason: 'cheaper-now' } : null,
  ),
  switched('switch-net-price', 'a cent off', ({ toNetCents }) => ({ toNetCents: toNetCents! - 1 })),
  switched('horizon-units', 'a unit too many', (event) => ({ horizonUnits: event.horizonUnits + 1 })),
  switched('projected-before', 'a cent off', (event) => ({
    projectedBeforeCents: event.projectedBeforeCents! + 1,
  })),
  switched('projected-after', 'a cent off', (event) => ({
    projectedAfterCents: event.projectedAfterCents! - 1,
  })),
  agents('projected-after', 'a cent off at the opening', (journal) => {
    const place = placeOf(journal, 'SupplierSwitched', ({ reason }) => reason === 'initial');
    const { projectedAfterCents } = journal[place] as Switch;
    return changed(journal, place, { projectedAfterCents: projectedAfterCents! + 1 });
  }),
  agents('switch-gain', 'a move that saves too little', (journal) =>
    addedSwitch(journal, (gains, paysEnough) => gains && !paysEnough),
  ),
  agents('needless-switch', 'a move that saves nothing', (journal) =>
    addedSwitch(journal, (gains) => !gains),
  ),
  agents('missed-switch', 'a switch that pays is left out', (journal) => {
    const place = placeOf(journal, 'SupplierSwitched', (event, i) => {
      const isAlone = endOf(journal, i) === i + 1 && !isSwitchOf(journal[i - 1]!, event.dealershipId);
      return isReview(event) && isAlone;
    });
    return without(journal, place);
  }),
  agents('step-tick', 'a review between reviews', (journal) => {
    const review = journal[placeOf(journal, 'SupplierSwitched', isReview)] as Switch;
    const place = placeOf(journal, 'OfferPlaced', ({ tick }) => tick > review.tick && tick % 60 !== 0);
    return insertedBefore(journal, place, bodyOf(review));
  }),
];

function isSwitchOf(event: MarketEvent, dealershipId: string): boolean {
  return event.type === 'SupplierSwitched' && event.dealershipId === dealershipId;
}
