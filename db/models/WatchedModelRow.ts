/** A model of a market that a buyer keeps an eye on. */
import { Model, snakeCaseMappers } from 'objection';

export class WatchedModelRow extends Model {
  static override tableName = 'watched_models';
  static override idColumn = ['market_id', 'user_id', 'model_id'];
  static override columnNameMappers = snakeCaseMappers();

  declare marketId: string;
  declare userId: string;
  declare modelId: string;
  declare createdAt: Date;
}
