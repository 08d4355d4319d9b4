/**
 * The hot state over Redis: one script call per beat compares and sets the position, writes the changed cells,
 * appends the frame and drops what the beat took from the inbox. It can be lost at any time and is rebuilt.
 */
import type { Redis } from 'ioredis';
import type { Frame, HotCell, HotPort, HotReads } from '../engine/ports.ts';
import type { Position } from '../engine/position.ts';
import type { Market } from '../market/market.ts';
import { allFieldsOf, changesOf, type HotChanges, hotCellFrom } from './hot-fields.ts';
import { keysOf } from './keys.ts';
import { LIMITS } from './limits.ts';
import { REBUILD, WRITE_BEAT } from './scripts.ts';

type Script = (...args: (string | number)[]) => Promise<number>;

export class RedisHotStore implements HotPort, HotReads {
  readonly #scripts: HotScripts;

  constructor(private readonly redis: Redis) {
    this.#scripts = hotScripts(redis);
  }

  async position(marketId: string): Promise<Position | null> {
    const at = await this.redis.hget(keysOf(marketId).position, 'at');
    return at === null ? null : positionFrom(at);
  }

  async write(
    frame: Frame,
    market: Market,
    doneEntryIds: readonly string[],
  ): Promise<'written' | 'conflict'> {
    const written = await this.#scripts.writeBeat(...beatArguments(frame, market, doneEntryIds));
    return written === 1 ? 'written' : 'conflict';
  }

  async rebuild(frame: Frame, market: Market, doneEntryIds: readonly string[]): Promise<void> {
    await this.#scripts.rebuild(...argumentsOf(frame, market, allFieldsOf(market), doneEntryIds));
  }

  async cells(marketId: string): Promise<{ position: Position; cells: HotCell[] } | null> {
    const keys = keysOf(marketId);
    const replies = await this.redis.multi().hget(keys.position, 'at').hgetall(keys.cells).exec();
    const at = replies?.[0]?.[1] as string | null | undefined;
    if (at === null || at === undefined) return null;
    const fields = replies![1]![1] as Record<string, string>;
    const cells = Object.entries(fields).map(([field, value]) => hotCellFrom(field, value));
    return { position: positionFrom(at), cells };
  }
}

/** What Redis is asked to run; both take the arguments that are made below. */
export interface HotScripts {
  /** 1 when it wrote, 0 when the position is another. */
  writeBeat: Script;
  rebuild: Script;
}

export function hotScripts(redis: Redis): HotScripts {
  return {
    writeBeat: scriptOf(redis, 'forecourtWriteBeat', WRITE_BEAT),
    rebuild: scriptOf(redis, 'forecourtRebuild', REBUILD),
  };
}

/** What one beat asks to be written; `market` is the market after it. */
export function beatArguments(
  frame: Frame,
  market: Market,
  doneEntryIds: readonly string[],
): (string | number)[] {
  return argumentsOf(frame, market, changesOf(market, frame.events), doneEntryIds);
}

function argumentsOf(
  frame: Frame,
  market: Market,
  changes: HotChanges,
  doneEntryIds: readonly string[],
): (string | number)[] {
  const keys = keysOf(frame.marketId);
  return [
    keys.position,
    keys.cells,
    keys.prices,
    keys.promotions,
    keys.frames,
    keys.inbox,
    positionText(frame.from),
    positionText(frame.to),
    JSON.stringify(changes.cells),
    JSON.stringify(changes.prices),
    changes.promotions === null ? '' : JSON.stringify(changes.promotions),
    JSON.stringify(market.clock),
    `${frame.to.beat}-0`,
    JSON.stringify(frame),
    LIMITS.frames,
    JSON.stringify(doneEntryIds),
  ];
}

function scriptOf(redis: Redis, name: string, lua: string): Script {
  redis.defineCommand(name, { numberOfKeys: 6, lua });
  return (...args) => (redis as unknown as Record<string, Script>)[name]!(...args);
}

function positionText({ beat, seq, tick }: Position): string {
  return `${beat} ${seq} ${tick}`;
}

function positionFrom(text: string): Position {
  const [beat, seq, tick] = text.split(' ').map(Number);
  return { beat: beat!, seq: seq!, tick: tick! };
}
