/** Holds the hot state in Redis against the fold of the journal: position, cells, list prices and promotions. */
import type { Redis } from 'ioredis';
import { setTimeout as wait } from 'node:timers/promises';
import { type Position, samePosition } from '../../engine/position.ts';
import type { Market } from '../../market/market.ts';
import { allFieldsOf, type Changes } from '../../redis/hot-fields.ts';
import { RedisHotStore } from '../../redis/hot-store.ts';

/** The leader looks at Redis with every beat. */
const ASK_MS = 50;

/** Waits until the hot state stands at the position: the next beat repairs what is behind. */
export async function hotFaults(redis: Redis, market: Market, position: Position): Promise<string[]> {
  const hot = new RedisHotStore(redis);
  for (;;) {
    const at = await hot.position(market.id);
    if (at !== null && samePosition(at, position)) break;
    await wait(ASK_MS);
  }
  const state = await hot.state(market.id);
  if (state === null) return ['there is no hot state'];
  const expected = allFieldsOf(market);
  const faults: string[] = [];
  for (const name of ['cells', 'prices', 'promotions'] as const) {
    const kept = state[name];
    const wanted = fieldsOf(expected[name]);
    const wrong = [...new Set([...kept.keys(), ...wanted.keys()])].filter(
      (field) => kept.get(field) !== wanted.get(field),
    );
    if (wrong.length > 0) faults.push(`${wrong.length} hot ${name} differ, such as ${wrong[0]}`);
  }
  return faults;
}

function fieldsOf(changes: Changes): Map<string, string> {
  const fields = new Map<string, string>();
  for (let i = 0; i < changes.length; i += 2) {
    if (changes[i + 1] !== '') fields.set(changes[i]!, changes[i + 1]!);
  }
  return fields;
}
