/** Faults of form, of the opening, of the clock and of the order of steps. */
import type { EventOf, MarketEvent } from '../../events.ts';
import { timeOfTick } from '../../time.ts';
import { agents, type Fault, scripted } from './fault.ts';
import {
  bodyOf,
  changed,
  exchanged,
  insertedAfter,
  insertedBefore,
  type Journal,
  placeOf,
  search,
  without,
} from './journal-edits.ts';

const BY = 'somebody';

/** The place of an offer at a quiet tick: commands may be added before it. */
export function commandPlace(journal: Journal, fromTick = 1): number {
  return placeOf(journal, 'OfferPlaced', ({ tick }) => tick >= fromTick);
}

function restockedAt(journal: Journal, tick: number): EventOf<'CarsRestocked'> | undefined {
  return journal.find(
    (event): event is EventOf<'CarsRestocked'> => event.type === 'CarsRestocked' && event.tick === tick,
  );
}

export const FORM_FAULTS: Fault[] = [
  scripted('journal-form', 'a field is missing', (journal) => {
    const place = placeOf(journal, 'OfferPlaced');
    const { expiresAtTick: _, ...rest } = bodyOf(journal[place] as EventOf<'OfferPlaced'>);
    const { v, market, seq, tick, at } = journal[place]!;
    return journal.map((event, i) =>
      i === place ? ({ v, market, seq, tick, at, ...rest } as MarketEvent) : event,
    );
  }),
  scripted('journal-form', 'fields are in another order', (journal) => {
    const place = placeOf(journal, 'CarPurchased');
    const { at, ...rest } = journal[place]!;
    return journal.map((event, i) => (i === place ? { at, ...rest } : event));
  }),
  scripted('journal-form', 'a field too many', (journal) =>
    changed(journal, placeOf(journal, 'BuyerJoined'), { note: 'hello' }),
  ),
  scripted('journal-form', 'half a cent', (journal) =>
    changed(journal, placeOf(journal, 'AskChanged'), { askCents: 100.5 }),
  ),
  scripted('journal-form', 'an origin whose last tick has no year of four digits', (journal) =>
    changed(journal, placeOf(journal, 'MarketOpened'), { origin: '9999-12-31T00:00:00.000Z' }),
  ),
  scripted('journal-form', 'a promotion of nothing', (journal) =>
    changed(journal, placeOf(journal, 'PromotionAnnounced'), { discountBp: 0 }),
  ),
  scripted('journal-form', 'a promotion of no model', (journal) =>
    changed(journal, placeOf(journal, 'PromotionAnnounced'), { modelIds: [] }),
  ),
  scripted('journal-form', 'a preference that weighs nothing', (journal) =>
    changed(journal, placeOf(journal, 'DealershipOpened'), {
      preferences: {
        required: {},
        preferred: [{ attribute: 'seats', values: [5], weight: 0 }],
        assortmentSize: 5,
        minScore: 0,
      },
    }),
  ),
  scripted('journal-form', 'an unknown type', (journal) =>
    changed(journal, placeOf(journal, 'OfferCancelled'), { type: 'OfferForgotten' }),
  ),
  scripted('journal-form', 'a negative deposit', (journal) =>
    changed(journal, placeOf(journal, 'MoneyDeposited'), { amountCents: -1 }),
  ),
  scripted('journal-form', 'tiers that fall', (journal) =>
    changed(journal, placeOf(journal, 'SupplierJoined'), {
      loyaltyTiers: [
        { units: 5, discountBp: 200 },
        { units: 9, discountBp: 100 },
      ],
    }),
  ),
  scripted('invalid-country', 'a country that is none', (journal) =>
    changed(journal, placeOf(journal, 'SupplierJoined'), { country: 'XX' }),
  ),
  scripted('opening-event', 'the opening is cut off', (journal) => without(journal, 0)),
  scripted('opening-event', 'a market opens twice', (journal) =>
    insertedBefore(journal, commandPlace(journal), bodyOf(journal[0] as EventOf<'MarketOpened'>)),
  ),
  scripted('opening-event', 'an event of another market', (journal) =>
    changed(journal, commandPlace(journal), { market: 'm2' }),
  ),
  scripted('opening-order', 'a promotion before the last dealership', (journal) => {
    const promotion = placeOf(journal, 'PromotionAnnounced');
    const dealership = journal.findLastIndex(
      (event, i) => i < promotion && event.type === 'DealershipOpened',
    );
    return exchanged(journal, dealership, promotion, promotion + 1);
  }),
  scripted('seq-gap', 'an event is cut out', (journal) =>
    journal.filter((_, i) => i !== placeOf(journal, 'ModelListed')),
  ),
  scripted('changed-past', 'an event of a tick that is over', (journal) => {
    const place = placeOf(journal, 'OfferPlaced', ({ tick }) => tick > 10);
    const tick = journal[place - 1]!.tick - 1;
    return changed(journal, place, { tick, at: timeOfTick(0, tick) });
  }),
  scripted('event-time', 'a time that is a minute late', (journal) => {
    const place = commandPlace(journal);
    const next = journal.find(({ tick }) => tick > journal[place]!.tick)!;
    return changed(journal, place, { at: next.at });
  }),
  scripted('paused-clock', 'ticks pass that nobody stepped', (journal) =>
    without(journal, placeOf(journal, 'ClockStepped')),
  ),
  scripted('paused-clock', 'one tick more than was stepped', (journal) =>
    changed(journal, placeOf(journal, 'ClockStepped'), { ticks: 1 }),
  ),
  scripted('clock-state', 'a paused clock is paused', (journal) =>
    insertedAfter(journal, placeOf(journal, 'ClockPaused'), { type: 'ClockPaused', by: BY, reason: null }),
  ),
  scripted('clock-state', 'a running clock is stepped', (journal) =>
    insertedBefore(journal, commandPlace(journal), { type: 'ClockStepped', by: BY, ticks: 1 }),
  ),
  agents('trading-halt', 'a purchase after the pause', (journal) => {
    const place = placeOf(journal, 'CarPurchased', ({ tick }, i) => journal[i + 1]!.tick > tick);
    const purchase = bodyOf(journal[place] as EventOf<'CarPurchased'>);
    return insertedAfter(journal, place, { type: 'ClockPaused', by: BY, reason: null }, purchase);
  }),
  agents('step-order', 'a restock after a purchase', (journal) => {
    const purchase = placeOf(journal, 'CarPurchased', ({ tick }) => restockedAt(journal, tick) !== undefined);
    const restock = restockedAt(journal, journal[purchase]!.tick)!;
    return insertedAfter(journal, purchase, bodyOf(restock));
  }),
  agents('step-order', 'an expiry after the commands', (journal) => {
    const place = placeOf(journal, 'OfferExpired', ({ tick }, i) => {
      const next = journal[i + 1]!;
      return next.tick === tick && next.type === 'OfferPlaced';
    });
    // A second expiry of the tick comes late; the first is in order.
    const expired = journal[place] as EventOf<'OfferExpired'>;
    return insertedAfter(journal, place + 1, bodyOf(expired));
  }),
  scripted('step-tick', 'an ask at a tick without asks', (journal) => {
    const ask = journal[placeOf(journal, 'AskChanged')] as EventOf<'AskChanged'>;
    const place = placeOf(journal, 'OfferPlaced', ({ tick }) => tick > ask.tick && tick % 10 !== 0);
    return insertedAfter(journal, place, bodyOf(ask));
  }),
  scripted('step-tick', 'a restock at tick 0', (journal) => {
    const restock = journal[placeOf(journal, 'CarsRestocked')] as Extract<
      MarketEvent,
      { type: 'CarsRestocked' }
    >;
    const last = journal.findLastIndex(({ tick }) => tick === 0);
    return insertedAfter(journal, last, bodyOf(restock));
  }),
  agents('late-expiry', 'an expiry is left out', (journal) =>
    without(journal, placeOf(journal, 'OfferExpired')),
  ),
  agents('expiry-order', 'two expiries change places', (journal) => {
    const place = placeOf(journal, 'OfferExpired', ({ tick }, i) => {
      const next = journal[i + 1]!;
      return next.type === 'OfferExpired' && next.tick === tick;
    });
    return exchanged(journal, place, place + 1, place + 2);
  }),
  agents('early-expiry', 'an offer expires before its tick', (journal) =>
    search(journal, (books, event, place) => {
      const isFirstOfTick = place > 0 && event.tick > journal[place - 1]!.tick;
      const [open] = books.market.offers.values();
      if (!isFirstOfTick || open === undefined || open.expiresAtTick === event.tick) return null;
      return insertedBefore(journal, place, { type: 'OfferExpired', offerId: open.offerId });
    }),
  ),
];
