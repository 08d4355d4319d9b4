/**
 * The hot state over Redis: what a beat changed is appended beside its frame, and goes into the hashes now and then. What
 * stands is the hashes and the changes after them. It can be lost at any time and is rebuilt.
 */
import type { Redis } from 'ioredis';
import type { Frame, HotCell, HotPort, HotReads } from '../engine/ports.ts';
import type { Position } from '../engine/position.ts';
import type { Market } from '../market/market.ts';
import { allFieldsOf, changesOf, hotCellFrom } from './hot-fields.ts';
import { HotSince } from './hot-since.ts';
import { type HotState, hotStateFrom } from './hot-state.ts';
import { beatCommands, changeTexts, type CommandAnswers, isDue, wasAppended } from './hot-step.ts';
import { keysOf } from './keys.ts';
import { positionFrom, positionText } from './position-text.ts';
import { FOLD, REBUILD } from './scripts.ts';

type Script = (...args: (string | number)[]) => Promise<number>;

export class RedisHotStore implements HotPort, HotReads {
  readonly #rebuild: Script;
  /** Of the markets whose last beat was written here; whoever comes after another engine rebuilds first. */
  readonly #since = new Map<string, HotSince>();

  constructor(private readonly redis: Redis) {
    redis.defineCommand('forecourtFold', { numberOfKeys: 4, lua: FOLD });
    redis.defineCommand('forecourtRebuild', { numberOfKeys: 7, lua: REBUILD });
    this.#rebuild = (...args) => (redis as unknown as { forecourtRebuild: Script }).forecourtRebuild(...args);
  }

  async position(marketId: string): Promise<Position | null> {
    const [last] = await this.redis.xrevrange(keysOf(marketId).changes, '+', '-', 'COUNT', 1);
    return last === undefined ? null : positionFrom(last[1][1]!);
  }

  async write(
    frame: Frame,
    market: Market,
    doneEntryIds: readonly string[],
  ): Promise<'written' | 'conflict'> {
    const { marketId, from, to } = frame;
    const since = this.#since.get(marketId);
    if (since?.to !== positionText(from)) return 'conflict';
    // Until Redis has answered, nobody knows what stands there.
    this.#since.delete(marketId);
    const changes = changesOf(market, frame.events);
    since.add(changes, to);
    const commands = beatCommands(frame, changes, since, doneEntryIds);
    const answers = (await this.redis.pipeline(commands).exec()) as CommandAnswers;
    if (!wasAppended(answers)) return 'conflict';
    if (!isDue(since)) this.#since.set(marketId, since);
    // Hashes that stood elsewhere are rebuilt by the next beat.
    else if (answers.at(-1)![1] === 1) this.#since.set(marketId, new HotSince(to));
    return 'written';
  }

  async rebuild(frame: Frame, market: Market, doneEntryIds: readonly string[]): Promise<void> {
    const { marketId, from, to } = frame;
    const keys = keysOf(marketId);
    this.#since.delete(marketId);
    const rebuilt = await this.#rebuild(
      ...[keys.position, keys.cells, keys.prices, keys.promotions, keys.frames, keys.changes, keys.inbox],
      // A beat that was made here is not put over later ones; who repairs what is wrong puts it over anything.
      from.beat === to.beat ? '' : to.beat,
      positionText(to),
      ...changeTexts(allFieldsOf(market)),
      `${to.beat}-0`,
      JSON.stringify(frame),
      JSON.stringify(doneEntryIds),
    );
    if (rebuilt === 1) this.#since.set(marketId, new HotSince(to));
  }

  async cells(marketId: string): Promise<{ position: Position; cells: HotCell[] } | null> {
    const state = await this.state(marketId);
    if (state === null) return null;
    const { position, cells } = state;
    return { position, cells: [...cells].map(([field, value]) => hotCellFrom(field, value)) };
  }

  /** Everything that is kept hot; null while there is no hot state. */
  async state(marketId: string): Promise<HotState | null> {
    const keys = keysOf(marketId);
    const replies = await this.redis
      .multi()
      .hget(keys.position, 'at')
      .hgetall(keys.cells)
      .hgetall(keys.prices)
      .hgetall(keys.promotions)
      .xrange(keys.changes, '-', '+')
      .exec();
    return hotStateFrom(replies as CommandAnswers);
  }
}
