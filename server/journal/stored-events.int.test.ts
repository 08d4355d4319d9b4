/** The events of a busy market as they are read back from a real Postgres: the same bytes, from anywhere, beat by beat. */
import type { StoredMarket } from '../engine/ports.ts';
import type { Position } from '../engine/position.ts';
import type { MarketEvent } from '../market/events.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { journalText } from './journal-text.ts';
import { PostgresJournal } from './postgres-journal.ts';
import { BUSY_DAYS, BUSY_SCENARIO } from './testing/busy-scenario.ts';
import { runInBeats } from './testing/run-in-beats.ts';

const marketId = 'busy';
const ticks = BUSY_DAYS * 1_440;

let opened: TestDatabase;
let journal: PostgresJournal;
let events: MarketEvent[];
/** Of the beats that have events. */
const ends: Position[] = [];

beforeAll(async () => {
  opened = await openTestDatabase();
  journal = new PostgresJournal(opened.database);
  const run = await runInBeats({ scenario: BUSY_SCENARIO, seed: '7', marketId, ticks }, async (batch) => {
    const stored: StoredMarket = { marketId, position: batch.to, seed: '7', agents: BUSY_SCENARIO.agents };
    if (batch.from.beat === 0) expect(await journal.create(stored, batch)).toBe(true);
    else expect(await journal.commit(batch)).toBe('committed');
    if (batch.events.length > 0) ends.push({ ...batch.to, tick: batch.events.at(-1)!.tick });
  });
  events = run.events;
});
afterAll(() => opened.close());

test('a journal comes back byte for byte, in one piece and in pages', async () => {
  const lines = events.map((event) => `${JSON.stringify(event)}\n`);
  const text = async (fromSeq: number, toSeq: number) => {
    let whole = '';
    for await (const page of journalText(opened.database, marketId, fromSeq, toSeq)) whole += page;
    return whole;
  };
  expect(await text(1, events.length)).toBe(lines.join(''));
  expect(await text(17, 4_321)).toBe(lines.slice(16, 4_321).join(''));

  const read: MarketEvent[] = [];
  for await (const page of journal.eventsAfter(marketId, 5, 5_005)) read.push(...page);
  expect(read).toEqual(events.slice(5, 5_005));
});

test('each event tells where its beat ended, but for those of the last, which may not have', async () => {
  const last = ends.at(-1)!;
  const endOf = (seq: number) => ends.find((end) => end.seq >= seq)!;
  for (const { seq } of events.filter((_event, i) => i % 97 === 0)) {
    const expected = endOf(seq) === last ? null : endOf(seq);
    expect(await journal.endOfBeat(marketId, seq)).toEqual(expected);
  }
  for (const end of ends.slice(0, 20)) {
    expect(await journal.endOfBeat(marketId, end.seq)).toEqual(end);
    expect(await journal.endOfBeat(marketId, end.seq + 1)).toEqual(endOf(end.seq + 1));
  }
  expect(await journal.endOfBeat(marketId, last.seq)).toBeNull();
});
