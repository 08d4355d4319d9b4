/** What a buyer says of himself. What his trade says of him (favourites, spend) is derived, and not here. */
import { Model, snakeCaseMappers } from 'objection';

export class ProfileRow extends Model {
  static override tableName = 'profiles';
  static override idColumn = 'user_id';
  static override columnNameMappers = snakeCaseMappers();

  declare userId: string;
  declare fullName: string | null;
  declare country: string | null;
  declare city: string | null;
  declare about: string | null;
  declare updatedAt: Date;
}
