import { type Alert, look, type Sight } from './alerts.ts';

const price: Alert = {
  alertId: 'a',
  modelId: 'golf',
  kind: 'price',
  priceCents: 100,
  armed: true,
  firedTick: null,
};
const at = (bestCents: number | null): Sight => ({
  bestCents,
  stock: bestCents === null ? 0 : 1,
  promoted: false,
});

test('an alert goes off once, rests while it holds, and is armed again when it is over', () => {
  const looks = [at(101), at(100), at(90), at(120), at(99)];
  let alert = price;
  const fired = looks.map((sight, tick) => {
    const seen = look(alert, sight, tick);
    alert = seen.alert;
    return seen.fires;
  });
  expect(fired).toEqual([false, true, false, false, true]);
  expect(alert.firedTick).toBe(4);
});

test('nothing in stock is no price', () => {
  expect(look(price, at(null), 1).fires).toBe(false);
});

test('one that waits for stock rests while there is some, and tells when it is back', () => {
  let alert: Alert = { ...price, kind: 'stock', priceCents: null, armed: false };
  const fired = [at(5), at(null), at(7)].map((sight, tick) => {
    const seen = look(alert, sight, tick);
    alert = seen.alert;
    return seen.fires;
  });
  expect(fired).toEqual([false, false, true]);
});
