import { emptyMarket } from '../../server/market/market.ts';
import { gapClasses, type OfferRow, offerRows } from './offer-rows.ts';

const row = (gap: number | null) => ({ gap }) as OfferRow;

test('every offer is in one class of how far it is from the best ask', () => {
  const classes = gapClasses([row(0.01), row(0), row(-0.005), row(-0.01), row(-0.015), row(-0.5), row(null)]);
  expect(classes.map(({ offers }) => offers)).toEqual([2, 2, 1, 0, 0, 0, 0, 1, 1]);
});

test('an offer for what nobody sells has no gap, and one without an end has none left', () => {
  const market = emptyMarket('main', 'public');
  market.offers.set('o1', {
    offerId: 'o1',
    seq: 3,
    buyerId: null,
    modelId: 'm1',
    maxPriceCents: 100,
    expiresAtTick: null,
  });
  expect(offerRows(market)).toEqual([
    {
      offerId: 'o1',
      seq: 3,
      modelId: 'm1',
      name: 'm1',
      maxPriceCents: 100,
      bestAskCents: null,
      gap: null,
      leftTicks: null,
    },
  ]);
});
