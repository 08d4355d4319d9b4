/** Shows against brute force that every purchase is the one the contract asks for, and that nothing fillable is left. */
import fc from 'fast-check';
import { apply } from '../apply/apply.ts';
import type { Command } from '../commands.ts';
import type { MarketEvent } from '../events.ts';
import { accountsOf, emptyMarket, type Market, type Offer } from '../market.ts';
import type { LoyaltyTier } from '../money.ts';
import { runBusy } from '../testing/busy-scenario.ts';
import { fastSteps } from '../steps/fast.ts';
import { plainSteps } from '../steps/plain.ts';
import { dealership, keeps, model, offer, only, promotion, tinyMarket } from '../testing/tiny-market.ts';

interface Option {
  dealershipId: string;
  price: bigint;
  askSeq: number;
}

/** Every unit that could fill an offer now, best first: told from the contract, without the matcher's code. */
function optionsFor(market: Market, { buyerId, modelId, maxPriceCents }: Offer): Option[] {
  const options: Option[] = [];
  for (const { dealershipId, open, cells, loyaltyTiers } of market.dealerships.values()) {
    const cell = cells.get(modelId);
    if (!open || cell === undefined || cell.stock < 1 || cell.askCents === null) continue;
    const bought = accountsOf(market).unitsBought.get(dealershipId)?.get(buyerId!) ?? 0;
    const rates = [...market.promotions.values()]
      .filter((p) => p.ownerType === 'dealership' && p.ownerId === dealershipId)
      .filter((p) => p.startsAtTick <= market.tick && market.tick < p.endsAtTick)
      .filter((p) => p.modelIds?.includes(modelId) ?? true)
      .map((p) => p.discountBp);
    rates.push(0, ...loyaltyTiers.filter(({ units }) => units <= bought).map(({ discountBp }) => discountBp));
    const ask = BigInt(cell.askCents);
    const price = ask - (ask * BigInt(Math.max(...rates))) / 10_000n;
    if (price <= BigInt(maxPriceCents)) options.push({ dealershipId, price, askSeq: cell.askSeq });
  }
  return options.sort((a, b) => Number(a.price - b.price) || a.askSeq - b.askSeq);
}

const inQueue = (market: Market) => [...market.offers.values()].sort((a, b) => a.seq - b.seq);
const firstFillable = (market: Market) => inQueue(market).find((open) => optionsFor(market, open).length > 0);

/** What is wrong with the purchases of a journal, one by one. */
function faultsOf(journal: readonly MarketEvent[]): string[] {
  const market = emptyMarket(journal[0]!.market, 'full');
  const faults: string[] = [];
  for (const event of journal) {
    market.tick = event.tick;
    if (event.type === 'CarPurchased') {
      const first = firstFillable(market);
      const [best] = first === undefined ? [] : optionsFor(market, first);
      const expected = `${first?.offerId} ${best?.dealershipId} ${best?.price}`;
      const sold = `${event.offerId} ${event.dealershipId} ${event.priceCents}`;
      if (sold !== expected) faults.push(`seq ${event.seq}: ${sold}, expected ${expected}`);
    }
    apply(market, event);
  }
  return faults;
}

describe('whatever the market', () => {
  test('a busy run serves the first offer that can be filled with its cheapest unit, at every purchase', () => {
    const journal: MarketEvent[] = [];
    runBusy(900, (event) => journal.push(event));
    expect(only('CarPurchased', journal).length).toBeGreaterThan(200);
    expect(faultsOf(journal)).toEqual([]);
  });

  const tiers = fc.constantFrom<LoyaltyTier[][]>(
    [],
    [{ units: 1, discountBp: 500 }],
    [
      { units: 1, discountBp: 300 },
      { units: 2, discountBp: 1_500 },
    ],
  );
  const houses = fc.array(
    fc.record({
      markup: fc.constantFrom(200, 300, 500, 800),
      loyaltyTiers: tiers,
      units: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const wish = fc.record({
    buyerId: fc.constantFrom('b1', 'b2', 'b3'),
    modelId: fc.constantFrom('m1', 'm2'),
    maxPriceCents: fc.integer({ min: 8_600, max: 10_900 }),
  });
  const sale = fc.record({
    house: fc.nat(3),
    discountBp: fc.constantFrom(100, 500, 900),
    startsAtTick: fc.integer({ min: 9, max: 14 }),
  });

  test.each([
    ['plain', plainSteps],
    ['fast', fastSteps],
  ])(
    'random small markets with %s steps leave no open offer that a stocked car could fill',
    (_name, stepsOf) => {
      fc.assert(
        fc.property(
          houses,
          fc.array(wish, { maxLength: 14 }),
          fc.array(sale, { maxLength: 3 }),
          (houses, wishes, promoted) => {
            const tiny = tinyMarket(
              {
                models: [model('m1'), model('m2')],
                dealerships: houses.map(({ markup, loyaltyTiers, units }, i) =>
                  dealership(`d${i}`, {
                    pricing: { policy: 'fixed', markupBp: markup },
                    loyaltyTiers,
                    restock: keeps(units),
                  }),
                ),
                promotions: promoted.map(({ house, discountBp, startsAtTick }, i) =>
                  promotion(`dealership d${house % houses.length}`, {
                    promotionId: `p${i}`,
                    discountBp,
                    startsAtTick,
                    endsAtTick: startsAtTick + 3,
                  }),
                ),
                buyers: { b1: 90_000, b2: 90_000, b3: 90_000 },
              },
              stepsOf,
            );
            tiny.until(8);
            const orders: Command[] = wishes.map((one, i) => offer(`o${i}`, one.maxPriceCents, one));
            for (let tick = 9; tick <= 15; tick += 1) {
              tiny.tick(...orders.splice(0, 3));
              expect(firstFillable(tiny.market)).toBeUndefined();
            }
            expect(faultsOf(tiny.journal)).toEqual([]);
          },
        ),
        { numRuns: 300, seed: 7 },
      );
    },
  );
});
