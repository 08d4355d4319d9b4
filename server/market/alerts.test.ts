import { beginsArmed, type Sight, sightOf, turnOf, type Wish } from './alerts.ts';
import { promotion, tinyMarket } from './testing/tiny-market.ts';

const price: Wish = { kind: 'price', priceCents: 100 };
const stock: Wish = { kind: 'stock', priceCents: null };
const at = (bestCents: number | null): Sight => ({
  bestCents,
  stock: bestCents === null ? 0 : 1,
  promoted: false,
});

/** The indexes of the looks at which it goes off. */
function firings(wish: Wish, looks: readonly Sight[]): number[] {
  let armed = beginsArmed(wish, looks[0]!);
  return looks.flatMap((sight, index) => {
    const turn = turnOf(wish, armed, sight);
    if (turn !== null) armed = turn === 'rearms';
    return turn === 'fires' ? [index] : [];
  });
}

test('an alert goes off once, rests while it holds, and is armed again when it is over', () => {
  expect(firings(price, [at(101), at(100), at(90), at(120), at(99)])).toEqual([1, 4]);
});

test('a price that holds already is news', () => {
  expect(firings(price, [at(99), at(99)])).toEqual([0]);
});

test('nothing in stock is no price', () => {
  expect(firings(price, [at(null)])).toEqual([]);
});

test('one that waits for stock rests while there is some, and tells when it is back', () => {
  expect(firings(stock, [at(5), at(null), at(7)])).toEqual([2]);
});

test('a promotion counts while its dealership is open and has the model in stock', () => {
  const tiny = tinyMarket();
  tiny.when(promotion('dealership d1'), promotion('supplier s1'));
  const promoted = () => sightOf(tiny.market, 'm1').promoted;
  expect(promoted()).toBe(false);
  tiny.until(10);
  expect(promoted()).toBe(true);
  tiny.when({ type: 'CloseDealership', dealershipId: 'd1' });
  expect(promoted()).toBe(false);
});
