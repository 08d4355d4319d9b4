/** Shows which models fit a dealership, in which order, and when a dealership matches its assortment anew. */
import { matchAssortment } from './assortment.ts';
import type { Model } from './catalogue/model.ts';
import type { Preferences } from './dealership.ts';
import {
  dealership,
  keeps,
  model,
  offer,
  only,
  supplier,
  tinyMarket,
  typesOf,
} from './testing/tiny-market.ts';

const wants = (change: Partial<Preferences> = {}): Preferences => ({
  required: {},
  preferred: [],
  assortmentSize: 20,
  minScore: 0,
  ...change,
});
const listed = (models: Model[]) => models.map((one) => ({ ...one, listed: true }));
const fits = (preferences: Preferences, models: Model[]) =>
  matchAssortment(preferences, listed(models)).map(({ modelId, score }) => `${modelId} ${score}`);

const CARS = [
  model('van', { bodyType: 'van', seats: 8, year: 2020, horsepower: 150 }),
  model('suv', { bodyType: 'suv', seats: 5, year: 2022, horsepower: 200, fuel: 'hybrid' }),
  model('old', { bodyType: 'suv', seats: 5, year: 2015, horsepower: 120 }),
  model('ev', {
    bodyType: 'sedan',
    fuel: 'electric',
    year: 2024,
    horsepower: 320,
    transmission: 'single-speed',
  }),
];

describe('what is required', () => {
  test.each<[string, Preferences['required'], string[]]>([
    ['nothing', {}, ['ev', 'old', 'suv', 'van']],
    ['one value', { bodyType: ['suv'] }, ['old', 'suv']],
    ['one of several values', { bodyType: ['suv', 'van'] }, ['old', 'suv', 'van']],
    ['several attributes at once', { bodyType: ['suv', 'van'], year: { min: 2020 } }, ['suv', 'van']],
    ['a range with both ends included', { horsepower: { min: 150, max: 200 } }, ['suv', 'van']],
    ['a range with one end', { year: { max: 2020 } }, ['old', 'van']],
    ['a number among values', { seats: [8, 2] }, ['van']],
    ['what no car has', { make: ['Other'] }, []],
  ])('%s', (_, required, expected) => {
    expect(fits(wants({ required }), CARS).map((fit) => fit.split(' ')[0])).toEqual(expected);
  });
});

describe('the score', () => {
  test('is the weights that are met over all weights, 1 when nothing is preferred', () => {
    const preferred: Preferences['preferred'] = [
      { attribute: 'fuel', values: ['hybrid', 'electric'], weight: 2 },
      { attribute: 'horsepower', min: 150, max: 250, weight: 1 },
      { attribute: 'bodyType', values: ['suv'], weight: 1 },
    ];
    expect(fits(wants({ preferred }), CARS)).toEqual(['suv 1', 'ev 0.5', 'old 0.25', 'van 0.25']);
    expect(fits(wants(), CARS.slice(0, 1))).toEqual(['van 1']);
  });

  test('must reach minScore: exactly that is enough', () => {
    const preferred: Preferences['preferred'] = [
      { attribute: 'seats', values: [5], weight: 3 },
      { attribute: 'year', min: 2022, weight: 1 },
    ];
    expect(fits(wants({ preferred, minScore: 0.75 }), CARS)).toEqual(['ev 1', 'suv 1', 'old 0.75']);
    expect(fits(wants({ preferred, minScore: 0.76 }), CARS)).toEqual(['ev 1', 'suv 1']);
  });

  test('is exact for decimal weights: three of six tenths are half, in whichever order', () => {
    const wishes = (weights: number[]): Preferences['preferred'] => [
      { attribute: 'seats', values: [5], weight: weights[0]! },
      { attribute: 'year', values: [2022], weight: weights[1]! },
      { attribute: 'fuel', values: ['electric'], weight: weights[2]! },
    ];
    const cars = [
      model('dear', { seats: 5, year: 2022, msrpCents: 9 }),
      model('cheap', { seats: 2, year: 2000, fuel: 'electric', msrpCents: 5 }),
    ];
    for (const weights of [
      [0.1, 0.2, 0.3],
      [1e-7, 2e-7, 3e-7],
      [100_000, 200_000, 300_000],
    ]) {
      const preferred = wishes(weights);
      expect(fits(wants({ preferred, minScore: 0.5 }), cars)).toEqual(['cheap 0.5', 'dear 0.5']);
    }
  });

  test('that is equal goes to the lower MSRP, then to the model id, and then the size cuts', () => {
    const cars = [
      model('b', { msrpCents: 5 }),
      model('a10', { msrpCents: 9 }),
      model('a9', { msrpCents: 9 }),
      model('B', { msrpCents: 9 }),
      model('z', { msrpCents: 1 }),
    ];
    expect(fits(wants({ assortmentSize: 4 }), cars)).toEqual(['z 1', 'b 1', 'B 1', 'a10 1']);
    expect(fits(wants({ assortmentSize: 4 }), [...cars].reverse())).toEqual(['z 1', 'b 1', 'B 1', 'a10 1']);
  });

  test('does not count for a withdrawn model', () => {
    expect(matchAssortment(wants(), [{ ...model('m1'), listed: false }])).toEqual([]);
  });
});

