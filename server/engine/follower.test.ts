/** A follower that missed frames: it catches up from the journal, all at once, also when that fails at first. */
import type { MarketEvent } from '../market/events.ts';
import type { Command } from '../market/commands.ts';
import { only } from '../market/testing/tiny-market.ts';
import { TINY_SCENARIO } from '../market/testing/tiny-scenario.ts';
import { loadFold } from './fold.ts';
import { type FollowedFrame, MarketFollower } from './follower.ts';
import { foundMarket } from './founding.ts';
import { LIMITS } from './limits.ts';
import { MarketEngine } from './market-engine.ts';
import { MemoryJournal, MemoryLeases, MemoryRedis } from './memory-ports.ts';
import type { Following, Frame, FramesPort } from './ports.ts';
import { house, offer } from './testing/house.ts';

/** A journal that is read an event at a time, and tells before each. */
class SlowJournal extends MemoryJournal {
  beforePage = (): void => {};

  override async *eventsAfter(marketId: string, seq: number, toSeq?: number): AsyncIterable<MarketEvent[]> {
    for await (const page of super.eventsAfter(marketId, seq, toSeq)) {
      for (const event of page) {
        this.beforePage();
        yield [event];
      }
    }
  }
}

/** Frames that are handed on when the test says so. */
class HeldFrames implements FramesPort {
  tell: (frame: Frame) => Promise<void> | void = () => {};

  follow(_marketId: string, _afterBeat: number, onFrame: (frame: Frame) => Promise<void> | void): Following {
    this.tell = onFrame;
    return { stop: async () => {} };
  }
}

async function behind() {
  const journal = new SlowJournal();
  const redis = new MemoryRedis();
  let nowMs = 0;
  await foundMarket(journal, 'm', TINY_SCENARIO, 'seed');
  const frames = new HeldFrames();
  const told: FollowedFrame[] = [];
  const follower = (await MarketFollower.start(
    'm',
    journal,
    frames,
    () => nowMs,
    (frame) => {
      told.push(frame);
    },
  ))!;
  const engine = new MarketEngine(
    'm',
    { journal, hot: redis, inbox: redis, lease: new MemoryLeases().for('a') },
    { engineId: 'a', beatMs: 100, nowMs: () => nowMs, refused: () => {} },
  );
  for (let beat = 0; beat < 12; beat += 1) {
    nowMs += 2_000;
    await engine.beat();
  }
  /** One beat more, which takes all of these. */
  const decide = async (commands: readonly Command[]) => {
    for (const [i, command] of commands.entries()) {
      const key = `${journal.events.length}-${i}`;
      await redis.submit('m', { commandId: key, idempotencyKey: key, by: 'admin', command });
    }
    await engine.beat('commands');
  };
  const last = () => redis.frames.at(-1)!;
  return { journal, frames, follower, told, decide, last };
}

test('nobody finds the market between two positions', async () => {
  const { journal, frames, follower, told, last } = await behind();
  const before = follower.fold.position;
  journal.beforePage = () => {
    expect(follower.fold.position).toEqual(before);
    expect(follower.fold.market.seq).toBe(before.seq);
  };
  await frames.tell(last());
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ from: before, to: last().to });
  expect(told[0]!.events.map(({ seq }) => seq)).toEqual(
    journal.events.map(({ seq }) => seq).filter((seq) => seq > before.seq),
  );
});

test('a journal that fails half-way leaves the market where it was, and the next frame tells all', async () => {
  const { journal, frames, follower, told, last } = await behind();
  const before = follower.fold.position;
  let pages = 0;
  journal.beforePage = () => {
    pages += 1;
    if (pages === 2) throw new Error('away');
  };
  await expect(Promise.resolve(frames.tell(last()))).rejects.toThrow('away');
  expect(follower.fold.market.seq).toBe(before.seq);
  await frames.tell(last());
  expect(told).toMatchObject([{ from: before, to: last().to }]);
  expect(told[0]!.events.at(0)!.seq).toBe(before.seq + 1);
  expect(follower.fold.market).toMatchObject({ seq: last().to.seq, tick: last().to.tick });
});

test('a journal that ends too early is told and not gone on with', async () => {
  const { journal, frames, told, last } = await behind();
  journal.events.pop();
  await expect(Promise.resolve(frames.tell(last()))).rejects.toThrow('ends at seq');
  expect(told).toEqual([]);
  await expect(loadFold(journal, 'm')).rejects.toThrow('ends at seq');
});

test('a frame that comes again is not told again', async () => {
  const { frames, told, last } = await behind();
  await frames.tell(last());
  await frames.tell(last());
  expect(told).toHaveLength(1);
});

test('the end of an offer comes with the offer that ended', async () => {
  const { engine, redis, frames } = await house();
  const a = engine('a');
  await redis.submit('m', offer('c1'));
  await a.beat();
  const { offerId } = only('OfferPlaced', frames.at(-1)!.events)[0]!;
  await redis.submit('m', { ...offer('c2'), command: { type: 'CancelOffer', offerId } });
  await a.beat();
  expect([...frames.at(-1)!.endedOffers.values()]).toMatchObject([{ offerId, buyerId: 'b1' }]);
});

test('much that was missed is told in parts, each of whole beats', async () => {
  const { journal, frames, follower, told, decide, last } = await behind();
  const first = follower.fold.position;
  const deposit: Command = { type: 'DepositMoney', accountType: 'buyer', accountId: 'b1', amountCents: 1 };
  const inBeat = LIMITS.commandsPerBeat;
  for (let missed = 0; missed < 2 * LIMITS.missedAtOnce; missed += inBeat) {
    await decide(Array.from({ length: inBeat }, () => deposit));
  }
  await frames.tell(last());

  expect(told.length).toBeGreaterThan(1);
  const ends = told.map(({ to }) => to);
  expect(told.map(({ from }) => from)).toEqual([first, ...ends.slice(0, -1)]);
  expect(ends.at(-1)).toEqual(last().to);
  expect(new Set(ends.map(({ beat }) => beat)).size).toBe(ends.length);
  const answered = told.map(({ answers }) => answers.length);
  expect(answered).toEqual([...ends.slice(0, -1).map(() => 0), inBeat]);
  for (const { events } of told) {
    expect(events.length).toBeLessThanOrEqual(LIMITS.missedAtOnce + inBeat);
  }
  expect(told.flatMap(({ events }) => events)).toEqual(journal.events.filter(({ seq }) => seq > first.seq));
  expect(follower.fold.position).toEqual(last().to);
});
