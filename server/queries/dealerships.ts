/** Dealerships, with how they describe themselves. Their balance is told to nobody here: it is in their ledger. */
import { z } from 'zod';
import { DealershipRow } from '../../db/models/DealershipRow.ts';
import { ATTRIBUTES } from '../market/dealership.ts';
import * as field from './fields.ts';
import { equalsText, isTrue, search } from './filters.ts';
import type { List } from './list.ts';

const values = z.array(z.union([z.string(), z.number()]));
const bounds = { min: z.number().optional(), max: z.number().optional() };

const preferences = z
  .object({
    required: z.record(z.string(), z.union([values, z.object(bounds)])),
    preferred: z.array(
      z.object({ attribute: z.enum(ATTRIBUTES), values: values.optional(), ...bounds, weight: z.number() }),
    ),
    assortmentSize: field.whole(20),
    minScore: field.share(0.3),
  })
  .meta({
    examples: [
      {
        required: { bodyType: ['suv'], year: { min: 2020 } },
        preferred: [{ attribute: 'fuel', values: ['hybrid', 'electric'], weight: 2 }],
        assortmentSize: 20,
        minScore: 0.3,
      },
    ],
  });

const pricing = z
  .object({ policy: z.enum(['fixed', 'adaptive']), markupBp: field.bp(1_500) })
  .loose()
  .meta({ examples: [{ policy: 'fixed', markupBp: 1_200 }] });

const restock = z.object({
  minStock: field.whole(1),
  coverDays: field.share(3),
  maxStock: field.whole(20),
  reserveCents: field.cents(0),
});

export const dealership = z
  .object({
    dealershipId: field.dealershipId,
    name: field.text('Northgate Cars'),
    country: field.text('DE'),
    city: field.text('Hamburg'),
    preferences,
    pricing,
    restock,
    loyaltyTiers: field.tiers,
    isActive: field.flag(true).describe('Whether it is open.'),
  })
  .meta({ id: 'Dealership' });

const { loyaltyTiers: _tiers, ...stored } = dealership.shape;

export const dealerships: List = {
  name: 'dealerships',
  row: DealershipRow,
  item: dealership,
  fields: Object.keys(stored),
  computed: { loyaltyTiers: tiersSql('dealership') },
  orders: {
    dealershipId: ['dealershipId'],
    name: ['name', 'dealershipId'],
    country: ['country', 'city', 'dealershipId'],
  },
  defaultOrder: 'name',
  filters: {
    country: equalsText('country'),
    city: equalsText('city'),
    isActive: isTrue('is_active'),
    ...search("dealerships.name || ' ' || dealerships.city"),
  },
};

/** The tiers of a seller's row that stand, as one JSON value. */
export function tiersSql(kind: 'dealership' | 'supplier'): string {
  return `(SELECT coalesce(
      json_agg(json_build_object('units', units, 'discountBp', discount_bp) ORDER BY units), '[]')
    FROM ${kind}_tiers AS tiers WHERE tiers.market_id = ${kind}s.market_id
      AND tiers.${kind}_id = ${kind}s.${kind}_id AND tiers.is_active)`;
}
