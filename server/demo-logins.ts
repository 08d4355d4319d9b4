/** The demo logins of an embedded installation: kept beside its data, readable by its owner only. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { z } from 'zod';
import { type DemoLogin, makeDemoLogins } from './accounts/demo-logins.ts';
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
