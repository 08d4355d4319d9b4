/** Commands from outside: what is let in, with which defaults and in which order of keys, and what is refused how. */
import { ATTRIBUTES } from '../market/dealership.ts';
import { EVENT_FIELDS } from '../market/events.ts';
import { LIMITS } from '../market/limits.ts';
import { COMMAND_SCHEMAS, commandSchema } from './commands.ts';
import { type Fault, faultsOf } from './faults.ts';

function faultsIn(command: unknown): Fault[] {
  const parsed = commandSchema.safeParse(command);
  return parsed.success ? [] : faultsOf(parsed.error.issues, command);
}

function rulesIn(command: unknown): string[] {
  return faultsIn(command).map(({ path, rule }) => `${path} ${rule}`);
}

const offer = { type: 'PlaceOffer', buyerId: 'b', modelId: 'm', maxPriceCents: 1 };
const house = {
  type: 'OpenDealership',
  dealershipId: 'd',
  name: 'D',
  country: 'NO',
  city: 'Bergen',
  preferences: { assortmentSize: 5 },
  pricing: { policy: 'fixed', markupBp: 0 },
};
const withPricing = (pricing: object) => ({ ...house, pricing });
const withPreferences = (preferences: object) => ({
  ...house,
  preferences: { assortmentSize: 5, ...preferences },
});

describe('a command', () => {
  test('comes out with its keys in the order of the journal, whatever order it came in', () => {
    const parsed = commandSchema.parse({
      loyaltyTiers: [{ discountBp: 100, units: 2 }],
      restock: { reserveCents: 5, maxStock: 3 },
      pricing: { fastUnits: 3, stepBp: 50, markupBp: 500, policy: 'adaptive' },
      preferences: {
        minScore: 0.5,
        assortmentSize: 7,
        preferred: [
          { weight: 1, max: 300, min: 100, attribute: 'horsepower' },
          { weight: 2, values: ['hybrid'], attribute: 'fuel' },
        ],
        required: { msrpCents: { max: 9, min: 1 }, year: [2024], make: ['Finch'] },
      },
      city: 'Bergen',
      country: 'NO',
      name: 'D',
      dealershipId: 'd',
      type: 'OpenDealership',
    });
    expect(JSON.stringify(parsed)).toBe(
      JSON.stringify({
        type: 'OpenDealership',
        dealershipId: 'd',
        name: 'D',
        country: 'NO',
        city: 'Bergen',
        preferences: {
          required: { make: ['Finch'], year: [2024], msrpCents: { min: 1, max: 9 } },
          preferred: [
            { attribute: 'horsepower', min: 100, max: 300, weight: 1 },
            { attribute: 'fuel', values: ['hybrid'], weight: 2 },
          ],
          assortmentSize: 7,
          minScore: 0.5,
        },
        pricing: {
          policy: 'adaptive',
          markupBp: 500,
          floorBp: 300,
          ceilingBp: 4000,
          stepBp: 50,
          windowTicks: 720,
          fastUnits: 3,
        },
        restock: { minStock: 1, coverDays: 3, maxStock: 3, reserveCents: 5 },
        loyaltyTiers: [{ units: 2, discountBp: 100 }],
      }),
    );
  });

  test('knows every attribute, in the order of the market', () => {
    const required = COMMAND_SCHEMAS.OpenDealership.shape.preferences.shape.required.unwrap().shape;
    expect(Object.keys(required)).toEqual([...ATTRIBUTES]);
  });

  test('has the fields of its event in the order of its event', () => {
    expect(Object.keys(COMMAND_SCHEMAS.ListModel.shape).slice(1)).toEqual([...EVENT_FIELDS.ModelListed]);
    expect(Object.keys(COMMAND_SCHEMAS.AnnouncePromotion.shape).slice(1)).toEqual([
      ...EVENT_FIELDS.PromotionAnnounced,
    ]);
  });

  test('has a ceiling that leaves room for a high markup', () => {
    const command = commandSchema.parse(withPricing({ policy: 'adaptive', markupBp: 6_000 }));
    expect(command).toMatchObject({ pricing: { ceilingBp: 6_000 } });
  });

  test('may leave out what the market fills in, and only that', () => {
    expect(commandSchema.parse(offer)).toEqual(offer);
    expect(commandSchema.parse({ ...offer, expiresAtTick: null })).toEqual({ ...offer, expiresAtTick: null });
    expect(rulesIn({ type: 'PlaceOffer', buyerId: 'b' })).toEqual([
      'modelId missing',
      'maxPriceCents missing',
    ]);
  });
});

