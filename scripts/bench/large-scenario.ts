/** Generated scenarios of any size for benches: drawn from a seed, so that every run of a size is the same. */
import type { Model } from '../../server/market/catalogue/model.ts';
import type { Scenario } from '../../server/market/scenario.ts';
import { DEFAULT_RULES } from '../../server/market/rules.ts';
import { ADAPTIVE_DEFAULTS } from '../../server/market/pricing/adaptive.ts';
import { type Draws, drawsFrom } from './draws.ts';

export interface ScenarioSize {
  dealerships: number;
  models: number;
  suppliers: number;
  buyers: number;
  /** Offers that wait from the start, below every ask. */
  openOffers: number;
  /** Offers that arrive in each tick. */
  offersPerTick: number;
  /** Whether prices drift, suppliers promote and leave, and dealerships promote. */
  lively: boolean;
}

const ASSORTMENT = 60;
const FUELS = ['petrol', 'diesel', 'hybrid', 'electric'] as const;
const BODIES = ['sedan', 'suv', 'hatchback', 'wagon'] as const;

export function largeScenario(size: ScenarioSize): Scenario {
  const draw = drawsFrom(1);
  const models = Array.from({ length: size.models }, (_, i) => modelOf(i, draw));
  return {
    name: `${size.dealerships}-dealerships`,
    origin: '2026-01-01T00:00:00.000Z',
    seed: null,
    rules: DEFAULT_RULES,
    models,
    suppliers: Array.from({ length: size.suppliers }, (_, i) => ({
      type: 'JoinSupplier',
      supplierId: `s${i}`,
      name: `Supplier ${i}`,
      foundedYear: 1950 + (i % 70),
      country: 'DE',
      loyaltyTiers: [
        { units: draw.between(20, 60), discountBp: draw.between(50, 200) },
        { units: draw.between(200, 600), discountBp: draw.between(250, 600) },
      ],
      prices: pricesOf(models, draw),
    })),
    dealerships: Array.from({ length: size.dealerships }, (_, i) => ({
      type: 'OpenDealership',
      dealershipId: `d${i}`,
      name: `Dealership ${i}`,
      country: 'DE',
      city: 'Ulm',
      balanceCents: 50_000_000_000,
      preferences: {
        required: {},
        preferred: [
          { attribute: 'fuel', values: [FUELS[draw.below(FUELS.length)]!], weight: 2 },
          { attribute: 'bodyType', values: [BODIES[draw.below(BODIES.length)]!], weight: 1 },
          { attribute: 'horsepower', min: draw.between(80, 250), weight: 1.5 },
        ],
        assortmentSize: ASSORTMENT,
        minScore: 0,
      },
      pricing:
        i % 2 === 0
          ? { policy: 'fixed', markupBp: draw.between(700, 1_500) }
          : { policy: 'adaptive', markupBp: draw.between(700, 1_500), ...ADAPTIVE_DEFAULTS },
      restock: { minStock: 2, coverDays: 2, maxStock: 20, reserveCents: 0 },
      loyaltyTiers: [{ units: 2, discountBp: 100 }],
    })),
    buyers: Array.from({ length: Math.min(size.buyers, size.openOffers) }, (_, i) => ({
      buyerId: `waiting-${i}`,
      balanceCents: 1_000_000_000,
    })),
    promotions: [],
    commands: Array.from({ length: size.openOffers }, (_, i) => {
      const model = models[draw.below(models.length)]!;
      const maxPriceCents = Math.floor((model.msrpCents * draw.between(3_000, 7_000)) / 10_000);
      const buyerId = `waiting-${i % size.buyers}`;
      return { tick: 0, command: { type: 'PlaceOffer', buyerId, modelId: model.modelId, maxPriceCents } };
    }),
    agents: {
      buyers: {
        offersPerTick: { min: size.offersPerTick, max: size.offersPerTick },
        population: size.buyers,
        bidBp: { min: 9_600, max: 10_300 },
        openTicks: { min: 60, max: 1_440 },
        incomeBp: { min: 10_000, max: 20_000 },
        favourites: 40,
      },
      ...(size.lively ? LIVELY : {}),
    },
  };
}

const LIVELY: NonNullable<Scenario['agents']> = {
  prices: { everyTicks: 30, prices: 10, stepBp: 250, bandBp: { min: 8_000, max: 10_000 } },
  suppliers: { everyTicks: 720, leaveBp: 2_000, joinBp: 5_000, minActive: 3, returnStepBp: 300 },
  supplierPromotions: {
    everyTicks: 60,
    chanceBp: 8_000,
    discountBp: { min: 100, max: 900 },
    models: { min: 5, max: 40 },
    noticeTicks: { min: 0, max: 120 },
    lastsTicks: { min: 120, max: 720 },
  },
  dealershipPromotions: {
    everyTicks: 240,
    chanceBp: 2_000,
    discountBp: { min: 200, max: 800 },
    slowTicks: 720,
    lastsTicks: { min: 240, max: 720 },
  },
};

export function modelOf(i: number, draw: Draws): Model {
  return {
    modelId: `m${i}`,
    make: `Make ${i % 40}`,
    model: `Model ${i}`,
    year: 2020 + (i % 6),
    bodyType: BODIES[draw.below(BODIES.length)]!,
    fuel: FUELS[draw.below(FUELS.length)]!,
    transmission: 'manual',
    drivetrain: 'fwd',
    horsepower: draw.between(70, 400),
    seats: 5,
    msrpCents: draw.between(1_500_000, 9_000_000),
  };
}

/** List prices between 82 and 90 % of the MSRP for four of five models. */
function pricesOf(models: readonly Model[], draw: Draws): Record<string, number> {
  const sold = models.filter(() => draw.below(5) > 0);
  return Object.fromEntries(
    sold.map(({ modelId, msrpCents }) => [
      modelId,
      Math.floor((msrpCents * draw.between(8_200, 9_000)) / 10_000),
    ]),
  );
}
