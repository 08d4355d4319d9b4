/** Scenario files: defaults, and every fault of a bad one with its path. */
import { readFileSync } from 'node:fs';
import { LIMITS } from '../../market/limits.ts';
import { DEFAULT_RULES } from '../../market/rules.ts';
import { PROTOCOL_LIMITS } from '../limits.ts';
import { parseScenario, readScenario } from './parse.ts';
import { scenarioJsonSchema } from './schema.ts';

const model = {
  id: 'finch',
  make: 'Finch',
  model: 'City',
  year: 2024,
  bodyType: 'sedan',
  fuel: 'petrol',
  transmission: 'manual',
  drivetrain: 'fwd',
  horsepower: 90,
  seats: 5,
  msrpCents: 1_800_000,
};
const smallest = { name: 'small', origin: '2026-01-01T00:00:00Z', catalogue: [model] };
const supplier = { id: 's', name: 'S', foundedYear: 1990, country: 'SE' };
const dealership = {
  id: 'd',
  name: 'D',
  country: 'DE',
  city: 'Kiel',
  balanceCents: 5,
  preferences: { assortmentSize: 1 },
  pricing: { policy: 'fixed', markupBp: 1 },
};
const promotion = {
  id: 'p',
  ownerType: 'supplier',
  ownerId: 's',
  name: 'P',
  description: '',
  discountBp: 1,
  modelIds: null,
  startsAtTick: 0,
  endsAtTick: 1,
};

function rulesIn(file: unknown): string[] {
  const parsed = readScenario(file);
  return parsed.ok ? [] : parsed.faults.map(({ path, rule }) => `${path} ${rule}`);
}

