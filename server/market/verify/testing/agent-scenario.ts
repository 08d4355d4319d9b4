/** A small world: agents of every kind, loyalty on both sides, both pricing policies. */
import { DEFAULT_RULES } from '../../rules.ts';
import type { Scenario } from '../../scenario.ts';
import {
  ADAPTIVE,
  ANY,
  dealership,
  ELECTRIC,
  FIXED,
  MODELS,
  ORIGIN,
  promotion,
  supplier,
  SUVS,
} from './houses.ts';

export function agentScenario(): Scenario {
  return {
    name: 'agents',
    origin: ORIGIN,
    seed: null,
    rules: DEFAULT_RULES,
    models: MODELS,
    suppliers: [
      supplier(
        'north',
        1,
        [
          { units: 10, discountBp: 200 },
          { units: 60, discountBp: 500 },
        ],
        9_000,
      ),
      supplier('south', 0, [{ units: 30, discountBp: 400 }], 9_050),
      supplier('east', 2, [], 8_900),
      supplier(
        'west',
        3,
        [
          { units: 5, discountBp: 100 },
          { units: 90, discountBp: 900 },
        ],
        9_150,
      ),
    ],
    dealerships: [
      dealership('a', ANY, FIXED, [{ units: 2, discountBp: 300 }]),
      dealership('b', ELECTRIC, ADAPTIVE, []),
      dealership('c', SUVS, FIXED, [
        { units: 1, discountBp: 100 },
        { units: 3, discountBp: 500 },
      ]),
      dealership('d', ANY, ADAPTIVE, [{ units: 1, discountBp: 200 }]),
      dealership('e', ELECTRIC, FIXED, [], 20_000_000),
      dealership('f', SUVS, ADAPTIVE, [], 12_000_000),
    ],
    buyers: [{ buyerId: 'ann', balanceCents: 60_000_000 }],
    promotions: [promotion('spring', 'dealership', 'a', 400, null, 30, 300)],
    commands: [
      { tick: 700, command: { type: 'LeaveSupplier', supplierId: 'north' } },
      { tick: 1_500, command: { ...supplier('north', 1, [], 8_800) } },
    ],
    agents: {
      buyers: {
        offersPerTick: { min: 0, max: 2 },
        population: 40,
        bidBp: { min: 9_300, max: 10_200 },
        openTicks: { min: 60, max: 600 },
        incomeBp: { min: 10_000, max: 20_000 },
        favourites: 3,
      },
      prices: { everyTicks: 20, prices: 4, stepBp: 250, bandBp: { min: 8_000, max: 10_000 } },
      suppliers: { everyTicks: 360, leaveBp: 3_000, joinBp: 5_000, minActive: 2, returnStepBp: 300 },
      supplierPromotions: {
        everyTicks: 120,
        chanceBp: 6_000,
        discountBp: { min: 100, max: 900 },
        models: { min: 1, max: 4 },
        noticeTicks: { min: 0, max: 60 },
        lastsTicks: { min: 60, max: 300 },
      },
      dealershipPromotions: {
        everyTicks: 60,
        chanceBp: 5_000,
        discountBp: { min: 200, max: 800 },
        slowTicks: 120,
        lastsTicks: { min: 60, max: 240 },
      },
    },
  };
}
