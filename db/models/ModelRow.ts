/** A car model of the catalogue as it stands; withdrawn ones stay with is_active = false. */
import type { BodyType, Drivetrain, Fuel, Transmission } from '../../server/market/catalogue/model.ts';
import { type Columns, Row } from './Row.ts';

export class ModelRow extends Row {
  static override tableName = 'models';
  static override idColumn = ['market_id', 'model_id'];
  static override columns: Columns<ModelRow> = {
    modelId: 'text',
    make: 'text',
    model: 'text',
    year: 'integer',
    bodyType: 'text',
    fuel: 'text',
    transmission: 'text',
    drivetrain: 'text',
    horsepower: 'integer',
    seats: 'integer',
    msrpCents: 'bigint',
    isActive: 'boolean',
    createdAt: 'timestamptz',
    updatedAt: 'timestamptz',
  };

  declare modelId: string;
  declare make: string;
  declare model: string;
  declare year: number;
  declare bodyType: BodyType;
  declare fuel: Fuel;
  declare transmission: Transmission;
  declare drivetrain: Drivetrain;
  declare horsepower: number;
  declare seats: number;
  declare msrpCents: number;
  declare isActive: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;
}
