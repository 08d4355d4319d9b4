/** Buyers who are signed in, with all the money of the world: made in the database, since 50 sign-ins would take longer. */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { SessionRow } from '../../db/models/SessionRow.ts';
import { UserRow } from '../../db/models/UserRow.ts';
import type { Standing } from '../../server/protocol/people.ts';

const DAY_MS = 86_400_000;

export async function signedInBuyers(database: Knex, count: number): Promise<Standing[]> {
  const now = new Date();
  const standings = Array.from({ length: count }, (_, i): Standing => ({
    sessionId: `session-${i}`,
    userId: `user-${i}`,
    userName: `buyer-${i}`,
    role: 'buyer',
    confirmed: true,
    buyerId: `buyer-${i}`,
    houses: [],
  }));
  const stamps = { createdAt: now, updatedAt: now };
  for (const { sessionId, userId, userName, role, buyerId } of standings) {
    const person = { userId, userName, userNameKey: userName, role, buyerId, ...stamps };
    await UserRow.query(database).insert({ ...person, email: `${userName}@example.org`, confirmedAt: now });
    await SessionRow.query(database).insert({
      sessionId,
      userId,
      salt: randomBytes(16).toString('hex'),
      turn: 0,
      turnedAt: now,
      userAgent: 'bench',
      ip: '127.0.0.1',
      createdAt: now,
      lastUsedAt: now,
      expiresAt: new Date(now.getTime() + DAY_MS),
    });
  }
  return standings;
}
