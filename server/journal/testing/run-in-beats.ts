/**
 * Runs a scenario and hands on what happens beat by beat, the beats of different lengths, as an engine would
 * commit it.
 */
import type { Batch } from '../../engine/ports.ts';
import { type Position, START } from '../../engine/position.ts';
import type { MarketEvent } from '../../market/events.ts';
import type { Market } from '../../market/market.ts';
import { ScenarioRun } from '../../market/run.ts';
import type { Scenario } from '../../market/scenario.ts';

/** Ticks of the beats, in turn: one at a time as live, and many at once as in a fast run. */
const BEAT_TICKS = [1, 7, 30, 2, 120, 60];

export interface ScenarioInBeats {
  scenario: Scenario;
  seed: string;
  marketId: string;
  ticks: number;
}

/** Returns the market at the end, and every event. */
export async function runInBeats(
  { scenario, seed, marketId, ticks }: ScenarioInBeats,
  onBeat: (batch: Batch) => Promise<void>,
): Promise<{ market: Market; events: MarketEvent[]; position: Position }> {
  const all: MarketEvent[] = [];
  let events: MarketEvent[] = [];
  let position = START;
  const run = new ScenarioRun(scenario, seed, marketId, (event) => events.push(event));
  const { market } = run;
  const endBeat = async () => {
    const from = position;
    position = { beat: from.beat + 1, seq: market.seq, tick: market.tick };
    await onBeat({ marketId, from, to: position, events, settlements: [], market });
    all.push(...events);
    events = [];
  };
  await endBeat();
  for (let beat = 0; market.tick < ticks; beat += 1) {
    const lastTick = Math.min(ticks, market.tick + BEAT_TICKS[beat % BEAT_TICKS.length]!);
    while (market.tick < lastTick) run.advance();
    await endBeat();
  }
  return { market, events: all, position };
}
