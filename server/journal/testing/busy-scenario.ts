/**
 * Three days of a market in which everything happens that can happen, each kind of event at least once: agents
 * bring the bulk, the script what agents never do.
 */
import { BUILTIN_CATALOGUE } from '../../market/catalogue/builtin.ts';
import type { Command, OpenDealership } from '../../market/commands.ts';
import { DEFAULT_RULES } from '../../market/rules.ts';
import type { Scenario } from '../../market/scenario.ts';

export const BUSY_DAYS = 3;

const DAY = 1_440;
const MODELS = BUILTIN_CATALOGUE.slice(0, 30);
const LATER = BUILTIN_CATALOGUE[30]!;
const [FIRST, SECOND] = MODELS.map(({ modelId }) => modelId) as [string, string];

const dealership = (number: number, preferredFuel: string): OpenDealership => ({
  type: 'OpenDealership',
  dealershipId: `d${number}`,
  name: `House "${number}", \\ & Söhne`,
  country: 'DE',
  city: 'Köln',
  balanceCents: 300_000_000,
  preferences: {
    required: { year: { min: 2020 } },
    preferred: [
      { attribute: 'fuel', values: [preferredFuel], weight: 3 },
      { attribute: 'horsepower', min: 120, max: 250, weight: 1 },
    ],
    assortmentSize: 12,
    minScore: 0,
  },
  pricing:
    number % 2 === 0
      ? { policy: 'fixed', markupBp: 1_200 }
      : {
          policy: 'adaptive',
          markupBp: 1_500,
          floorBp: 300,
          ceilingBp: 2_500,
          stepBp: 100,
          windowTicks: 240,
          fastUnits: 2,
        },
  restock: { minStock: 1, coverDays: 1, maxStock: 6, reserveCents: 0 },
  loyaltyTiers: [
    { units: 2, discountBp: 100 },
    { units: 5, discountBp: 300 },
  ],
});

const script: [tick: number, command: Command][] = [
  [0, { type: 'SetClockSpeed', ticksPerSecond: 60 }],
  [5, { type: 'PlaceOffer', offerId: 'dream', buyerId: 'b1', modelId: FIRST, maxPriceCents: 100 }],
  [
    6,
    {
      type: 'PlaceOffer',
      offerId: 'brief',
      buyerId: 'b1',
      modelId: FIRST,
      maxPriceCents: 200,
      expiresAtTick: 700,
    },
  ],
  [20, { type: 'PauseClock', reason: 'a trading halt' }],
  [20, { type: 'StepClock', ticks: 3 }],
  [24, { type: 'ResumeClock' }],
  [100, { type: 'ListModel', ...LATER }],
  [101, { type: 'PriceModel', supplierId: 's1', modelId: LATER.modelId, listCents: LATER.msrpCents }],
  [120, { type: 'UpdateSupplier', supplierId: 's1', loyaltyTiers: [{ units: 4, discountBp: 250 }] }],
  [130, { type: 'UpdateDealership', dealershipId: 'd1', loyaltyTiers: [{ units: 5, discountBp: 350 }] }],
  [
    131,
    {
      type: 'UpdateDealership',
      dealershipId: 'd2',
      preferences: { ...dealership(2, 'petrol').preferences, assortmentSize: 5 },
    },
  ],
  [200, { type: 'PriceModel', supplierId: 's2', modelId: SECOND, listCents: null }],
  [300, { type: 'LeaveSupplier', supplierId: 's3' }],
  [310, { type: 'WithdrawPromotion', promotionId: 'opening' }],
  [400, { type: 'CancelOffer', offerId: 'dream' }],
  [500, { type: 'WithdrawMoney', accountType: 'buyer', accountId: 'b1', amountCents: 1_000 }],
  [501, { type: 'DepositMoney', accountType: 'dealership', accountId: 'd2', amountCents: 5_000_000 }],
  [
    305,
    {
      type: 'JoinSupplier',
      supplierId: 's3',
      name: 'Third again',
      foundedYear: 1950,
      country: 'FR',
      loyaltyTiers: [],
      prices: { [FIRST]: 900_000 },
    },
  ],
  [800, { type: 'CloseDealership', dealershipId: 'd3' }],
  [900, { type: 'WithdrawModel', modelId: SECOND }],
  [1_000, { type: 'LeaveBuyer', buyerId: 'b2' }],
  [1_500, { ...dealership(3, 'hybrid'), balanceCents: 0 }],
  [1_600, { type: 'LeaveSupplier', supplierId: 's3' }],
  // Dearer than it was, so that a sale before this one had another MSRP.
  [1_700, { type: 'ListModel', ...MODELS[1]!, msrpCents: MODELS[1]!.msrpCents * 2 }],
];

export const BUSY_SCENARIO: Scenario = {
  name: 'busy',
  origin: '2026-01-01T00:00:00.000Z',
  seed: null,
  rules: DEFAULT_RULES,
  models: MODELS,
  suppliers: [1, 2, 3].map((number) => ({
    type: 'JoinSupplier',
    supplierId: `s${number}`,
    name: `Supplier ${number}`,
    foundedYear: 1950 + number,
    country: 'JP',
    loyaltyTiers: [
      { units: 5, discountBp: 100 * number },
      { units: 40, discountBp: 400 },
    ],
    prices: Object.fromEntries(
      MODELS.map(({ modelId, msrpCents }, index) => [
        modelId,
        Math.floor((msrpCents * (75 + ((index * number) % 7))) / 100),
      ]),
    ),
  })),
  dealerships: ['petrol', 'diesel', 'electric', 'hybrid'].map((fuel, index) => dealership(index + 1, fuel)),
  buyers: ['b1', 'b2', 'b3'].map((buyerId) => ({ buyerId, balanceCents: 10_000_000 })),
  promotions: [
    {
      type: 'AnnouncePromotion',
      promotionId: 'opening',
      ownerType: 'dealership',
      ownerId: 'd1',
      name: 'Opening days',
      description: 'Everything at 3 % off.',
      discountBp: 300,
      modelIds: null,
      startsAtTick: 0,
      endsAtTick: 3 * DAY,
    },
  ],
  commands: script.map(([tick, command]) => ({ tick, command })),
  agents: {
    buyers: {
      offersPerTick: { min: 0, max: 2 },
      population: 60,
      bidBp: { min: 9_000, max: 11_000 },
      openTicks: { min: 5, max: 120 },
      incomeBp: { min: 10_000, max: 15_000 },
      favourites: 5,
    },
    prices: { everyTicks: 10, prices: 3, stepBp: 300, bandBp: { min: 6_500, max: 9_500 } },
    suppliers: { everyTicks: 120, leaveBp: 2_000, joinBp: 4_000, minActive: 2, returnStepBp: 300 },
    supplierPromotions: {
      everyTicks: 60,
      chanceBp: 3_000,
      discountBp: { min: 200, max: 800 },
      models: { min: 2, max: 6 },
      noticeTicks: { min: 0, max: 60 },
      lastsTicks: { min: 60, max: 600 },
    },
    dealershipPromotions: {
      everyTicks: 60,
      chanceBp: 4_000,
      discountBp: { min: 200, max: 900 },
      slowTicks: 240,
      lastsTicks: { min: 60, max: 480 },
    },
  },
};
