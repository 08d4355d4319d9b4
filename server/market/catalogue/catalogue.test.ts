/*
 * Guards the built-in catalogue against typing slips: a table of hundreds of hand-written rows is only as good
 * as the ranges and rules it is held to. Faults are collected as text so that a failure names the car.
 */
import { BUILTIN_CATALOGUE } from './builtin.ts';
import type { BodyType, Model } from './model.ts';
import { BODY_TYPES, DRIVETRAINS, FUELS, TRANSMISSIONS } from './model.ts';
import { make, slug } from './row.ts';

type Range = readonly [low: number, high: number];
interface Plausible {
  horsepower: Range;
  seats: Range;
  msrpDollars: Range;
}

const PLAUSIBLE: Record<BodyType, Plausible> = {
  sedan: { horsepower: [90, 1300], seats: [4, 5], msrpDollars: [13_000, 250_000] },
  hatchback: { horsepower: [60, 450], seats: [4, 5], msrpDollars: [13_000, 60_000] },
  wagon: { horsepower: [90, 650], seats: [5, 7], msrpDollars: [15_000, 140_000] },
  suv: { horsepower: [75, 900], seats: [4, 8], msrpDollars: [13_000, 160_000] },
  crossover: { horsepower: [80, 650], seats: [5, 7], msrpDollars: [15_000, 90_000] },
  coupe: { horsepower: [180, 700], seats: [2, 5], msrpDollars: [25_000, 250_000] },
  convertible: { horsepower: [100, 650], seats: [2, 4], msrpDollars: [25_000, 200_000] },
  pickup: { horsepower: [90, 1000], seats: [2, 6], msrpDollars: [18_000, 120_000] },
  minivan: { horsepower: [90, 380], seats: [4, 9], msrpDollars: [20_000, 140_000] },
  van: { horsepower: [80, 300], seats: [2, 3], msrpDollars: [15_000, 80_000] },
};

const DOLLARS_PER_HORSEPOWER: Range = [55, 450];

const within = (value: number, [low, high]: Range): boolean => value >= low && value <= high;
const count = <K extends keyof Model>(key: K): number => new Set(BUILTIN_CATALOGUE.map((m) => m[key])).size;

/** The ids of the models that break a rule: an empty list is what every test hopes for. */
const breaking = (rule: (model: Model) => boolean): string[] =>
  BUILTIN_CATALOGUE.filter((m) => !rule(m)).map((m) => m.modelId);

describe('a row', () => {
  const row = [
    'Range+ (HSE)',
    2024,
    'hatchback',
    'plug-in-hybrid',
    'dual-clutch',
    'fwd',
    201,
    5,
    42_001,
  ] as const;

  test('becomes a model with its id and its price in cents', () => {
    expect(make('Land Rover', [row])).toEqual([
      {
        modelId: 'land-rover-range-hse-2024',
        make: 'Land Rover',
        model: 'Range+ (HSE)',
        year: 2024,
        bodyType: 'hatchback',
        fuel: 'plug-in-hybrid',
        transmission: 'dual-clutch',
        drivetrain: 'fwd',
        horsepower: 201,
        seats: 5,
        msrpCents: 4_200_100,
      },
    ]);
  });

  test('slugs have single hyphens, and none at the ends', () => {
    expect(slug(' Delica D:5 -- (P) ')).toBe('delica-d-5-p');
  });
});

