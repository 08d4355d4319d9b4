/**
 * Random small markets with random commands of every type, for property tests. Prices are a few cents apart, ids
 * few and windows short, so that ties, refusals, loyalty tiers and shortages come up all the time.
 */
import fc from 'fast-check';
import type { Command, OpenDealership } from '../../commands.ts';
import type { Preference, Preferences } from '../../dealership.ts';
import { DEFAULT_RULES } from '../../rules.ts';
import { dealership, model, supplier, type TinyParts } from '../../testing/tiny-market.ts';

/** What is decided within a tick, and then between it and the next. */
export interface Turn {
  within: Command[];
  between: Command[];
}

export interface Story {
  parts: TinyParts;
  turns: Turn[];
}

const MODELS = ['m1', 'm2', 'm3'];
const modelId = fc.constantFrom(...MODELS);
const supplierId = fc.constantFrom('s1', 's2', 's3');
const dealershipId = fc.constantFrom('d1', 'd2', 'd3', 'd4');
const buyerId = fc.constantFrom('b1', 'b2', 'b3');
const cents = (min: number, max: number) => fc.integer({ min, max });

/** Rising tiers, some from the first unit on. */
const tiers = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1_500 })), {
    maxLength: 3,
    selector: ([units]) => units,
  })
  .map((drawn) => {
    const units = drawn.map(([count]) => count).sort((a, b) => a - b);
    const discounts = drawn.map(([, discountBp]) => discountBp).sort((a, b) => a - b);
    return units.map((count, i) => ({ units: count, discountBp: discounts[i]! + i }));
  });

const prices = fc.dictionary(modelId, cents(98, 104), { maxKeys: 3 }).map((drawn) => ({ ...drawn }));

const pricing = fc.oneof(
  fc.record({ policy: fc.constant('fixed' as const), markupBp: fc.constantFrom(0, 300, 500, 1_000) }),
  fc.record({
    policy: fc.constant('adaptive' as const),
    markupBp: fc.constantFrom(500, 1_000),
    floorBp: fc.constantFrom(0, 200),
    ceilingBp: fc.constantFrom(1_000, 2_000),
    stepBp: fc.constantFrom(100, 400),
    windowTicks: fc.integer({ min: 1, max: 8 }),
    fastUnits: fc.integer({ min: 1, max: 3 }),
  }),
);

const restock = fc.record({
  minStock: fc.constantFrom(1, 1, 2, 3, 0),
  coverDays: fc.constantFrom(0, 0.5, 1, 2),
  maxStock: fc.constantFrom(4, 3, 2, 1, 0),
  reserveCents: fc.constantFrom(0, 0, 0, 150),
});

const preferences: fc.Arbitrary<Preferences> = fc.record({
  required: fc.constantFrom<Preferences['required'][]>({}, {}, { horsepower: { min: 105 } }),
  preferred: fc.constantFrom<Preference[][]>([], [{ attribute: 'fuel', values: ['petrol'], weight: 2 }]),
  assortmentSize: fc.integer({ min: 1, max: 3 }),
  minScore: fc.constantFrom(0, 0, 0.5),
});

const house: fc.Arbitrary<Omit<OpenDealership, 'type' | 'dealershipId'>> = fc.record({
  name: fc.constant('House'),
  country: fc.constant('DE'),
  city: fc.constantFrom('Ulm', 'Bonn'),
  balanceCents: fc.constantFrom(5_000, 700, 350, 120, 0),
  preferences,
  pricing,
  restock,
  loyaltyTiers: tiers,
});

const car = modelId.chain((id) =>
  fc
    .record({
      fuel: fc.constantFrom('petrol' as const, 'hybrid' as const),
      horsepower: fc.constantFrom(100, 110),
      msrpCents: cents(115, 118),
    })
    .map((change) => model(id, change)),
);

const offerId = fc.constantFrom('o1', 'o2', 'o3', 'o4', 'o5', 'o6');
const promotionId = fc.constantFrom('p1', 'p2', 'p3', 'p4');

function as<T extends Command['type'], F>(type: T, fields: { [K in keyof F]: fc.Arbitrary<F[K]> }) {
  return fc.record(fields).map((drawn) => ({ type, ...drawn })) as unknown as fc.Arbitrary<Command>;
}

/** An offer is named rarely, so that there are more of them than names. */
const placeOffer = fc
  .record({
    named: fc.option(offerId, { freq: 3 }),
    buyerId,
    modelId,
    maxPriceCents: cents(94, 125),
    lasts: fc.option(fc.integer({ min: 1, max: 6 })),
  })
  .map(({ named, lasts, ...wish }) => (tick: number): Command => ({
    type: 'PlaceOffer',
    ...(named === null ? {} : { offerId: named }),
    ...wish,
    expiresAtTick: lasts === null ? null : tick + lasts,
  }));

const announcePromotion = fc
  .record({
    named: fc.option(promotionId),
    owner: fc.oneof(
      fc.record({ ownerType: fc.constant('dealership' as const), ownerId: dealershipId }),
      fc.record({ ownerType: fc.constant('supplier' as const), ownerId: supplierId }),
    ),
    discountBp: fc.constantFrom(1, 100, 500, 500, 900, 1_200, 10_000),
    modelIds: fc.option(fc.uniqueArray(modelId, { minLength: 1 })),
    startsIn: fc.integer({ min: -2, max: 4 }),
    lasts: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ named, owner, startsIn, lasts, ...promoted }) => (tick: number): Command => ({
    type: 'AnnouncePromotion',
    ...(named === null ? {} : { promotionId: named }),
    ...owner,
    name: 'Promotion',
    description: '',
    ...promoted,
    startsAtTick: Math.max(0, tick + startsIn),
    endsAtTick: Math.max(0, tick + startsIn) + lasts,
  }));

