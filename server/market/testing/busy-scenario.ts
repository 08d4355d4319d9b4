/** A small market in which everything happens: all agents, all policies, and a script with every command there is. */
import type { Command } from '../commands.ts';
import type { MarketEvent } from '../events.ts';
import { ScenarioRun } from '../run.ts';
import { DEFAULT_RULES } from '../rules.ts';
import type { Scenario } from '../scenario.ts';
import { dealership, model, offer, promotion, supplier } from './tiny-market.ts';

const MODELS = [
  model('m1', { fuel: 'hybrid', msrpCents: 2_500_000 }),
  model('m2', { fuel: 'electric', horsepower: 220, msrpCents: 4_200_000 }),
  model('m3', { bodyType: 'suv', msrpCents: 3_300_000 }),
  model('m4', { bodyType: 'wagon', seats: 7, msrpCents: 3_100_001 }),
  model('m5', { horsepower: 300, msrpCents: 6_000_003 }),
  model('m6', { year: 2025, msrpCents: 1_999_999 }),
];

/** List prices at a share of the MSRP, for some of the models. */
const prices = (share: number, from: number, to: number) =>
  Object.fromEntries(MODELS.slice(from, to).map((m) => [m.modelId, Math.floor(m.msrpCents * share)]));

const SCRIPT: [tick: number, command: Command][] = [
  [5, offer('keen', 4_000_000)],
  [6, offer('poor', 100)],
  [7, { type: 'CancelOffer', offerId: 'poor' }],
  [15, { type: 'PauseClock', reason: 'a look around' }],
  [15, offer('halted', 3_900_000, { modelId: 'm3', expiresAtTick: 40 })],
  [15, { type: 'StepClock', ticks: 3 }],
  [18, { type: 'ResumeClock' }],
  [20, { type: 'SetClockSpeed', ticksPerSecond: 20 }],
  [25, { type: 'DepositMoney', accountType: 'buyer', accountId: 'b1', amountCents: 500_000 }],
  [26, { type: 'WithdrawMoney', accountType: 'dealership', accountId: 'd2', amountCents: 1_000 }],
  [30, { type: 'ListModel', ...model('m7', { msrpCents: 2_200_000, fuel: 'diesel' }) }],
  [31, { type: 'PriceModel', supplierId: 's1', modelId: 'm7', listCents: 2_000_000 }],
  [40, supplier('s4', prices(0.86, 0, 6), { country: 'JP' })],
  [90, { type: 'UpdateSupplier', supplierId: 's4', loyaltyTiers: [{ units: 5, discountBp: 900 }] }],
  [100, { type: 'PriceModel', supplierId: 's2', modelId: 'm3', listCents: null }],
  [
    110,
    promotion('dealership d1', {
      promotionId: 'open-day',
      discountBp: 700,
      startsAtTick: 112,
      endsAtTick: 300,
    }),
  ],
  [120, promotion('supplier s1', { promotionId: 'short', endsAtTick: 400 })],
  [150, { type: 'WithdrawPromotion', promotionId: 'short' }],
  [160, { type: 'WithdrawModel', modelId: 'm4' }],
  [165, { type: 'UpdateDealership', dealershipId: 'd3', pricing: { policy: 'fixed', markupBp: 800 } }],
  [170, dealership('d4', { balanceCents: 90_000_000, loyaltyTiers: [{ units: 1, discountBp: 300 }] })],
  [200, { type: 'ListModel', ...model('m4', { bodyType: 'wagon', msrpCents: 3_000_000 }) }],
  [210, { type: 'LeaveSupplier', supplierId: 's2' }],
  [220, { type: 'CloseDealership', dealershipId: 'd2' }],
  [230, offer('standing', 1, { buyerId: 'b2' })],
  [240, { type: 'LeaveBuyer', buyerId: 'b2' }],
  [260, dealership('d2', { balanceCents: 50_000_000 })],
  [270, { type: 'JoinBuyer', buyerId: 'b2' }],
];

