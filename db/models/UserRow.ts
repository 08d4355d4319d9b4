/** An account. E-mail and `userNameKey` are normalised, the name is unique; without a password hash nobody can sign in yet. */
import { Model, snakeCaseMappers } from 'objection';
import type { Knex } from 'knex';

export type UserRole = 'buyer' | 'dealership-manager' | 'supplier-manager' | 'admin';

export class UserRow extends Model {
  static override tableName = 'users';
  static override idColumn = 'user_id';
  static override columnNameMappers = snakeCaseMappers();

  declare userId: string;
  declare email: string;
  /** One account of each address does: the one that mails to it are about. */
  declare holdsAddress: boolean;
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

  static async holderOf(database: Knex, email: string): Promise<UserRow | undefined> {
    return UserRow.query(database).findOne({ email, holds_address: true });
  }

  /** Buyers whom a market still has, though their person is out of use or has another role by now. */
  static async buyersLeftBehind(database: Knex, most: number): Promise<string[]> {
    const { rows } = await database.raw<{ rows: { buyer_id: string }[] }>(
      `SELECT DISTINCT users.buyer_id FROM markets CROSS JOIN users
       JOIN buyers ON buyers.market_id = markets.market_id AND buyers.buyer_id = users.buyer_id
       WHERE markets.is_active AND (NOT users.is_active OR users.role <> 'buyer') AND buyers.is_active LIMIT ?`,
      [most],
    );
    return rows.map(({ buyer_id }) => buyer_id);
  }

  /** Like `hold`, by address: whose it is when the others are done with it. */
  static async holdHolderOf(transaction: Knex.Transaction, email: string): Promise<UserRow | undefined> {
    return UserRow.query(transaction).findOne({ email, holds_address: true }).forUpdate();
  }
}
