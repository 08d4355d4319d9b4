/** A dealership that closes and opens again is the same one: what it has, and what it has bought, is kept. */
import { dealership, keeps, only, supplier, tinyMarket } from '../testing/tiny-market.ts';

test('a dealership that opens again keeps its stock, its money and its loyalty at suppliers', () => {
  const loyaltyTiers = [{ units: 1, discountBp: 1_000 }];
  const tiny = tinyMarket({ suppliers: [supplier('s1', { m1: 10_000 }, { loyaltyTiers })] });
  tiny.until(10);
  expect(tiny.balanceOf('d1')).toBe(9_990_000);
  tiny.when({ type: 'CloseDealership', dealershipId: 'd1' });
  tiny.when(dealership('d1', { balanceCents: 0, restock: keeps(2) }));
  expect(only('CarsRestocked', tiny.until(20))).toMatchObject([
    { supplierId: 's1', units: 1, discountKind: 'loyalty', unitCents: 9_000 },
  ]);
  expect(tiny.cell('d1', 'm1')!.stock).toBe(2);
  expect(tiny.balanceOf('d1')).toBe(9_981_000);
});
