/**
 * The form of the journal: one JSON object a line, the common fields, then the fields of its type in the order
 * of the contract, each with a value that can be. Nothing after this has to doubt the type of an event.
 */
import { BODY_TYPES, DRIVETRAINS, FUELS, TRANSMISSIONS } from '../catalogue/model.ts';
import { COUNTRIES } from '../countries.ts';
import { EVENT_FIELDS, type EventType, JOURNAL_VERSION, type MarketEvent } from '../events.ts';
import { LIMITS } from '../limits.ts';
import { WHOLE_BP } from '../money.ts';
import { repeatedKeys } from '../repeated-keys.ts';
import { formatIso, isOrigin, ORIGINS, parseIso } from '../time.ts';
import { DISCOUNT_BP, LOYALTY_TIERS, PREFERENCES, PRICING, RESTOCK_POLICY } from './house-shapes.ts';
import { RuleBroken } from './rule-broken.ts';
import {
  ID,
  int,
  isObject,
  listOf,
  NAME,
  number,
  oneOf,
  orNull,
  record,
  type Shape,
  someOf,
  TEXT,
} from './shapes.ts';

const HEAD_FIELDS = ['v', 'market', 'seq', 'tick', 'at', 'type'];
const UPDATES: readonly EventType[] = ['SupplierUpdated', 'DealershipUpdated'];

const TICK = int(0, LIMITS.tick);
const CENTS = int(0);
const PRICE = int(1, LIMITS.priceCents);
const COUNT = int(1, LIMITS.units);
const DISCOUNT_KIND = oneOf(['none', 'promotion', 'loyalty']);

const HEAD: { [field: string]: Shape } = {
  v: int(JOURNAL_VERSION, JOURNAL_VERSION),
  market: ID,
  seq: int(1),
  tick: TICK,
  at: { what: 'an ISO time', fits: (value) => typeof value === 'string' },
};

/** A field means the same wherever it stands; those that do not are under the name of their event. */
const FIELDS: { [field: string]: Shape } = {
  name: NAME,
  origin: {
    what: `an ISO time from ${formatIso(ORIGINS.firstMs)} to ${formatIso(ORIGINS.lastMs)}`,
    fits: (value) => typeof value === 'string' && isOrigin(parseIso(value) ?? NaN),
  },
  seedSha256: {
    what: 'a SHA-256',
    fits: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  },
  rules: record({
    restockEveryTicks: int(1, LIMITS.tick),
    reviewEveryTicks: int(1, LIMITS.tick),
    soldWindowTicks: int(1, LIMITS.tick),
    horizonDays: int(1, LIMITS.tick),
    switchGainBp: DISCOUNT_BP,
  }),
  by: NAME,
  reason: orNull(TEXT),
  ticks: int(1, LIMITS.stepTicks),
  ticksPerSecond: orNull(int(1, LIMITS.ticksPerSecond)),
  modelId: ID,
  make: NAME,
  model: NAME,
  year: int(1),
  bodyType: oneOf(BODY_TYPES),
  fuel: oneOf(FUELS),
  transmission: oneOf(TRANSMISSIONS),
  drivetrain: oneOf(DRIVETRAINS),
  horsepower: int(0),
  seats: int(1),
  msrpCents: PRICE,
  supplierId: ID,
  foundedYear: int(1),
  country: { what: 'a country', fits: (value) => typeof value === 'string' },
  loyaltyTiers: LOYALTY_TIERS,
  listCents: PRICE,
  'SupplierPriced.listCents': orNull(PRICE),
  dealershipId: ID,
  city: NAME,
  preferences: PREFERENCES,
  pricing: PRICING,
  restock: RESTOCK_POLICY,
  models: listOf(record({ modelId: ID, score: number(0, 1) }), LIMITS.assortment),
  fromSupplierId: orNull(ID),
  toSupplierId: orNull(ID),
  'SupplierSwitched.reason': oneOf(['initial', 'cheaper-now', 'long-run', 'supplier-left']),
  fromNetCents: orNull(CENTS),
  toNetCents: orNull(CENTS),
  horizonUnits: COUNT,
  projectedBeforeCents: orNull(CENTS),
  projectedAfterCents: orNull(CENTS),
  askCents: CENTS,
  'AskChanged.askCents': orNull(CENTS),
  promotionId: orNull(ID),
  'PromotionAnnounced.promotionId': ID,
  'PromotionWithdrawn.promotionId': ID,
  ownerType: oneOf(['dealership', 'supplier']),
  ownerId: ID,
  description: TEXT,
  discountBp: DISCOUNT_BP,
  'PromotionAnnounced.discountBp': int(1, WHOLE_BP),
  modelIds: orNull(someOf(ID, LIMITS.models)),
  startsAtTick: TICK,
  endsAtTick: int(0),
  buyerId: ID,
  accountType: oneOf(['buyer', 'dealership']),
  accountId: ID,
  amountCents: int(1, LIMITS.amountCents),
  offerId: ID,
  maxPriceCents: PRICE,
  expiresAtTick: orNull(int(0)),
  purchaseId: ID,
  discountKind: DISCOUNT_KIND,
  priceCents: CENTS,
  costCents: CENTS,
  restockId: ID,
  units: COUNT,
  sold24h: int(0),
  unitCents: CENTS,
  totalCents: CENTS,
};