export function busyScenario(): Scenario {
  return {
    name: 'busy',
    origin: '2026-02-27T12:34:56.789Z',
    seed: null,
    rules: DEFAULT_RULES,
    models: MODELS,
    suppliers: [
      supplier('s1', prices(0.85, 0, 4), {
        loyaltyTiers: [
          { units: 10, discountBp: 300 },
          { units: 40, discountBp: 700 },
        ],
      }),
      supplier('s2', prices(0.87, 0, 6), {
        loyaltyTiers: [
          { units: 0, discountBp: 100 },
          { units: 60, discountBp: 1_200 },
        ],
      }),
      supplier('s3', prices(0.9, 2, 6)),
    ],
    dealerships: [
      dealership('d1', {
        balanceCents: 80_000_000,
        loyaltyTiers: [{ units: 2, discountBp: 200 }],
        restock: { minStock: 2, coverDays: 0.5, maxStock: 8, reserveCents: 1_000_000 },
      }),
      dealership('d2', {
        balanceCents: 30_000_000,
        pricing: {
          policy: 'adaptive',
          markupBp: 1_500,
          floorBp: 200,
          ceilingBp: 3_000,
          stepBp: 150,
          windowTicks: 60,
          fastUnits: 2,
        },
      }),
      dealership('d3', {
        balanceCents: 60_000_000,
        preferences: {
          required: { msrpCents: { max: 5_000_000 } },
          preferred: [
            { attribute: 'fuel', values: ['hybrid', 'electric', 'diesel'], weight: 2 },
            { attribute: 'horsepower', min: 90, max: 250, weight: 1 },
          ],
          assortmentSize: 4,
          minScore: 0.3,
        },
        restock: { minStock: 1, coverDays: 1, maxStock: 5, reserveCents: 0 },
      }),
    ],
    buyers: [
      { buyerId: 'b1', balanceCents: 12_000_000 },
      { buyerId: 'b2', balanceCents: 1_000 },
      { buyerId: 'b3', balanceCents: 7 },
    ],
    promotions: [
      promotion('supplier s3', { promotionId: 'opening', discountBp: 500, endsAtTick: 50, modelIds: ['m5'] }),
    ],
    commands: SCRIPT.map(([tick, command]) => ({ tick, command })),
    agents: {
      buyers: {
        offersPerTick: { min: 0, max: 3 },
        population: 40,
        bidBp: { min: 8_500, max: 11_000 },
        openTicks: { min: 5, max: 120 },
        incomeBp: { min: 5_000, max: 20_000 },
        favourites: 2,
      },
      prices: { everyTicks: 7, prices: 2, stepBp: 300, bandBp: { min: 7_500, max: 10_000 } },
      suppliers: { everyTicks: 30, leaveBp: 1_500, joinBp: 5_000, minActive: 2, returnStepBp: 200 },
      supplierPromotions: {
        everyTicks: 20,
        chanceBp: 4_000,
        discountBp: { min: 300, max: 1_500 },
        models: { min: 1, max: 3 },
        noticeTicks: { min: 0, max: 20 },
        lastsTicks: { min: 10, max: 200 },
      },
      dealershipPromotions: {
        everyTicks: 30,
        chanceBp: 3_000,
        discountBp: { min: 200, max: 900 },
        slowTicks: 60,
        lastsTicks: { min: 10, max: 60 },
      },
    },
  };
}

/** Runs the busy market for so many ticks; `onEvent` sees every event with the market right after it. */
export function runBusy(
  ticks: number,
  onEvent: (event: MarketEvent, run: ScenarioRun | null) => void,
): ScenarioRun {
  let run: ScenarioRun | null = null;
  run = new ScenarioRun(busyScenario(), 'busy', 'busy', (event) => onEvent(event, run));
  while (run.market.tick < ticks && run.advance());
  return run;
}