describe('an assortment', () => {
  const prices = { m1: 10_000, m2: 10_000, m3: 10_000 };
  const three = (size = 20) =>
    tinyMarket({
      models: ['m1', 'm2', 'm3'].map((id) => model(id, { seats: Number(id[1]) })),
      suppliers: [supplier('s1', prices)],
      dealerships: [dealership('d1', { preferences: wants({ assortmentSize: size }) })],
    });
  const modelsOf = (tiny: ReturnType<typeof three>) =>
    tiny.market.dealerships.get('d1')!.assortment.map(({ modelId }) => modelId);

  test('is an event at the opening also when it is empty', () => {
    const required = { make: ['Nobody'] };
    const tiny = tinyMarket({ dealerships: [dealership('d1', { preferences: wants({ required }) })] });
    expect(only('AssortmentMatched', tiny.journal)).toMatchObject([{ dealershipId: 'd1', models: [] }]);
  });

  test('is matched anew when preferences change, with a source for each new model', () => {
    const tiny = three(1);
    const events = tiny.when({
      type: 'UpdateDealership',
      dealershipId: 'd1',
      preferences: wants({ assortmentSize: 2 }),
    });
    expect(events).toMatchObject([
      { type: 'DealershipUpdated' },
      {
        type: 'AssortmentMatched',
        models: [
          { modelId: 'm1', score: 1 },
          { modelId: 'm2', score: 1 },
        ],
      },
      {
        type: 'SupplierSwitched',
        modelId: 'm2',
        fromSupplierId: null,
        toSupplierId: 's1',
        reason: 'initial',
      },
    ]);
  });

  test('that does not differ is not told again', () => {
    const tiny = three();
    const preferences = wants({ assortmentSize: 3 });
    expect(typesOf(tiny.when({ type: 'UpdateDealership', dealershipId: 'd1', preferences }))).toEqual([
      'DealershipUpdated',
    ]);
    expect(typesOf(tiny.when({ type: 'ListModel', ...model('m0', { msrpCents: 99_999 }) }))).toEqual([
      'ModelListed',
    ]);
    expect(typesOf(tiny.when({ type: 'WithdrawModel', modelId: 'm0' }))).toEqual(['ModelWithdrawn']);
    expect(typesOf(tiny.when({ type: 'UpdateDealership', dealershipId: 'd1', city: 'Kiel' }))).toEqual([
      'DealershipUpdated',
    ]);
  });

  test('is told again when only a score differs', () => {
    const tiny = three();
    const preferred: Preferences['preferred'] = [{ attribute: 'make', values: ['Other'], weight: 1 }];
    const events = tiny.when({
      type: 'UpdateDealership',
      dealershipId: 'd1',
      preferences: wants({ preferred }),
    });
    expect(only('AssortmentMatched', events)[0]!.models.map(({ score }) => score)).toEqual([0, 0, 0]);
  });

  test('takes a better model that is listed, and drops the last for it', () => {
    const tiny = three(3);
    tiny.when({ type: 'ListModel', ...model('m0', { msrpCents: 1 }) });
    expect(modelsOf(tiny)).toEqual(['m0', 'm1', 'm2']);
    expect([...tiny.market.dealerships.get('d1')!.sources.keys()]).toEqual(['m1', 'm2']);
    tiny.when({ type: 'WithdrawModel', modelId: 'm0' });
    expect(modelsOf(tiny)).toEqual(['m1', 'm2', 'm3']);
    expect([...tiny.market.dealerships.get('d1')!.sources]).toEqual([
      ['m1', 's1'],
      ['m2', 's1'],
      ['m3', 's1'],
    ]);
  });

  test('of a closed dealership does not follow; it is told at its next opening', () => {
    const tiny = three();
    tiny.when({ type: 'CloseDealership', dealershipId: 'd1' });
    expect(typesOf(tiny.when({ type: 'WithdrawModel', modelId: 'm3' }))).toEqual(['ModelWithdrawn']);
    expect(typesOf(tiny.when(dealership('d1', { balanceCents: 0 })))).toEqual([
      'DealershipOpened',
      'AssortmentMatched',
      'SupplierSwitched',
      'SupplierSwitched',
    ]);
  });

  test('that a model falls out of: it keeps its stock and ask, has no source, and is not restocked', () => {
    const tiny = three();
    tiny.when({ type: 'UpdateDealership', dealershipId: 'd1', restock: keeps(2) });
    tiny.until(10);
    const events = tiny.when({
      type: 'UpdateDealership',
      dealershipId: 'd1',
      preferences: wants({ required: { seats: [1] } }),
    });
    expect(typesOf(events)).toEqual(['DealershipUpdated', 'AssortmentMatched']);
    expect([...tiny.market.dealerships.get('d1')!.sources.keys()]).toEqual(['m1']);
    expect(tiny.cell('d1', 'm2')).toMatchObject({ stock: 2, askCents: 11_000 });
    expect(only('CarPurchased', tiny.tick(offer('o1', 20_000, { modelId: 'm2' })))).toHaveLength(1);
    expect(tiny.until(200)).toEqual([]);
    expect(tiny.cell('d1', 'm2')).toMatchObject({ stock: 1, askCents: 11_000 });
  });
});