describe('the built-in catalogue', () => {
  test('is large and varied', () => {
    expect(BUILTIN_CATALOGUE.length).toBeGreaterThanOrEqual(330);
    expect(count('make')).toBeGreaterThanOrEqual(36);
  });

  test('uses every body type, fuel, transmission, drivetrain and year', () => {
    expect(count('bodyType')).toBe(BODY_TYPES.length);
    expect(count('fuel')).toBe(FUELS.length);
    expect(count('transmission')).toBe(TRANSMISSIONS.length);
    expect(count('drivetrain')).toBe(DRIVETRAINS.length);
    expect(new Set(BUILTIN_CATALOGUE.map((m) => m.year))).toEqual(new Set([2023, 2024, 2025]));
  });

  test('names only known body types, fuels, transmissions and drivetrains', () => {
    expect(
      breaking(
        (m) =>
          BODY_TYPES.includes(m.bodyType) &&
          FUELS.includes(m.fuel) &&
          TRANSMISSIONS.includes(m.transmission) &&
          DRIVETRAINS.includes(m.drivetrain),
      ),
    ).toEqual([]);
  });

  test('has a unique slug of make, model and year as each model id', () => {
    expect(count('modelId')).toBe(BUILTIN_CATALOGUE.length);
    expect(breaking((m) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(m.modelId))).toEqual([]);
    expect(breaking((m) => m.modelId === slug(`${m.make} ${m.model} ${m.year}`))).toEqual([]);
  });

  test('lists no car twice under two names', () => {
    const cars = BUILTIN_CATALOGUE.map(({ modelId: _id, model, ...rest }) =>
      JSON.stringify({ ...rest, firstWord: model.split(' ')[0] }),
    );
    expect(cars.filter((car, i) => cars.indexOf(car) !== i)).toEqual([]);
  });

  test('keeps the models of one make together', () => {
    const makes = BUILTIN_CATALOGUE.map((m) => m.make);
    const blocks = makes.filter((name, i) => name !== makes[i - 1]);
    expect(blocks.length).toBe(new Set(makes).size);
  });

  test('has the keys of every model in the journal order of ModelListed', () => {
    const order =
      'modelId make model year bodyType fuel transmission drivetrain horsepower seats msrpCents'.split(' ');
    expect(breaking((m) => Object.keys(m).join() === order.join())).toEqual([]);
  });

  test('writes names in trimmed ASCII', () => {
    expect(breaking((m) => [m.make, m.model].every((text) => /^[!-~]+( [!-~]+)*$/.test(text)))).toEqual([]);
  });

  test('holds whole numbers only, and prices in whole dollars', () => {
    expect(
      breaking((m) => [m.year, m.horsepower, m.seats, m.msrpCents].every((n) => Number.isSafeInteger(n))),
    ).toEqual([]);
    expect(breaking((m) => m.msrpCents % 100 === 0)).toEqual([]);
  });

  test('is electric exactly where it is single-speed', () => {
    expect(breaking((m) => (m.fuel === 'electric') === (m.transmission === 'single-speed'))).toEqual([]);
  });

  test('has no hybrid with a manual gearbox', () => {
    expect(breaking((m) => !(m.fuel.endsWith('hybrid') && m.transmission === 'manual'))).toEqual([]);
  });

  test('burns no fuel in the cars of electric-only makes', () => {
    const electricOnly = ['Tesla', 'Rivian', 'Lucid', 'Polestar', 'Nio', 'Xpeng', 'Xiaomi', 'VinFast'];
    expect(breaking((m) => !electricOnly.includes(m.make) || m.fuel === 'electric')).toEqual([]);
  });

  test('uses 4wd for rough-ground cars only', () => {
    expect(breaking((m) => m.drivetrain !== '4wd' || ['suv', 'pickup'].includes(m.bodyType))).toEqual([]);
  });

  test.each(BODY_TYPES)('%s: horsepower, seats and price are plausible', (bodyType) => {
    const { horsepower, seats, msrpDollars } = PLAUSIBLE[bodyType];
    expect(
      breaking(
        (m) =>
          m.bodyType !== bodyType ||
          (within(m.horsepower, horsepower) &&
            within(m.seats, seats) &&
            within(m.msrpCents / 100, msrpDollars)),
      ),
    ).toEqual([]);
  });

  test('asks a plausible price for each horsepower', () => {
    expect(breaking((m) => within(m.msrpCents / 100 / m.horsepower, DOLLARS_PER_HORSEPOWER))).toEqual([]);
  });
});
