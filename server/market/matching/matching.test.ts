/** Shows price-time priority, of both matchers: who is served first, by whom and at which price. */
import type { MarketEvent } from '../events.ts';
import { fastSteps } from '../steps/fast.ts';
import { plainSteps } from '../steps/plain.ts';
import {
  dealership,
  keeps,
  model,
  offer,
  only,
  promotion,
  tinyMarket,
  type TinyParts,
} from '../testing/tiny-market.ts';

const fixed = (markupBp: number) => ({ policy: 'fixed', markupBp }) as const;
const TWO_MODELS = [model('m1'), model('m2')];

/** `offer dealership price` of each purchase. */
const sales = (events: readonly MarketEvent[]) =>
  only('CarPurchased', events).map((e) => `${e.offerId} ${e.dealershipId} ${e.priceCents}`);

describe.each([
  ['plain', plainSteps],
  ['fast', fastSteps],
])('with %s steps', (_name, stepsOf) => {
  const open = (parts: TinyParts) => tinyMarket(parts, stepsOf);

  /** Dealerships with one car each at these asks (cost 10,000), and two buyers. */
  function asking(asks: Record<string, number>, change: Parameters<typeof dealership>[1] = {}) {
    const dealerships = Object.entries(asks).map(([id, ask]) =>
      dealership(id, { pricing: fixed(ask - 10_000), ...change }),
    );
    const tiny = open({ models: TWO_MODELS, dealerships, buyers: { b1: 500_000, b2: 500_000 } });
    tiny.until(10);
    return tiny;
  }

  describe('an offer', () => {
    test('takes the cheapest ask, wherever it stands', () => {
      const tiny = asking({ d1: 10_300, d2: 10_100, d3: 10_200 });
      expect(sales(tiny.tick(offer('o1', 20_000), offer('o2', 20_000)))).toEqual([
        'o1 d2 10100',
        'o2 d3 10200',
      ]);
    });

    test('is served in the order of its placing, whatever it would pay', () => {
      const tiny = asking({ d1: 10_100, d2: 10_900 });
      const events = tiny.tick(
        offer('o1', 10_100),
        offer('o2', 99_000, { buyerId: 'b2' }),
        offer('o3', 99_000),
      );
      expect(sales(events)).toEqual(['o1 d1 10100', 'o2 d2 10900']);
      expect([...tiny.market.offers.keys()]).toEqual(['o3']);
    });

    test('that cannot be filled lets later ones pass, and is served first when it can be', () => {
      const tiny = asking({ d1: 10_500 });
      expect(sales(tiny.tick(offer('low', 10_400), offer('high', 10_500)))).toEqual(['high d1 10500']);
      tiny.tick(offer('later', 11_000));
      tiny.when({ type: 'UpdateDealership', dealershipId: 'd1', pricing: fixed(400) });
      expect(sales(tiny.until(20))).toEqual(['low d1 10400']);
    });

    test('cannot buy another model', () => {
      const tiny = asking({ d1: 10_500 });
      expect(
        sales(tiny.tick(offer('o1', 20_000), offer('o2', 20_000, { modelId: 'm2' }), offer('o3', 20_000))),
      ).toEqual(['o1 d1 10500', 'o2 d1 10500']);
    });

    test('on a withdrawn model stays open, and what is in stock is still sold', () => {
      const tiny = asking({ d1: 10_500 });
      tiny.when(offer('o1', 10_499), { type: 'WithdrawModel', modelId: 'm1' });
      expect(tiny.until(30)).toEqual([]);
      tiny.when(promotion('dealership d1', { discountBp: 1, startsAtTick: 31 }));
      expect(sales(tiny.tick())).toEqual(['o1 d1 10499']);
      expect(only('CarsRestocked', tiny.until(60))).toEqual([]);
    });

    test('is never filled by a dealership that closed', () => {
      const tiny = asking({ d1: 10_100, d2: 10_200 });
      const events = tiny.tick(
        { type: 'CloseDealership', dealershipId: 'd1' },
        offer('o1', 20_000),
        offer('o2', 20_000),
      );
      expect(sales(events)).toEqual(['o1 d2 10200']);
      tiny.when({ type: 'CloseDealership', dealershipId: 'd2' });
      expect(tiny.until(200)).toEqual([]);
      const { name, country, city, preferences, pricing, restock, loyaltyTiers } =
        tiny.market.dealerships.get('d1')!;
      tiny.when({
        type: 'OpenDealership',
        dealershipId: 'd1',
        name,
        country,
        city,
        preferences,
        pricing,
        restock,
        loyaltyTiers,
      });
      expect(sales(tiny.tick())).toEqual(['o2 d1 10100']);
    });
  });

  describe('of equal net asks', () => {
    test('the one that has stood longest is taken', () => {
      const tiny = asking({ d1: 10_500, d2: 10_500 });
      expect(sales(tiny.tick(offer('o1', 20_000)))).toEqual(['o1 d1 10500']);
    });

    test('one that went away and came back stands anew', () => {
      const tiny = asking({ d1: 10_500, d2: 10_500 });
      tiny.when({ type: 'UpdateDealership', dealershipId: 'd1', pricing: fixed(600) });
      tiny.until(20);
      tiny.when({ type: 'UpdateDealership', dealershipId: 'd1', pricing: fixed(500) });
      tiny.until(30);
      expect(sales(tiny.tick(offer('o1', 20_000)))).toEqual(['o1 d2 10500']);
    });

    test('one that is unchanged keeps its place through sales, restocks and an empty stock', () => {
      const tiny = asking({ d1: 10_500, d2: 10_500 });
      for (const tick of [11, 21, 31]) {
        tiny.until(tick - 1);
        const events = tiny.tick(offer(`first ${tick}`, 20_000), offer(`second ${tick}`, 20_000));
        expect(sales(events)).toEqual([`first ${tick} d1 10500`, `second ${tick} d2 10500`]);
      }
      expect(only('AskChanged', tiny.journal).filter(({ modelId }) => modelId === 'm1')).toHaveLength(2);
    });

    test('it is the net one that counts, not the ask', () => {
      const tiny = asking({ d1: 10_500, d2: 10_000 });
      tiny.when(promotion('dealership d1', { discountBp: 477 }));
      // 10,500 - floor(500.85) = 10,000, and d1 was asked first.
      expect(sales(tiny.tick(offer('o1', 20_000)))).toEqual(['o1 d1 10000']);
    });
  });

  describe('a discount', () => {
    const loyal = (discountBp: number) => ({ loyaltyTiers: [{ units: 1, discountBp }], restock: keeps(3) });

    test.each([
      { promoted: 1_000, tier: 500, kind: 'promotion', promotionId: 'p', bp: 1_000 },
      { promoted: 500, tier: 500, kind: 'loyalty', promotionId: null, bp: 500 },
      { promoted: 500, tier: 800, kind: 'loyalty', promotionId: null, bp: 800 },
    ])(
      'of $promoted bp promoted and $tier bp loyalty is $kind',
      ({ promoted, tier, kind, promotionId, bp }) => {
        const tiny = asking({ d1: 11_000 }, loyal(tier));
        tiny.tick(offer('first', 11_000));
        tiny.when(promotion('dealership d1', { promotionId: 'p', discountBp: promoted }));
        const [sale] = only('CarPurchased', tiny.tick(offer('o1', 20_000)));
        const priceCents = 11_000 - (11_000 * bp) / 10_000;
        expect(sale).toMatchObject({
          askCents: 11_000,
          discountBp: bp,
          discountKind: kind,
          promotionId,
          priceCents,
        });
      },
    );

    test('of loyalty is for its buyer only, and for the order after the tier was reached', () => {
      const tiny = asking({ d1: 11_000 }, loyal(1_000));
      const events = tiny.tick(offer('a', 20_000), offer('b', 20_000), offer('c', 20_000, { buyerId: 'b2' }));
      expect(sales(events)).toEqual(['a d1 11000', 'b d1 9900', 'c d1 11000']);
    });

    test('draws a buyer to the dealership that is cheapest for him', () => {
      const tiny = open({
        dealerships: [
          dealership('d1', {
            pricing: fixed(1_000),
            loyaltyTiers: [{ units: 1, discountBp: 500 }],
            restock: keeps(2),
          }),
          dealership('d2', { pricing: fixed(600) }),
        ],
        buyers: { b1: 50_000, b2: 50_000 },
      });
      tiny.until(9);
      tiny.tick({ type: 'CloseDealership', dealershipId: 'd2' }, offer('o1', 20_000));
      tiny.when(dealership('d2', { pricing: fixed(600) }));
      tiny.until(20);
      expect(sales(tiny.tick(offer('o2', 20_000), offer('o3', 20_000, { buyerId: 'b2' })))).toEqual([
        'o2 d1 10450',
        'o3 d2 10600',
      ]);
    });
  });

  describe('a purchase that lifts its buyer into a tier', () => {
    const loyaltyTiers = [{ units: 1, discountBp: 1_000 }];
    const early = offer('early', 9_900);
    const lifting = offer('lifting', 11_000, { modelId: 'm2' });

    test('makes his earlier offer fillable, which is served before any later one', () => {
      const tiny = asking({ d1: 11_000 }, { loyaltyTiers });
      const events = tiny.tick(early, lifting, offer('late', 11_000, { buyerId: 'b2' }));
      expect(sales(events)).toEqual(['lifting d1 11000', 'early d1 9900']);
      expect([...tiny.market.offers.keys()]).toEqual(['late']);
    });

    test('does nothing for the earlier offers of others, nor at another dealership', () => {
      const tiny = asking({ d1: 11_000 }, { loyaltyTiers });
      const events = tiny.tick(
        offer('early', 9_900, { buyerId: 'b2' }),
        lifting,
        offer('late', 11_000, { buyerId: 'b2' }),
      );
      expect(sales(events)).toEqual(['lifting d1 11000', 'late d1 11000']);
    });
  });
});