const account = fc.oneof(
  fc.record({ accountType: fc.constant('buyer' as const), accountId: buyerId }),
  fc.record({ accountType: fc.constant('dealership' as const), accountId: dealershipId }),
);
const money = (type: 'DepositMoney' | 'WithdrawMoney') =>
  fc.tuple(account, cents(1, 400)).map(([of, amountCents]): Command => ({ type, ...of, amountCents }));

const leaving: fc.Arbitrary<Command> = fc.oneof(
  as('CancelOffer', { offerId }),
  as('LeaveBuyer', { buyerId }),
  as('CloseDealership', { dealershipId }),
  as('LeaveSupplier', { supplierId }),
  as('WithdrawModel', { modelId }),
  as('WithdrawPromotion', { promotionId }),
);

const changing: fc.Arbitrary<Command> = fc.oneof(
  money('DepositMoney'),
  money('DepositMoney'),
  money('WithdrawMoney'),
  as('JoinBuyer', { buyerId }),
  fc.tuple(dealershipId, house).map(([id, drawn]): Command => dealership(id, drawn)),
  fc
    .tuple(
      dealershipId,
      fc.record(
        { city: fc.constant('Bonn'), preferences, pricing, restock, loyaltyTiers: tiers },
        { requiredKeys: [] },
      ),
    )
    .map(([id, change]): Command => ({ type: 'UpdateDealership', dealershipId: id, ...change })),
  fc
    .tuple(supplierId, prices, tiers)
    .map(([id, list, loyaltyTiers]): Command => supplier(id, list, { loyaltyTiers })),
  as('UpdateSupplier', { supplierId, loyaltyTiers: tiers }),
  as('PriceModel', { supplierId, modelId, listCents: fc.option(cents(95, 106), { freq: 6 }) }),
  as('PriceModel', { supplierId, modelId, listCents: cents(95, 106) }),
  car.map((drawn): Command => ({ type: 'ListModel', ...drawn })),
  as('SetClockSpeed', { ticksPerSecond: fc.constantFrom(1, 2, null) }),
);

const clock: fc.Arbitrary<Command> = fc.oneof(
  as('PauseClock', {}),
  as('ResumeClock', {}),
  as('ResumeClock', {}),
  as('StepClock', { ticks: fc.integer({ min: 1, max: 3 }) }),
);

const command = fc.oneof(
  { arbitrary: placeOffer, weight: 14 },
  { arbitrary: announcePromotion, weight: 2 },
  { arbitrary: changing.map((drawn) => () => drawn), weight: 5 },
  { arbitrary: leaving.map((drawn) => () => drawn), weight: 1 },
);

/** A story of so many ticks; nothing in it is more likely to be accepted than it must be. */
export function stories(ticks: number): fc.Arbitrary<Story> {
  const turn = fc.record({
    within: fc.array(command, { maxLength: 5, size: 'max' }),
    between: fc.array(
      fc.oneof(
        { arbitrary: command, weight: 30 },
        { arbitrary: clock.map((drawn) => () => drawn), weight: 1 },
      ),
      {
        maxLength: 2,
      },
    ),
  });
  return fc
    .record({
      cars: fc.uniqueArray(car, { minLength: 1, maxLength: 3, selector: ({ modelId: id }) => id }),
      sellers: fc.array(fc.tuple(cents(98, 104), tiers), { minLength: 1, maxLength: 3 }),
      houses: fc.array(house, { minLength: 1, maxLength: 3 }),
      buyers: fc.array(fc.constantFrom(9_000, 1_500, 300, 0), { minLength: 2, maxLength: 3 }),
      rules: fc.record({
        restockEveryTicks: fc.constantFrom(1, 2, 3),
        reviewEveryTicks: fc.constantFrom(2, 5),
        soldWindowTicks: fc.constantFrom(3, 10, 1_440),
        horizonDays: fc.constantFrom(1, 30),
        switchGainBp: fc.constantFrom(0, 100),
      }),
      turns: fc.array(turn, { minLength: Math.ceil(ticks / 2), maxLength: ticks, size: 'max' }),
    })
    .map(({ cars, sellers, houses, buyers, rules, turns }) => ({
      parts: {
        models: cars,
        suppliers: sellers.map(([listCents, loyaltyTiers], i) =>
          supplier(`s${i + 1}`, Object.fromEntries(cars.map(({ modelId: id }) => [id, listCents])), {
            loyaltyTiers,
          }),
        ),
        dealerships: houses.map((drawn, i) => dealership(`d${i + 1}`, drawn)),
        buyers: Object.fromEntries(buyers.map((balanceCents, i) => [`b${i + 1}`, balanceCents])),
        rules: { ...DEFAULT_RULES, ...rules },
      },
      turns: turns.map(({ within, between }, i) => ({
        within: within.map((at) => at(i + 1)),
        between: between.map((at) => at(i + 1)),
      })),
    }));
}
