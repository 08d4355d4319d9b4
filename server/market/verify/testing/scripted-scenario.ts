/** A small market in which only a script acts: every kind of command, and so every type of event, is in it. */
import { DEFAULT_RULES } from '../../rules.ts';
import type { Scenario, ScriptedCommand } from '../../scenario.ts';
import {
  ADAPTIVE,
  ANY,
  car,
  dealership,
  ELECTRIC,
  FIXED,
  MODELS,
  offer,
  ORIGIN,
  promotion,
  supplier,
  SUVS,
} from './houses.ts';

export function scriptedScenario(): Scenario {
  return {
    name: 'scripted',
    origin: ORIGIN,
    seed: null,
    rules: DEFAULT_RULES,
    models: MODELS,
    suppliers: [
      supplier('north', 1, [{ units: 5, discountBp: 200 }], 9_000),
      supplier('south', 0, [{ units: 20, discountBp: 500 }], 9_100),
    ],
    dealerships: [
      dealership('a', ANY, FIXED, [{ units: 2, discountBp: 300 }]),
      dealership('b', ELECTRIC, ADAPTIVE, []),
      dealership('c', SUVS, FIXED, [{ units: 1, discountBp: 100 }], 9_000_000),
    ],
    buyers: [
      { buyerId: 'ann', balanceCents: 60_000_000 },
      { buyerId: 'ben', balanceCents: 20_000_000 },
      { buyerId: 'eve', balanceCents: 0 },
    ],
    promotions: [promotion('spring', 'dealership', 'a', 400, ['kyoto'], 0, 60)],
    commands: [...OPENING_COMMANDS, ...EARLY_COMMANDS, ...CHANGES, ...CLOCK_COMMANDS, ...LAST_COMMANDS],
    agents: null,
  };
}

const OPENING_COMMANDS: ScriptedCommand[] = [
  { tick: 0, command: { type: 'JoinBuyer', buyerId: 'gus' } },
  {
    tick: 0,
    command: { type: 'DepositMoney', accountType: 'buyer', accountId: 'gus', amountCents: 9_000_000 },
  },
];

const EARLY_COMMANDS: ScriptedCommand[] = [
  offer(2, 'early', 'ann', 'roma', 3_500_000, null),
  offer(2, 'second', 'ben', 'roma', 3_400_000, 500),
  offer(12, 'bargain', 'ann', 'kyoto', 1_000_000, 45),
  offer(13, 'kyoto-1', 'gus', 'kyoto', 2_800_000, null),
  offer(14, 'kyoto-2', 'ann', 'kyoto', 2_800_000, null),
  offer(14, 'kyoto-3', 'ann', 'kyoto', 2_800_000, null),
  offer(15, 'kyoto-4', 'ann', 'kyoto', 2_800_000, null),
  offer(16, 'low', 'ben', 'siena', 1_500_000, 400),
  { tick: 17, command: { type: 'CancelOffer', offerId: 'low' } },
  {
    tick: 18,
    command: { type: 'WithdrawMoney', accountType: 'buyer', accountId: 'gus', amountCents: 1_000_000 },
  },
  offer(19, 'siena-1', 'ben', 'siena', 3_000_000, 900),
  offer(20, 'gus-1', 'gus', 'lima', 1_000_000, null),
  { tick: 21, command: { type: 'LeaveBuyer', buyerId: 'gus' } },
];

const CHANGES: ScriptedCommand[] = [
  { tick: 25, command: promotion('deal', 'supplier', 'south', 1_500, ['roma', 'kyoto'], 30, 90) },
  { tick: 26, command: promotion('soon', 'dealership', 'a', 1_000, null, 45, 120) },
  offer(27, 'patient', 'ann', 'nara', 2_700_000, 800),
  { tick: 35, command: { type: 'PriceModel', supplierId: 'north', modelId: 'oslo', listCents: 2_500_000 } },
  {
    tick: 40,
    command: { type: 'UpdateSupplier', supplierId: 'south', loyaltyTiers: [{ units: 2, discountBp: 2_000 }] },
  },
  {
    tick: 41,
    command: { type: 'UpdateDealership', dealershipId: 'b', preferences: { ...ELECTRIC, minScore: 0 } },
  },
  {
    tick: 42,
    command: {
      type: 'UpdateDealership',
      dealershipId: 'c',
      city: 'Elsewhere',
      restock: { minStock: 2, coverDays: 2, maxStock: 9, reserveCents: 1_000 },
    },
  },
  { tick: 61, command: { type: 'ListModel', ...car('turin', 'Alba', 'suv', 'electric', 210, 2_200_000) } },
  { tick: 62, command: { type: 'PriceModel', supplierId: 'north', modelId: 'turin', listCents: 2_000_000 } },
  { tick: 63, command: { type: 'PriceModel', supplierId: 'north', modelId: 'lima', listCents: null } },
  { tick: 64, command: { ...supplier('east', 2, [], 8_500) } },
  { tick: 65, command: { ...dealership('d', SUVS, ADAPTIVE, []) } },
  { tick: 70, command: { type: 'WithdrawModel', modelId: 'cusco' } },
  { tick: 75, command: { type: 'WithdrawPromotion', promotionId: 'soon' } },
  { tick: 130, command: { type: 'LeaveSupplier', supplierId: 'south' } },
  { tick: 131, command: { type: 'CloseDealership', dealershipId: 'a' } },
  { tick: 140, command: { ...dealership('a', ELECTRIC, FIXED, [], 1_000_000) } },
];

const CLOCK_COMMANDS: ScriptedCommand[] = [
  { tick: 150, command: { type: 'SetClockSpeed', ticksPerSecond: 10 } },
  { tick: 151, command: { type: 'PauseClock', reason: 'halt' } },
  offer(152, 'halted', 'ann', 'roma', 3_900_000, null),
  { tick: 153, command: { type: 'StepClock', ticks: 2 } },
  {
    tick: 158,
    command: { type: 'WithdrawMoney', accountType: 'dealership', accountId: 'b', amountCents: 5_000 },
  },
  { tick: 159, command: { type: 'ResumeClock' } },
];

const LAST_COMMANDS: ScriptedCommand[] = [
  offer(171, 'late-1', 'ann', 'turin', 2_900_000, null),
  offer(172, 'late-2', 'ben', 'turin', 2_900_000, null),
  { tick: 173, command: { type: 'SetClockSpeed', ticksPerSecond: null } },
];
