/** The catalogue: car models, also those that were withdrawn. */
import { z } from 'zod';
import { ModelRow } from '../../db/models/ModelRow.ts';
import { BODY_TYPES, DRIVETRAINS, FUELS, TRANSMISSIONS } from '../market/catalogue/model.ts';
import * as field from './fields.ts';
import { equalsText, isTrue, oneOf, range, search } from './filters.ts';
import type { List } from './list.ts';

export const model = z
  .object({
    modelId: field.modelId,
    make: field.text('Volkswagen'),
    model: field.text('Golf'),
    year: field.whole(2024),
    bodyType: z.enum(BODY_TYPES),
    fuel: z.enum(FUELS),
    transmission: z.enum(TRANSMISSIONS),
    drivetrain: z.enum(DRIVETRAINS),
    horsepower: field.whole(150),
    seats: field.whole(5),
    msrpCents: field.cents(3_210_000),
    isActive: field.flag(true).describe('Whether it is listed; a withdrawn one may still be in stock.'),
  })
  .meta({ id: 'CarModel' });

export const models: List = {
  name: 'models',
  row: ModelRow,
  item: model,
  fields: Object.keys(model.shape),
  orders: {
    modelId: ['modelId'],
    name: ['make', 'model', 'modelId'],
    year: ['year', 'modelId'],
    horsepower: ['horsepower', 'modelId'],
    msrpCents: ['msrpCents', 'modelId'],
  },
  defaultOrder: 'name',
  filters: {
    make: equalsText('make'),
    bodyType: oneOf('body_type', BODY_TYPES),
    fuel: oneOf('fuel', FUELS),
    transmission: oneOf('transmission', TRANSMISSIONS),
    drivetrain: oneOf('drivetrain', DRIVETRAINS),
    ...range('year', 'year'),
    ...range('horsepower', 'horsepower'),
    ...range('seats', 'seats'),
    ...range('msrpCents', 'msrp_cents'),
    isActive: isTrue('is_active'),
    ...search("models.make || ' ' || models.model"),
  },
};