interface Form {
  keys: readonly string[];
  shapes: ReadonlyMap<string, Shape>;
}

const FORMS = new Map<unknown, Form>(
  Object.entries(EVENT_FIELDS).map(([type, fields]) => {
    const shapes = fields.map((field): [string, Shape] => {
      const shape = FIELDS[`${type}.${field}`] ?? FIELDS[field];
      if (shape === undefined) throw new Error(`no shape for ${type}.${field}`);
      return [field, shape];
    });
    const keys = [...HEAD_FIELDS, ...fields];
    return [type, { keys, shapes: new Map([...Object.entries(HEAD), ...shapes]) }];
  }),
);

/** One line of a journal as what it says; `seq` is the one that its place in the file gives it. */
export function parseJournalLine(line: string, seq: number): unknown {
  let value: unknown;
  try {
    value = JSON.parse(line);
    // What is written back as it stands lost nothing when it was read, and that is soon seen.
    if (JSON.stringify(value) === line) return value;
  } catch {
    throw new RuleBroken('journal-form', seq, 'one JSON object', line.slice(0, 200));
  }
  const [twice] = repeatedKeys(line);
  if (twice !== undefined) throw new RuleBroken('journal-form', seq, 'every key once', twice.join('.'));
  return value;
}

/** The event, if it has the form of one; `seq` is the one it should have. */
export function checkForm(event: unknown, seq: number): MarketEvent {
  if (!isObject(event)) throw new RuleBroken('journal-form', seq, 'an object', event);
  const form = FORMS.get(event['type']);
  if (form === undefined) throw new RuleBroken('journal-form', seq, 'a known type', event['type']);
  const keys = Object.keys(event);
  if (!hasKeys(keys, form.keys, UPDATES.includes(event['type'] as EventType))) {
    throw new RuleBroken('journal-form', seq, form.keys, keys);
  }
  for (const key of keys) {
    const shape = form.shapes.get(key);
    if (shape !== undefined && !shape.fits(event[key])) {
      throw new RuleBroken('journal-form', seq, `${key}: ${shape.what}`, event[key]);
    }
  }
  if (typeof event['country'] === 'string' && !COUNTRIES.has(event['country'])) {
    throw new RuleBroken('invalid-country', seq, 'an ISO 3166-1 alpha-2 code', event['country']);
  }
  return event as unknown as MarketEvent;
}

/** All keys in their order; of an update those after its id may be left out. */
function hasKeys(keys: readonly string[], form: readonly string[], isUpdate: boolean): boolean {
  if (!isUpdate) return keys.length === form.length && keys.every((key, i) => key === form[i]);
  const always = HEAD_FIELDS.length + 1;
  if (!form.slice(0, always).every((key, i) => key === keys[i])) return false;
  const places = keys.map((key) => form.indexOf(key));
  return places.every((place, i) => place >= 0 && (i === 0 || place > places[i - 1]!));
}