describe('a refusal', () => {
  test.each<[string, unknown, string]>([
    ['no object', 5, ' type'],
    ['an unknown type', { type: 'Fly' }, 'type one-of'],
    ['no type', {}, 'type missing'],
    ['an unknown field', { ...offer, bid: 5 }, 'bid unknown-field'],
    ['a blank in an id', { ...offer, buyerId: 'a b' }, 'buyerId format'],
    ['an empty id', { ...offer, buyerId: '' }, 'buyerId too-short'],
    ['a long id', { ...offer, buyerId: 'x'.repeat(LIMITS.idLength + 1) }, 'buyerId too-long'],
    ['an id that is no key', { ...offer, buyerId: '__proto__' }, 'buyerId format'],
    ['half a cent', { ...offer, maxPriceCents: 0.5 }, 'maxPriceCents whole-number'],
    ['no money', { ...offer, maxPriceCents: 0 }, 'maxPriceCents too-small'],
    ['too much money', { ...offer, maxPriceCents: LIMITS.priceCents + 1 }, 'maxPriceCents too-large'],
    ['a word for a number', { ...offer, maxPriceCents: '1' }, 'maxPriceCents type'],
    ['a tick out of reach', { ...offer, expiresAtTick: LIMITS.tick + 1 }, 'expiresAtTick too-large'],
    ['a negative markup', withPricing({ policy: 'fixed', markupBp: -1 }), 'pricing.markupBp too-small'],
    [
      'a floor in fixed pricing',
      withPricing({ policy: 'fixed', markupBp: 1, floorBp: 1 }),
      'pricing.floorBp unknown-field',
    ],
    [
      'a floor above the ceiling',
      withPricing({ policy: 'adaptive', markupBp: 1, floorBp: 9, ceilingBp: 8 }),
      'pricing.ceilingBp order',
    ],
    [
      'a window of more than a day',
      withPricing({ policy: 'adaptive', markupBp: 1, windowTicks: 1_441 }),
      'pricing.windowTicks too-large',
    ],
    [
      'an unknown attribute',
      withPreferences({ required: { color: ['red'] } }),
      'preferences.required.color unknown-field',
    ],
    [
      'a range of a word',
      withPreferences({ required: { fuel: { min: 1 } } }),
      'preferences.required.fuel type',
    ],
    ['an empty range', withPreferences({ required: { year: {} } }), 'preferences.required.year empty'],
    [
      'a range upside down',
      withPreferences({ required: { year: { min: 2, max: 1 } } }),
      'preferences.required.year.max order',
    ],
    [
      'values and a range',
      withPreferences({ preferred: [{ attribute: 'year', values: [1], min: 1, weight: 1 }] }),
      'preferences.preferred[0] values-or-range',
    ],
    [
      'no weight',
      withPreferences({ preferred: [{ attribute: 'make', values: ['x'], weight: 0 }] }),
      'preferences.preferred[0].weight too-small',
    ],
    ['a score above 1', withPreferences({ minScore: 1.1 }), 'preferences.minScore too-large'],
    ['a stock upside down', { ...house, restock: { minStock: 30 } }, 'restock.maxStock order'],
    [
      'tiers that stand still',
      {
        ...house,
        loyaltyTiers: [
          { units: 1, discountBp: 1 },
          { units: 1, discountBp: 1 },
        ],
      },
      'loyaltyTiers[1].units order',
    ],
    [
      'a price for a bad id',
      { type: 'JoinSupplier', supplierId: 's', name: 'S', foundedYear: 1, country: '', prices: { 'a b': 1 } },
      'prices["a b"] format',
    ],
  ])('names %s', (_what, command, fault) => {
    expect(rulesIn(command)).toEqual([fault]);
  });

  test('says field, rule and value in one sentence, and how far one may go', () => {
    expect(faultsIn({ ...offer, maxPriceCents: 0 })).toEqual([
      {
        path: 'maxPriceCents',
        rule: 'too-small',
        bound: 1,
        message: `maxPriceCents must be a whole number from 1 to ${LIMITS.priceCents}; got 0.`,
      },
    ]);
  });

  test('leaves countries and names to the market', () => {
    expect(rulesIn({ ...house, country: 'nowhere', name: '' })).toEqual([]);
  });

  test('finds a rule broken between two fields also where a third is wrong', () => {
    const promotion = {
      type: 'AnnouncePromotion',
      ownerType: 'supplier',
      ownerId: 's',
      name: 'P',
      description: '',
      discountBp: 0,
      modelIds: null,
      startsAtTick: 9,
      endsAtTick: 9,
    };
    expect(rulesIn(promotion)).toEqual(['discountBp too-small', 'endsAtTick order']);
  });
});
