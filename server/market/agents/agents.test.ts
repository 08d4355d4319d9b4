/** Shows that each kind of agents draws from a stream of its own, independent of the others. */
import { dealership, keeps, only, tinyMarket } from '../testing/tiny-market.ts';

const always = (value: number) => ({ min: value, max: value });

test('when suppliers promote says nothing of when dealerships do', () => {
  // Both toss a coin in every tick.
  const coin = { everyTicks: 1, chanceBp: 5_000, discountBp: always(100), lastsTicks: always(1) };
  const tiny = tinyMarket({
    dealerships: [dealership('d1', { restock: keeps(1) })],
    agents: {
      supplierPromotions: { ...coin, models: always(1), noticeTicks: always(0) },
      dealershipPromotions: { ...coin, slowTicks: 1 },
    },
  });
  tiny.until(20);
  const ticks = 400;
  const promoted = only('PromotionAnnounced', tiny.until(20 + ticks));
  const alike = Array.from({ length: ticks }, (_, i) =>
    promoted.filter(({ tick }) => tick === 21 + i),
  ).filter((announced) => announced.length !== 1);
  expect(alike.length / ticks).toBeCloseTo(0.5, 1);
});
