/** Shows that every event of a long and busy run has the keys of the contract, in its order, and its place. */
import { EVENT_FIELDS, type EventType, type MarketEvent } from './events.ts';
import { runBusy } from './testing/busy-scenario.ts';
import { parseIso } from './time.ts';

const HEAD = ['v', 'market', 'seq', 'tick', 'at', 'type'];

/** These carry their id and what changed of the other fields. */
const PARTIAL = new Set<EventType>(['SupplierUpdated', 'DealershipUpdated']);

/** The contract's table, told once more: the code may not drift from it. */
const CONTRACT = `
MarketOpened name, origin, seedSha256, rules
ClockPaused by, reason
ClockResumed by
ClockStepped by, ticks
ClockSpeedChanged by, ticksPerSecond
ModelListed modelId, make, model, year, bodyType, fuel, transmission, drivetrain, horsepower, seats, msrpCents
ModelWithdrawn modelId
SupplierJoined supplierId, name, foundedYear, country, loyaltyTiers
SupplierUpdated supplierId, name, foundedYear, country, loyaltyTiers
SupplierLeft supplierId
SupplierPriced supplierId, modelId, listCents
DealershipOpened dealershipId, name, country, city, preferences, pricing, restock, loyaltyTiers
DealershipUpdated dealershipId, name, country, city, preferences, pricing, restock, loyaltyTiers
DealershipClosed dealershipId
AssortmentMatched dealershipId, models
SupplierSwitched dealershipId, modelId, fromSupplierId, toSupplierId, reason, fromNetCents, toNetCents, horizonUnits, projectedBeforeCents, projectedAfterCents
AskChanged dealershipId, modelId, askCents
PromotionAnnounced promotionId, ownerType, ownerId, name, description, discountBp, modelIds, startsAtTick, endsAtTick
PromotionWithdrawn promotionId
BuyerJoined buyerId
BuyerLeft buyerId
MoneyDeposited accountType, accountId, amountCents, by
MoneyWithdrawn accountType, accountId, amountCents, by
OfferPlaced offerId, buyerId, modelId, maxPriceCents, expiresAtTick
OfferCancelled offerId, by
OfferExpired offerId
CarPurchased purchaseId, offerId, buyerId, dealershipId, modelId, askCents, discountBp, discountKind, promotionId, priceCents, costCents
CarsRestocked restockId, dealershipId, supplierId, modelId, units, sold24h, listCents, discountBp, discountKind, promotionId, unitCents, totalCents
`;

test('the fields of the events are those of the contract', () => {
  const stated = Object.entries(EVENT_FIELDS).map(([type, fields]) => `${type} ${fields.join(', ')}`);
  expect(stated).toEqual(CONTRACT.trim().split('\n'));
});

describe('a busy run', () => {
  const journal: MarketEvent[] = [];
  runBusy(1_500, (event) => journal.push(event));

  test('has every type of event there is', () => {
    expect(new Set(journal.map(({ type }) => type))).toEqual(new Set(Object.keys(EVENT_FIELDS)));
  });

  test('has exactly the keys of the contract in each', () => {
    const others = journal.filter((event) => {
      const keys = Object.keys(event);
      const fields: readonly string[] = EVENT_FIELDS[event.type];
      const changed = PARTIAL.has(event.type);
      const expected = changed ? fields.filter((field) => keys.includes(field)) : fields;
      const nothing = changed && expected.length < 2;
      return nothing || keys.join() !== [...HEAD, ...expected].join();
    });
    expect(others).toEqual([]);
  });

  test('has nothing in an event that JSON would lose', () => {
    expect(JSON.parse(JSON.stringify(journal))).toStrictEqual(journal);
  });

  test('has no gaps, and time that goes with the tick and never back', () => {
    const originMs = parseIso(busyOrigin(journal))!;
    const heads = journal.map(({ v, market, seq, tick, at }) => [v, market, seq, at, tick]);
    const expected = journal.map(({ tick }, i) => {
      const at = new Date(originMs + tick * 60_000).toISOString();
      return [1, 'busy', i + 1, at, Math.max(tick, journal[Math.max(0, i - 1)]!.tick)];
    });
    expect(heads).toEqual(expected);
  });

  test('holds all money as whole cents', () => {
    const amounts = journal.flatMap((event) =>
      Object.entries(event).filter(([key, value]) => /Cents$|Bp$|nits$/.test(key) && value !== null),
    );
    expect(amounts.filter(([, value]) => !Number.isSafeInteger(value))).toEqual([]);
    expect(amounts.length).toBeGreaterThan(journal.length);
  });
});

function busyOrigin(journal: readonly MarketEvent[]): string {
  const [opened] = journal;
  if (opened?.type !== 'MarketOpened') throw new Error('a journal begins with MarketOpened');
  return opened.origin;
}
