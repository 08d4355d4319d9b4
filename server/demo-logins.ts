/**
 * The demo logins of an embedded installation: kept beside its data, readable by its owner only. The buyer among them is
 * one of the market from the start, as somebody who confirmed his address would be.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { z } from 'zod';
import { UserRow } from '../db/models/UserRow.ts';
import { type DemoLogin, makeDemoLogins } from './accounts/demo-logins.ts';
import type { MarketFollower } from './engine/follower.ts';
import type { House } from './protocol/people.ts';
import { PERSON_ROLES } from './protocol/people.ts';

const kept = z.array(z.object({ role: z.enum(PERSON_ROLES), userName: z.string(), password: z.string() }));

/** Makes them at the first start; empty when there are people whose passwords are not kept here. */
export async function demoLogins(
  dir: string,
  database: Knex,
  houses: readonly House[],
): Promise<DemoLogin[]> {
  const file = join(dir, 'demo-logins.json');
  const made = await makeDemoLogins(database, houses, new Date());
  if (made !== null) {
    await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    return made;
  }
  try {
    return kept.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return [];
  }
}

/** Calls `join` for the buyer among them. */
export async function joinDemoBuyer(
  database: Knex,
  logins: readonly DemoLogin[],
  join: (buyerId: string) => Promise<void>,
): Promise<void> {
  const login = logins.find(({ role }) => role === 'buyer');
  if (login === undefined) return;
  const user = await UserRow.query(database).findOne('user_name', login.userName);
  if (user !== undefined) await join(user.buyerId);
}

/** One of each kind, for the managers among the demo logins. */
export function firstHouses(market: string, follower: MarketFollower | undefined): House[] {
  const [dealershipId] = follower?.fold.market.dealerships.keys() ?? [];
  const [supplierId] = follower?.fold.market.suppliers.keys() ?? [];
  const house = (houseType: House['houseType'], houseId: string | undefined): House[] =>
    houseId === undefined ? [] : [{ market, houseType, houseId }];
  return [...house('dealership', dealershipId), ...house('supplier', supplierId)];
}
