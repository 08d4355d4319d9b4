/** Shows that wallets hold, release and pay to the cent, and that held money cannot leave. */
import { accountsOf } from '../market.ts';
import { dealership, model, offer, only, promotion, tinyMarket, typesOf } from '../testing/tiny-market.ts';
import type { Command } from '../commands.ts';

const withdraw = (amountCents: number): Command => ({
  type: 'WithdrawMoney',
  accountType: 'buyer',
  accountId: 'b1',
  amountCents,
});

/** One car at 11,000; the buyer has 50,000. */
const oneCar = () => {
  const tiny = tinyMarket({ buyers: { b1: 50_000 } });
  tiny.until(10);
  return tiny;
};

describe('an offer', () => {
  test('holds its maximum when it is placed, and takes nothing', () => {
    const tiny = oneCar();
    tiny.when(offer('o1', 5_000), offer('o2', 45_000));
    expect(tiny.wallet('b1')).toEqual({ balanceCents: 50_000, heldCents: 50_000 });
    expect(tiny.refusalOf(offer('o3', 1))).toBe('insufficient-funds');
  });

  test('gives the hold back when it is cancelled', () => {
    const tiny = oneCar();
    tiny.when(offer('o1', 5_000), { type: 'CancelOffer', offerId: 'o1' });
    expect(tiny.wallet('b1')).toEqual({ balanceCents: 50_000, heldCents: 0 });
  });

  test('gives the hold back in the tick it expires at, before anything is decided', () => {
    const tiny = oneCar();
    tiny.when(offer('o1', 50_000, { modelId: 'm1', expiresAtTick: 13 }));
    tiny.when({ type: 'CloseDealership', dealershipId: 'd1' });
    expect(tiny.until(12)).toEqual([]);
    const events = tiny.tick(offer('o2', 50_000));
    expect(events).toMatchObject([
      { type: 'OfferExpired', offerId: 'o1', tick: 13 },
      { type: 'OfferPlaced', offerId: 'o2', tick: 13 },
    ]);
    expect(tiny.wallet('b1').heldCents).toBe(50_000);
  });

  test('that expires in the next tick is still served in this one, and not in that one', () => {
    const tiny = tinyMarket({ buyers: { b1: 50_000 } });
    tiny.until(8);
    expect(typesOf(tiny.tick(offer('o1', 20_000, { expiresAtTick: 10 })))).toEqual(['OfferPlaced']);
    // At tick 10 the first car comes in: too late.
    expect(typesOf(tiny.tick())).toEqual(['OfferExpired', 'CarsRestocked', 'AskChanged']);
    expect(typesOf(tiny.tick(offer('o2', 20_000, { expiresAtTick: 12 })))).toEqual([
      'OfferPlaced',
      'CarPurchased',
    ]);
  });

  test('is paid at the net ask, not at its maximum, and releases all it held', () => {
    const tiny = oneCar();
    const before = tiny.balanceOf('d1');
    const [purchase] = only('CarPurchased', tiny.tick(offer('o1', 50_000)));
    expect(purchase).toMatchObject({
      askCents: 11_000,
      priceCents: 11_000,
      discountKind: 'none',
      discountBp: 0,
    });
    expect(tiny.wallet('b1')).toEqual({ balanceCents: 39_000, heldCents: 0 });
    expect(tiny.balanceOf('d1')).toBe(before + 11_000);
  });

  test('is filled at exactly its maximum, not a cent below', () => {
    const tiny = oneCar();
    expect(typesOf(tiny.tick(offer('o1', 10_999)))).toEqual(['OfferPlaced']);
    expect(only('CarPurchased', tiny.tick(offer('o2', 11_000)))).toMatchObject([{ offerId: 'o2' }]);
  });

  test('may wait for a model that nobody has', () => {
    const tiny = tinyMarket({
      models: [model('m1'), model('m2')],
      dealerships: [dealership('d1', { balanceCents: 0 })],
    });
    tiny.tick(offer('o1', 1_000_000, { modelId: 'm2' }));
    expect(tiny.until(100)).toEqual([]);
    expect(tiny.market.offers.size).toBe(1);
  });
});

describe('a withdrawal', () => {
  test('reaches what is available, to the cent', () => {
    const tiny = oneCar();
    tiny.when(offer('o1', 5_000));
    expect(tiny.refusalOf(withdraw(45_001))).toBe('insufficient-funds');
    tiny.when(withdraw(45_000));
    expect(tiny.wallet('b1')).toEqual({ balanceCents: 5_000, heldCents: 5_000 });
    expect(tiny.refusalOf(withdraw(1))).toBe('insufficient-funds');
  });

  test('is open to a buyer who left; a dealership that closed has its balance', () => {
    const tiny = oneCar();
    tiny.when({ type: 'LeaveBuyer', buyerId: 'b1' }, withdraw(50_000));
    expect(tiny.wallet('b1')).toEqual({ balanceCents: 0, heldCents: 0 });
    const amountCents = tiny.balanceOf('d1');
    tiny.when(
      { type: 'CloseDealership', dealershipId: 'd1' },
      { type: 'WithdrawMoney', accountType: 'dealership', accountId: 'd1', amountCents },
    );
    expect(tiny.balanceOf('d1')).toBe(0);
  });
});

describe('a buyer who leaves', () => {
  test('takes his own offers back first, in the order of their placing', () => {
    const tiny = tinyMarket({ buyers: { b1: 50_000, b2: 50_000 } });
    tiny.when(offer('o1', 1), offer('o2', 2, { buyerId: 'b2' }), offer('o3', 3));
    expect(tiny.when({ type: 'LeaveBuyer', buyerId: 'b1' })).toMatchObject([
      { type: 'OfferCancelled', offerId: 'o1' },
      { type: 'OfferCancelled', offerId: 'o3' },
      { type: 'BuyerLeft', buyerId: 'b1' },
    ]);
    expect([...tiny.market.offers.keys()]).toEqual(['o2']);
    expect(tiny.wallet('b1')).toEqual({ balanceCents: 50_000, heldCents: 0 });
  });

  test('may join again with the wallet and the loyalty he had', () => {
    const loyaltyTiers = [{ units: 1, discountBp: 500 }];
    const tiny = tinyMarket({ dealerships: [dealership('d1', { loyaltyTiers })], buyers: { b1: 50_000 } });
    tiny.until(10);
    tiny.tick(offer('o1', 11_000));
    tiny.when({ type: 'LeaveBuyer', buyerId: 'b1' }, { type: 'JoinBuyer', buyerId: 'b1' });
    expect(tiny.wallet('b1').balanceCents).toBe(39_000);
    tiny.until(20);
    const [purchase] = only('CarPurchased', tiny.tick(offer('o2', 11_000)));
    expect(purchase).toMatchObject({ discountBp: 500, discountKind: 'loyalty', priceCents: 10_450 });
  });
});

test("what dealerships pay is booked to the suppliers' takings", () => {
  const tiny = tinyMarket({ promotions: [promotion('supplier s1')] });
  tiny.until(10);
  expect([...accountsOf(tiny.market).takings]).toEqual([['s1', 9_000]]);
  expect(tiny.balanceOf('d1')).toBe(10_000_000 - 9_000);
});
