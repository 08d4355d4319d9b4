/** Shows that a market is what its journal says: folded at any seq, stored and restored, it goes on as if never cut. */
import { apply } from './apply/apply.ts';
import { decide } from './decide/decide.ts';
import type { MarketEvent } from './events.ts';
import { isMintedId } from './ids.ts';
import { emptyMarket, type Market } from './market.ts';
import { agentKey } from './random/stream.ts';
import { recorderFor } from './recorder.ts';
import { fingerprintOf, marketFrom, type MarketSnapshot, publicSnapshotOf, snapshotOf } from './snapshot.ts';
import { fastSteps } from './steps/fast.ts';
import { busyScenario, runBusy } from './testing/busy-scenario.ts';
import { runTick } from './tick.ts';

const TICKS = 500;

/** The whole run, with the fingerprint of the live market right after each event and the seq at each tick's end. */
const journal: MarketEvent[] = [];
const fingerprints = new Map<number, string>();
const live = runBusy(TICKS, (event, run) => {
  journal.push(event);
  if (run !== null && event.seq % 31 === 0) fingerprints.set(event.seq, fingerprintOf(run.market));
}).market;

const asText = (events: readonly MarketEvent[]) => events.map((event) => JSON.stringify(event)).join('\n');
const stored = (market: Market) => JSON.stringify(snapshotOf(market));
const restored = (text: string) => marketFrom(JSON.parse(text) as MarketSnapshot);

function foldOf(events: readonly MarketEvent[]): Market {
  const market = emptyMarket('busy', 'full');
  for (const event of events) apply(market, event);
  return market;
}

describe('a fold', () => {
  test('of any prefix of the exported journal is the market that was live then', () => {
    const market = emptyMarket('busy', 'full');
    const compared = journal.filter((event) => {
      apply(market, JSON.parse(JSON.stringify(event)) as MarketEvent);
      const expected = fingerprints.get(event.seq);
      return expected !== undefined && expected !== fingerprintOf(market);
    });
    expect(compared.map(({ seq }) => seq)).toEqual([]);
    expect(fingerprints.size).toBeGreaterThan(60);
    expect(fingerprintOf(market)).toBe(fingerprintOf(live));
  });

  test('from a snapshot and the events after it is the fold from the start', () => {
    for (const seq of [1, 2, 30, 500, 1_500, journal.length]) {
      const market = restored(stored(foldOf(journal.slice(0, seq))));
      for (const event of journal.slice(seq)) apply(market, event);
      expect(stored(market)).toBe(stored(foldOf(journal)));
    }
  });
});

describe('a snapshot', () => {
  test('is the same after a round trip, and does not change when the market goes on', () => {
    expect(stored(restored(stored(live)))).toBe(stored(live));
    expect(fingerprintOf(restored(stored(live)))).toBe(fingerprintOf(live));
    expect(fingerprintOf(live)).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([0, 3])('of another version (%i) is refused', (version) => {
    const snapshot = { ...snapshotOf(live), version };
    expect(() => marketFrom(snapshot)).toThrow(`snapshot version must be 1 to 2; got ${version}`);
  });

  test('of version 1, which held the ids themselves, gives the same market', () => {
    const ids = journal.flatMap((event) => {
      if (event.type === 'OfferPlaced')
        return isMintedId('offer', event.offerId) ? [] : [`offer ${event.offerId}`];
      if (event.type !== 'PromotionAnnounced') return [];
      return isMintedId('promotion', event.promotionId) ? [] : [`promotion ${event.promotionId}`];
    });
    expect(ids.length).toBeGreaterThan(3);
    const old = JSON.stringify({ ...snapshotOf(live), version: 1, namedIds: ids });
    expect(stored(restored(old))).toBe(stored(live));
  });

  test('without ids from outside is one that version 1 can read', () => {
    for (const snapshot of [snapshotOf(emptyMarket('new', 'full')), publicSnapshotOf(live)]) {
      expect(JSON.parse(JSON.stringify(snapshot))).toMatchObject({ version: 1, namedIds: [] });
    }
  });

  test('tells one market from another in every event, but not by ticks in which nothing happened', () => {
    const market = foldOf(journal.slice(0, 40));
    const seenBefore = new Set([fingerprintOf(market)]);
    for (const event of journal.slice(40, 400)) {
      apply(market, event);
      seenBefore.add(fingerprintOf(market));
    }
    expect(seenBefore.size).toBe(361);
    expect(fingerprintOf({ ...market, tick: market.tick + 5 })).toBe(fingerprintOf(market));
  });
});

describe('a market that was cut', () => {
  const scenario = busyScenario();
  const world = { agents: scenario.agents!, key: agentKey('busy') };
  // Beyond its last scripted command the run needs nothing but the market and its world.
  const scriptEnds = Math.max(...scenario.commands.map(({ tick }) => tick));

  test.each([scriptEnds, scriptEnds + 1, 299, 333, 360, TICKS - 1])(
    'at tick %i, folded, stored and restored, goes on to the same journal',
    (cut) => {
      const before = journal.filter(({ tick }) => tick <= cut);
      const market = restored(stored(foldOf(before)));
      // The clock is kept beside the journal.
      market.tick = cut;
      const after: MarketEvent[] = [];
      const steps = fastSteps(market);
      const record = recorderFor(market, (event) => after.push(event), steps);
      while (market.tick < TICKS) runTick(market, steps, world, [], record);
      expect(asText(after)).toBe(asText(journal.slice(before.length)));
      expect(fingerprintOf(market)).toBe(fingerprintOf(live));
    },
  );

  test('at every single tick goes on to the same journal', () => {
    let market = restored(stored(foldOf(journal.filter(({ tick }) => tick <= scriptEnds))));
    market.tick = scriptEnds;
    const after: MarketEvent[] = [];
    while (market.tick < TICKS) {
      const steps = fastSteps(market);
      const record = recorderFor(market, (event) => after.push(event), steps);
      runTick(market, steps, world, [], record);
      market = restored(stored(market));
    }
    expect(asText(after)).toBe(asText(journal.filter(({ tick }) => tick > scriptEnds)));
  });

  test('between the commands of a tick decides the next one alike', () => {
    const command = { type: 'JoinBuyer', buyerId: 'newcomer' } as const;
    const answers = [live, restored(stored(live))].map((market) => {
      const events: MarketEvent[] = [];
      decide(
        market,
        command,
        'tester',
        recorderFor(market, (event) => events.push(event)),
      );
      return asText(events);
    });
    expect(answers[1]).toBe(answers[0]);
  });
});
