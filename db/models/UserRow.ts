/** An account. E-mail and `userNameKey` are normalised and unique; without a password hash nobody can sign in yet. */
import { Model, snakeCaseMappers } from 'objection';
import type { Knex } from 'knex';

export type UserRole = 'buyer' | 'dealership-manager' | 'supplier-manager' | 'admin';

export class UserRow extends Model {
  static override tableName = 'users';
  static override idColumn = 'user_id';
  static override columnNameMappers = snakeCaseMappers();

  declare userId: string;
  declare email: string;
  declare userName: string;
  declare userNameKey: string;
  declare passwordHash: string | null;
  declare role: UserRole;
  /** The buyer that this person is in every market. */
  declare buyerId: string;
  declare confirmedAt: Date | null;
  declare isActive: boolean;
  declare createdAt: Date;
  declare updatedAt: Date;

  /** Keeps every other change of the account waiting until the transaction ends. */
  static async hold(transaction: Knex.Transaction, userId: string): Promise<UserRow | undefined> {
    return UserRow.query(transaction).findById(userId).forUpdate();
  }

  /** Like `hold`, by address: whose it is when the others are done with it. */
  static async holdOwnerOf(transaction: Knex.Transaction, email: string): Promise<UserRow | undefined> {
    return UserRow.query(transaction).findOne({ email }).forUpdate();
  }
}
