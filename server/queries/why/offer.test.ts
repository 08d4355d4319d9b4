/** What a coming promotion would make of a price: of all discounts that count when it starts, the largest. */
import { netCents } from '../../market/money.ts';
import { dealership, offer, promotion, tinyMarket } from '../../market/testing/tiny-market.ts';
import { whyOpen } from './offer.ts';

const FIRST_ASK_TICK = 10;
const LOYALTY_BP = 300;

/** One dealership that gives everybody a loyalty discount, with a promotion that runs and two that come. */
function comingAt(runsUntilTick: number) {
  const tiny = tinyMarket({
    dealerships: [dealership('d1', { loyaltyTiers: [{ units: 0, discountBp: LOYALTY_BP }] })],
    promotions: [
      promotion('dealership d1', { promotionId: 'running', discountBp: 500, endsAtTick: runsUntilTick }),
      promotion('dealership d1', { promotionId: 'small', discountBp: 100, startsAtTick: 20 }),
      promotion('dealership d1', { promotionId: 'large', discountBp: 800, startsAtTick: 30 }),
    ],
  });
  tiny.until(FIRST_ASK_TICK);
  tiny.when(offer('o1', 1));
  const { comingPromotions } = whyOpen(tiny.market, tiny.market.offers.get('o1')!);
  const askCents = tiny.cell('d1', 'm1')!.askCents!;
  const prices = Object.fromEntries(comingPromotions.map((one) => [one.promotionId, one.priceCents]));
  return { prices, costs: (bp: number) => netCents(askCents, bp) };
}

test('a promotion that still runs outbids one that comes', () => {
  const { prices, costs } = comingAt(1_000);
  expect(prices).toEqual({ small: costs(500), large: costs(800) });
});

test('a promotion that is over by then leaves loyalty, which it outbid before', () => {
  const { prices, costs } = comingAt(20);
  expect(prices).toEqual({ small: costs(LOYALTY_BP), large: costs(800) });
});
