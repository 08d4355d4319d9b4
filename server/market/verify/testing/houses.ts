/** What the small markets of the checker's tests are made of: a few models, wishes, policies, and who has them. */
import type { Model } from '../../catalogue/model.ts';
import type { JoinSupplier, OpenDealership } from '../../commands.ts';
import type { Preferences, Pricing } from '../../dealership.ts';
import type { ScriptedCommand } from '../../scenario.ts';

export const ORIGIN = '2026-01-01T00:00:00.000Z';

export const MODELS: Model[] = [
  car('roma', 'Alba', 'suv', 'hybrid', 180, 3_000_000),
  car('siena', 'Alba', 'suv', 'petrol', 150, 2_600_000),
  car('kyoto', 'Hoshi', 'sedan', 'hybrid', 140, 2_400_000),
  car('nara', 'Hoshi', 'hatchback', 'electric', 120, 2_900_000),
  car('oslo', 'Fjord', 'wagon', 'electric', 220, 4_100_000),
  car('bergen', 'Fjord', 'suv', 'electric', 260, 4_800_000),
  car('lima', 'Andes', 'pickup', 'diesel', 200, 3_500_000),
  car('cusco', 'Andes', 'suv', 'diesel', 190, 3_300_000),
];

export const ANY: Preferences = { required: {}, preferred: [], assortmentSize: 5, minScore: 0 };
export const ELECTRIC: Preferences = {
  required: { year: { min: 2020 } },
  preferred: [
    { attribute: 'fuel', values: ['electric', 'hybrid'], weight: 2 },
    { attribute: 'horsepower', min: 150, max: 300, weight: 1 },
  ],
  assortmentSize: 4,
  minScore: 0.3,
};
export const SUVS: Preferences = {
  required: { bodyType: ['suv', 'pickup'] },
  preferred: [{ attribute: 'make', values: ['Andes'], weight: 1 }],
  assortmentSize: 6,
  minScore: 0,
};

export const FIXED: Pricing = { policy: 'fixed', markupBp: 1_200 };
export const ADAPTIVE: Pricing = {
  policy: 'adaptive',
  markupBp: 1_500,
  floorBp: 300,
  ceilingBp: 2_500,
  stepBp: 100,
  windowTicks: 240,
  fastUnits: 2,
};

export function car(
  modelId: string,
  make: string,
  bodyType: Model['bodyType'],
  fuel: Model['fuel'],
  horsepower: number,
  msrpCents: number,
): Model {
  const transmission = fuel === 'electric' ? 'single-speed' : 'automatic';
  return {
    modelId,
    make,
    model: modelId,
    year: 2024,
    bodyType,
    fuel,
    transmission,
    drivetrain: 'awd',
    horsepower,
    seats: 5,
    msrpCents,
  };
}

/** Sells every model but one, at a share of the MSRP that differs a little from model to model. */
export function supplier(
  supplierId: string,
  skip: number,
  loyaltyTiers: JoinSupplier['loyaltyTiers'],
  listBp: number,
): JoinSupplier {
  const sold = MODELS.filter((_, i) => i !== skip);
  const prices = Object.fromEntries(
    sold.map(({ modelId, msrpCents }, i) => [
      modelId,
      Math.floor((msrpCents * (listBp + ((i * 37 + skip * 53) % 90))) / 10_000),
    ]),
  );
  return {
    type: 'JoinSupplier',
    supplierId,
    name: `Supplier ${supplierId}`,
    foundedYear: 1990,
    country: 'DE',
    loyaltyTiers,
    prices,
  };
}

export function dealership(
  dealershipId: string,
  preferences: Preferences,
  pricing: Pricing,
  loyaltyTiers: OpenDealership['loyaltyTiers'],
  balanceCents = 90_000_000,
): OpenDealership {
  return {
    type: 'OpenDealership',
    dealershipId,
    name: `Dealership ${dealershipId}`,
    country: 'US',
    city: 'Springfield',
    balanceCents,
    preferences,
    pricing,
    restock: { minStock: 1, coverDays: 1, maxStock: 6, reserveCents: 100_000 },
    loyaltyTiers,
  };
}

export function promotion(
  promotionId: string,
  ownerType: 'dealership' | 'supplier',
  ownerId: string,
  discountBp: number,
  modelIds: string[] | null,
  startsAtTick: number,
  endsAtTick: number,
) {
  const type = 'AnnouncePromotion' as const;
  const [name, description] = [`The ${promotionId} promotion`, ''];
  return {
    type,
    promotionId,
    ownerType,
    ownerId,
    name,
    description,
    discountBp,
    modelIds,
    startsAtTick,
    endsAtTick,
  };
}

export function offer(
  tick: number,
  offerId: string,
  buyerId: string,
  modelId: string,
  maxPriceCents: number,
  expiresAtTick: number | null,
): ScriptedCommand {
  return { tick, command: { type: 'PlaceOffer', offerId, buyerId, modelId, maxPriceCents, expiresAtTick } };
}
