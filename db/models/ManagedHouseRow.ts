/** A dealership or supplier of one market that a person runs. A house may have several people, a person several houses. */
import { Model, snakeCaseMappers } from 'objection';

export class ManagedHouseRow extends Model {
  static override tableName = 'managed_houses';
  static override idColumn = ['market_id', 'house_type', 'house_id', 'user_id'];
  static override columnNameMappers = snakeCaseMappers();

  declare marketId: string;
  declare houseType: 'dealership' | 'supplier';
  declare houseId: string;
  declare userId: string;
  declare createdAt: Date;
}
