/** The matching work as a market that records and folds every event, with the steps that a live one has. */
import type { Pricing } from '../../server/market/dealership.ts';
import { emptyMarket } from '../../server/market/market.ts';
import { recorderFor } from '../../server/market/recorder.ts';
import { DEFAULT_RULES } from '../../server/market/rules.ts';
import { fastSteps } from '../../server/market/steps/fast.ts';
import { modelOf } from './large-scenario.ts';
import type { MatchingWork } from './matching-work.ts';
import { drawsFrom } from './draws.ts';

const PRICING: Pricing = { policy: 'fixed', markupBp: 1_000 };
const WALLET_CENTS = 100_000_000;

export function recordedMarket(work: MatchingWork) {
  const market = emptyMarket('bench', 'full');
  const steps = fastSteps(market);
  const record = recorderFor(market, () => {}, steps);
  const draw = drawsFrom(1);
  const origin = '2026-01-01T00:00:00.000Z';
  record({ type: 'MarketOpened', name: 'bench', origin, seedSha256: '', rules: DEFAULT_RULES });
  for (let model = 0; model < work.models; model += 1)
    record({ type: 'ModelListed', ...modelOf(model, draw) });
  for (let house = 0; house < work.dealerships; house += 1) open(house);
  work.offerModel.forEach((_, buyer) => {
    const buyerId = `b${buyer}`;
    record({ type: 'BuyerJoined', buyerId });
    record({
      type: 'MoneyDeposited',
      accountType: 'buyer',
      accountId: buyerId,
      amountCents: WALLET_CENTS,
      by: 'bench',
    });
  });

  function open(house: number): void {
    const dealershipId = `d${house}`;
    record({
      type: 'DealershipOpened',
      dealershipId,
      name: 'Dealership',
      country: 'DE',
      city: 'Ulm',
      preferences: { required: {}, preferred: [], assortmentSize: 0, minScore: 0 },
      pricing: PRICING,
      restock: { minStock: 0, coverDays: 0, maxStock: 0, reserveCents: 0 },
      loyaltyTiers: [],
    });
    for (let model = 0; model < work.models; model += 1) {
      const cell = house * work.models + model;
      const modelId = `m${model}`;
      record({
        type: 'CarsRestocked',
        restockId: `restock~${market.seq + 1}`,
        dealershipId,
        supplierId: 's0',
        modelId,
        units: work.stock[cell]!,
        sold24h: 0,
        listCents: 1,
        discountBp: 0,
        discountKind: 'none',
        promotionId: null,
        unitCents: 1,
        totalCents: work.stock[cell]!,
      });
      record({ type: 'AskChanged', dealershipId, modelId, askCents: work.askCents[cell]! });
    }
  }

  return {
    placeAndMatch(): void {
      work.offerModel.forEach((model, offer) => {
        record({
          type: 'OfferPlaced',
          offerId: `offer~${market.seq + 1}`,
          buyerId: `b${offer}`,
          modelId: `m${model}`,
          maxPriceCents: work.offerMaxCents[offer]!,
          expiresAtTick: null,
        });
      });
      steps.match(record);
    },
  };
}