function scenarioOf(file: unknown) {
  const parsed = readScenario(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.scenario;
}

describe('a scenario file', () => {
  test('needs a name, an origin and a catalogue; the rest is empty when left out', () => {
    const { models, ...rest } = scenarioOf(smallest);
    expect(models).toEqual([{ modelId: 'finch', ...model, id: undefined }]);
    expect(rest).toEqual({
      name: 'small',
      origin: '2026-01-01T00:00:00Z',
      seed: null,
      rules: DEFAULT_RULES,
      suppliers: [],
      dealerships: [],
      buyers: [],
      promotions: [],
      commands: [],
      agents: null,
    });
    expect(rulesIn({})).toEqual(['name missing', 'origin missing', 'catalogue missing']);
  });

  test('may overrule some of the rules and give the seed as a number', () => {
    const scenario = scenarioOf({ ...smallest, seed: 42, rules: { horizonDays: 7 } });
    expect(scenario.seed).toBe('42');
    expect(scenario.rules).toEqual({ ...DEFAULT_RULES, horizonDays: 7 });
  });

  test('turns its sections into commands', () => {
    const scenario = scenarioOf({
      ...smallest,
      suppliers: [{ ...supplier, prices: { finch: 1 } }],
      dealerships: [dealership],
      promotions: [promotion],
      commands: [{ tick: 3, type: 'CancelOffer', offerId: 'o' }],
    });
    expect(scenario.suppliers[0]).toMatchObject({ type: 'JoinSupplier', supplierId: 's', loyaltyTiers: [] });
    expect(scenario.dealerships[0]).toMatchObject({ type: 'OpenDealership', restock: { maxStock: 20 } });
    expect(scenario.promotions[0]).toMatchObject({ type: 'AnnouncePromotion', promotionId: 'p' });
    expect(scenario.commands).toEqual([{ tick: 3, command: { type: 'CancelOffer', offerId: 'o' } }]);
  });

  test('is JSON, of a bounded size', () => {
    expect(parseScenario(`\uFEFF${JSON.stringify(smallest)}`).ok).toBe(true);
    expect(parseScenario('{')).toMatchObject({ ok: false, faults: [{ path: '', rule: 'json' }] });
    const huge = ' '.repeat(PROTOCOL_LIMITS.scenarioLength + 1);
    expect(parseScenario(huge)).toMatchObject({ ok: false, faults: [{ path: '', rule: 'too-long' }] });
  });

  test('has every key once: what a reader would drop without a word is refused with its place', () => {
    const text = JSON.stringify({ ...smallest, suppliers: [{ ...supplier, prices: { finch: 1 } }] });
    const twice = text.replace('"finch":1', '"finch":1,"finch":2').replace('{', '{"name":"other",');
    const parsed = parseScenario(twice);
    expect(parsed.ok ? [] : parsed.faults.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      'name repeated-key',
      'suppliers[0].prices.finch repeated-key',
    ]);
  });

  test('has a published schema that is current', () => {
    const file = new URL('../../../docs/scenario.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });
});

describe('a faulty scenario', () => {
  test.each<[string, object, string]>([
    ['no list of sections', { suppliers: {} }, 'suppliers type'],
    ['an unknown section', { cars: [] }, 'cars unknown-field'],
    ['a blank name', { name: ' ' }, 'name format'],
    ['a day that is not', { origin: '2026-02-30T00:00:00Z' }, 'origin iso-time'],
    ['a time without a zone', { origin: '2026-02-01T00:00:00' }, 'origin iso-time'],
    ['a year that databases do not know', { origin: '0000-12-31T23:59:59Z' }, 'origin origin-span'],
    ['an origin whose last tick is in year 10000', { origin: '9809-11-13T13:20:00Z' }, 'origin origin-span'],
    ['half a seed', { seed: 0.5 }, 'seed type'],
    ['an unknown catalogue', { catalogue: 'all' }, 'catalogue type'],
    ['an unknown rule', { rules: { matching: 1 } }, 'rules.matching unknown-field'],
    ['a rule out of range', { rules: { restockEveryTicks: 0 } }, 'rules.restockEveryTicks too-small'],
    ['an unknown body', { catalogue: [{ ...model, bodyType: 'boat' }] }, 'catalogue[0].bodyType one-of'],
    [
      'an unknown country',
      { suppliers: [{ ...supplier, country: 'XX' }] },
      'suppliers[0].country invalid-country',
    ],
    ['a blank city', { dealerships: [{ ...dealership, city: '' }] }, 'dealerships[0].city format'],
    ['a line break in a name', { suppliers: [{ ...supplier, name: 'a\nb' }] }, 'suppliers[0].name format'],
    [
      'a price for no model',
      { suppliers: [{ ...supplier, prices: { lark: 1 } }] },
      'suppliers[0].prices.lark unknown-model',
    ],
    ['an id that comes twice', { catalogue: [model, model] }, 'catalogue[1].id duplicate-id'],
    ['a promotion of nobody', { promotions: [promotion] }, 'promotions[0].ownerId unknown-owner'],
    [
      'a promotion of no model',
      { suppliers: [supplier], promotions: [{ ...promotion, modelIds: ['finch', 'lark'] }] },
      'promotions[0].modelIds[1] unknown-model',
    ],
    [
      'a promotion that ends as it begins',
      { suppliers: [supplier], promotions: [{ ...promotion, endsAtTick: 0 }] },
      'promotions[0].endsAtTick order',
    ],
    [
      'an id like those that the market gives',
      { suppliers: [supplier], promotions: [{ ...promotion, id: 'promotion~7' }] },
      'promotions[0].id id-reserved',
    ],
    ['a command without a tick', { commands: [{ type: 'ResumeClock' }] }, 'commands[0].tick missing'],
    ['a command too late', { commands: [{ tick: 1e9, type: 'ResumeClock' }] }, 'commands[0].tick too-large'],
    ['an unknown agent', { agents: { thieves: {} } }, 'agents.thieves unknown-field'],
  ])('names %s', (_what, change, fault) => {
    expect(rulesIn({ ...smallest, ...change })).toEqual([fault]);
  });

  test('is told all its faults at once, each with its path', () => {
    const file = {
      ...smallest,
      suppliers: [{ ...supplier, country: 5, prices: { lark: 0 } }, supplier],
      dealerships: [{ ...dealership, balanceCents: -1, pricing: {} }],
      agents: { buyers: { offersPerTick: { min: 3, max: 1 } } },
    };
    expect(rulesIn(file)).toEqual([
      'suppliers[0].country type',
      'suppliers[0].prices.lark too-small',
      'dealerships[0].balanceCents too-small',
      'dealerships[0].pricing.policy missing',
      'agents.buyers.offersPerTick.max order',
      'agents.buyers.population missing',
      'agents.buyers.bidBp missing',
      'agents.buyers.openTicks missing',
      'agents.buyers.incomeBp missing',
      'agents.buyers.favourites missing',
      'suppliers[1].id duplicate-id',
      'suppliers[0].prices.lark unknown-model',
    ]);
  });

  test('is told of a number once, in a sentence that fits it', () => {
    const messages = (change: object) => {
      const parsed = readScenario({ ...smallest, ...change });
      return parsed.ok ? [] : parsed.faults.map(({ message }) => message);
    };
    expect(messages({ buyers: [{ id: 'b', balanceCents: 1e300 }] })).toEqual([
      'buyers[0].balanceCents must be a whole number from 0 to 10000000000000; got 1e+300.',
    ]);
    expect(messages({ seed: 1.5 })).toEqual([
      'seed must be text of 1 to 200 characters or a whole number below 2^53; got 1.5.',
    ]);
  });

  test('may not bring more money than a market holds', () => {
    const rich = Array.from({ length: 901 }, (_, i) => ({ id: `b${i}`, balanceCents: LIMITS.amountCents }));
    expect(rulesIn({ ...smallest, buyers: rich })).toEqual([' market-money-limit']);
    expect(rulesIn({ ...smallest, buyers: rich.slice(0, 900) })).toEqual([]);
  });

  test('is not a way to reach what an object inherits', () => {
    const prices = JSON.parse('{"__proto__": 5}') as unknown;
    expect(rulesIn({ ...smallest, suppliers: [{ ...supplier, prices }] })).toEqual([
      'suppliers[0].prices.__proto__ unknown-model',
    ]);
    for (const ownerType of ['__proto__', 'constructor']) {
      expect(rulesIn({ ...smallest, promotions: [{ ...promotion, ownerType }] })).toEqual([
        'promotions[0].ownerType one-of',
      ]);
    }
  });
});
