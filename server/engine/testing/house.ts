/** A tiny market with its ports in memory: as many engines as a test wants, one follower, and time that passes when told. */
import { TINY_SCENARIO } from '../../market/testing/tiny-scenario.ts';
import { type FollowedFrame, MarketFollower } from '../follower.ts';
import { foundMarket } from '../founding.ts';
import { MarketEngine } from '../market-engine.ts';
import { MemoryJournal, MemoryLeases, MemoryRedis } from '../memory-ports.ts';
import type { SettledOutcome, Submission } from '../ports.ts';

export async function house() {
  const journal = new MemoryJournal();
  const redis = new MemoryRedis();
  const leases = new MemoryLeases();
  let nowMs = 0;
  await foundMarket(journal, 'm', TINY_SCENARIO, 'seed');
  const engine = (engineId: string) =>
    new MarketEngine(
      'm',
      { journal, hot: redis, inbox: redis, lease: leases.for(engineId) },
      { engineId, beatMs: 100, nowMs: () => nowMs, refused: () => {} },
    );
  const frames: FollowedFrame[] = [];
  const answers = new Map<string, SettledOutcome[]>();
  const follower = (await MarketFollower.start(
    'm',
    journal,
    redis,
    () => nowMs,
    (frame) => {
      frames.push(frame);
      for (const { commandId, outcome } of frame.answers) {
        answers.set(commandId, [...(answers.get(commandId) ?? []), outcome]);
      }
    },
  ))!;
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { journal, redis, leases, engine, frames, answers, follower, pass };
}

export const offer = (commandId: string, idempotencyKey = commandId, maxPriceCents = 100): Submission => ({
  commandId,
  idempotencyKey,
  by: 'b1',
  command: { type: 'PlaceOffer', buyerId: 'b1', modelId: 'm1', maxPriceCents },
});

export const placed = (journal: MemoryJournal) =>
  journal.events.filter((event) => event.type === 'OfferPlaced').length;
