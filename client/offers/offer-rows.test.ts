import { emptyMarket } from '../../server/market/market.ts';
import { gapClasses, type OfferRow, offerRows, offersByModel } from './offer-rows.ts';

const row = (gap: number | null) => ({ gap }) as OfferRow;

test('every offer is in one class of how far it is from the best ask', () => {
  const classes = gapClasses([row(0.01), row(0), row(-0.005), row(-0.01), row(-0.015), row(-0.5), row(null)]);
  expect(classes.map(({ offers }) => offers)).toEqual([2, 2, 1, 0, 0, 0, 0, 1, 1]);
});

test('an offer for what nobody sells has no gap, and one without an end has none left', () => {
  const market = emptyMarket('main', 'public');
  const offer = {
    offerId: 'o1',
    seq: 3,
    buyerId: null,
    modelId: 'm1',
    maxPriceCents: 100,
    expiresAtTick: null,
  };
  expect(offerRows(market, new Map([['o1', offer]]))).toEqual([
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

test('models are listed with how many offers wait for them, unless none does', () => {
  const openOffers = new Map([
    ['m1', 2],
    ['m2', 0],
  ]);
  expect(offersByModel(emptyMarket('main', 'public'), openOffers)).toEqual([
    { modelId: 'm1', name: 'm1', offers: 2, bestAskCents: null },
  ]);
});
