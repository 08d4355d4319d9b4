/**
 * A login for each role, for whoever tries the embedded installation: made at its first start with random passwords.
 * Their addresses lead nowhere but to the local mailbox.
 */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { ManagedHouseRow } from '../../db/models/ManagedHouseRow.ts';
import { UserRow } from '../../db/models/UserRow.ts';
import type { House, PersonRole } from '../protocol/people.ts';
import { newId } from './ids.ts';
import { hashPassword } from './passwords.ts';

export interface DemoLogin {
  role: PersonRole;
  userName: string;
  password: string;
}

const ROLES: readonly PersonRole[] = ['admin', 'dealership-manager', 'supplier-manager', 'buyer'];

/** Null when there are people already. `houses` go to the manager of their kind. */
export async function makeDemoLogins(
  database: Knex,
  houses: readonly House[],
  now: Date,
): Promise<DemoLogin[] | null> {
  const anybody = await UserRow.query(database).first();
  if (anybody !== undefined) return null;
  const logins: DemoLogin[] = [];
  await database.transaction(async (transaction) => {
    for (const role of ROLES) {
      const userName = `demo-${role}`;
      const password = randomBytes(9).toString('base64url');
      const userId = newId('user');
      await UserRow.query(transaction).insert({
        userId,
        email: `${userName}@forecourt.example`,
        userName,
        userNameKey: userName,
        passwordHash: await hashPassword(password),
        role,
        buyerId: newId('buyer'),
        confirmedAt: now,
        createdAt: now,
        updatedAt: now,
      });
      const run = houses.filter(({ houseType }) => role === `${houseType}-manager`);
      const rows = run.map(({ market: marketId, houseType, houseId }) => ({
        marketId,
        houseType,
        houseId,
        userId,
        createdAt: now,
      }));
      if (rows.length > 0) await ManagedHouseRow.query(transaction).insert(rows);
      logins.push({ role, userName, password });
    }
  });
  return logins;
}
