/** The journal over a real Postgres: all of a beat or nothing of it, and one winner. */
import { arrayBytes } from '../../db/array-bytes.ts';
import type { ColumnType } from '../../db/bulk.ts';
import { SnapshotRow } from '../../db/models/SnapshotRow.ts';
import type { Scenario } from '../market/scenario.ts';
import { TINY_SCENARIO } from '../market/testing/tiny-scenario.ts';
import { boardSnapshotOf, type BoardSnapshot } from '../market/board/snapshot.ts';
import { emptyBoard } from '../market/board/board.ts';
import type { MarketEvent } from '../market/events.ts';
import { IdMemory } from '../market/id-memory.ts';
import type { Market } from '../market/market.ts';
import { fingerprintOf, marketFrom, snapshotOf } from '../market/snapshot.ts';
import { foundMarket } from '../engine/founding.ts';
import { loadFold } from '../engine/fold.ts';
import type { NewSettlement } from '../engine/ports.ts';
import { PostgresJournal } from './postgres-journal.ts';
import { BUSY_SCENARIO } from './testing/busy-scenario.ts';
import { foundTinyIn, placing } from './testing/tiny-market.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';

let opened: TestDatabase;
let journal: PostgresJournal;

beforeAll(async () => {
  opened = await openTestDatabase();
  journal = new PostgresJournal(opened.database);
});
afterAll(() => opened.close());

const foundTiny = (marketId: string) => foundTinyIn(journal, marketId);

const settlement = (idempotencyKey: string): NewSettlement => ({
  idempotencyKey,
  digest: 'digest',
  by: 'b1',
  commandType: 'PlaceOffer',
  outcome: { accepted: false, code: 'insufficient-funds', message: 'No.' },
  note: null,
});

/** Everything that is stored of a market, as text. */
async function storedText(marketId: string): Promise<string> {
  const tables = ['markets', 'journal', 'command_outcomes', 'offers', 'buyers', 'ledger'];
  const rows = await Promise.all(
    tables.map((table) => opened.database(table).where('market_id', marketId).orderBy(1)),
  );
  return JSON.stringify(rows);
}

const WRITTEN: [ColumnType, unknown[]][] = [
  [
    'text',
    ['plain', '', 'NULL', null, 'a,b {c} "no" \\', 'Škoda €', '\u{1f697}'.repeat(50), 'x'.repeat(200_000)],
  ],
  ['integer', [0, -1, 2 ** 31 - 1, -(2 ** 31), null]],
  ['bigint', [0, -1, 2 ** 32, -(2 ** 32) - 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]],
  ['double precision', [0.1, 1 / 3, -1e300, null]],
  ['boolean', [true, false, null]],
  ['timestamptz', [new Date(0), new Date('2026-01-01T00:00:00.123Z'), new Date('1969-12-31T23:59:59.999Z')]],
  ['json', [{ name: '"\\\n\u2028' }, [1, null], null]],
  ['jsonb', [{ name: 'ж' }, 'text', 0.5]],
];

test.each(WRITTEN)('values of type %s come back as they were written', async (type, values) => {
  const { rows } = await opened.database.raw<{ rows: { value: unknown }[] }>(
    `SELECT unnest(?::${type}[]) AS value`,
    [arrayBytes(type, values)],
  );
  expect(rows.map(({ value }) => value)).toEqual(values);
});

test('a market is found as it was stored, and is there once', async () => {
  expect(await journal.find('once')).toBeNull();
  expect(await foundMarket(journal, 'once', BUSY_SCENARIO, 'secret')).not.toBeNull();
  const stored = (await journal.find('once'))!;
  expect(stored.seed).toBe('secret');
  expect(JSON.stringify(stored.agents)).toBe(JSON.stringify(BUSY_SCENARIO.agents));
  const { market, position } = (await loadFold(journal, 'once'))!;
  const batch = {
    marketId: 'once',
    from: { beat: 0, seq: 0, tick: 0 },
    to: position,
    settlements: [],
    market,
  };
  const events: MarketEvent[] = [];
  for await (const page of journal.eventsAfter('once', 0)) events.push(...page);
  expect(await journal.create(stored, { ...batch, events })).toBe(false);
  expect(await journal.marketIds()).toContain('once');
});

test('what is scripted comes back in order and as it was written, until the beat that decides it', async () => {
  const prices = { zeta: 2, a: 1 };
  const scenario: Scenario = {
    ...TINY_SCENARIO,
    commands: [
      { tick: 9, command: { type: 'WithdrawModel', modelId: 'm1' } },
      { tick: 0, command: { type: 'JoinBuyer', buyerId: 'b2' } },
      { tick: 3, command: { type: 'JoinBuyer', buyerId: 'b3' } },
      { tick: 3, command: { ...TINY_SCENARIO.suppliers[0]!, supplierId: 's9', prices } },
    ],
  };
  expect(await foundMarket(journal, 'scripted', scenario, 'seed')).toEqual([]);
  const [joins, supplier, withdraws] = await journal.script('scripted');
  expect([joins, supplier, withdraws].map((scripted) => [scripted!.tick, scripted!.index])).toEqual([
    [3, 2],
    [3, 3],
    [9, 0],
  ]);
  expect(JSON.stringify(supplier!.command)).toBe(JSON.stringify(scenario.commands[3]!.command));

  const { market, position } = (await loadFold(journal, 'scripted'))!;
  const to = { ...position, beat: position.beat + 1 };
  const batch = { marketId: 'scripted', from: position, to, events: [], settlements: [], market };
  expect(await journal.commit({ ...batch, scripted: { tick: 3, index: 2 } })).toBe('committed');
  expect(await journal.script('scripted')).toEqual([supplier, withdraws]);
  expect(await journal.commit({ ...batch, scripted: { tick: 9, index: 0 } })).toBe('conflict');
  expect(await journal.script('scripted')).toEqual([supplier, withdraws]);
});

test('of two commits from the same position one is stored, and nothing of the other', async () => {
  const batchOf = await foundTiny('race');
  const one = { ...(await batchOf(placing('one'))), settlements: [settlement('key-one')] };
  const two = { ...(await batchOf(placing('two'))), settlements: [settlement('key-two')] };
  const results = await Promise.all([journal.commit(one), journal.commit(two)]);
  expect([...results].sort()).toEqual(['committed', 'conflict']);
  // As whole words: there is a "one" in money.
  const [won, lost] = results[0] === 'committed' ? ['"one"', '"two"'] : ['"two"', '"one"'];
  expect(await storedText('race')).toContain(won);
  expect(await storedText('race')).not.toContain(lost);
  expect(await journal.commit(one)).toBe('conflict');
});

test('of two commits that move the same money one is stored, and the other is a conflict and no error', async () => {
  const batchOf = await foundTiny('money');
  const deposit = (amountCents: number) =>
    batchOf({ type: 'DepositMoney', accountType: 'buyer', accountId: 'b1', amountCents });
  const batches = [await deposit(100), await deposit(100)];
  const results = await Promise.all(batches.map((batch) => journal.commit(batch)));
  expect([...results].sort()).toEqual(['committed', 'conflict']);
  const before = await storedText('money');
  expect(await journal.commit(batches[0]!)).toBe('conflict');
  expect(await storedText('money')).toBe(before);
});

test('a tick that passes is stored without an event', async () => {
  const batchOf = await foundTiny('quiet');
  const { from, market } = await batchOf({ type: 'ResumeClock' });
  const to = { beat: from.beat + 1, seq: from.seq, tick: from.tick + 5 };
  const batch = { marketId: 'quiet', from, to, events: [], settlements: [], market };
  expect(await journal.commit(batch)).toBe('committed');
  expect((await journal.find('quiet'))!.position).toEqual(to);
});

test('outcomes are kept by key, and a key that was settled in another beat is a conflict', async () => {
  const batchOf = await foundTiny('keys');
  const first = {
    ...(await batchOf(placing('first'))),
    settlements: [settlement('key'), settlement('other')],
  };
  expect(await journal.commit(first)).toBe('committed');
  const { note: _note, ...kept } = settlement('key');
  expect(await journal.settled('keys', ['key', 'unknown'])).toEqual(new Map([['key', kept]]));

  const before = await storedText('keys');
  const again = { ...(await batchOf(placing('again'))), settlements: [settlement('key')] };
  expect(await journal.commit(again)).toBe('conflict');
  expect(await storedText('keys')).toBe(before);
  const twice = { ...again, settlements: [settlement('new'), settlement('new')] };
  await expect(journal.commit(twice)).rejects.toThrow('settled twice');
});

test('a batch that is not what it says is refused before anything is written', async () => {
  const batchOf = await foundTiny('torn');
  const batch = await batchOf(placing('torn'));
  const before = await storedText('torn');
  const late = { ...batch, events: batch.events.map((event) => ({ ...event, seq: event.seq + 1 })) };
  await expect(journal.commit(late)).rejects.toThrow('must have seq');
  await expect(journal.commit({ ...batch, events: [] })).rejects.toThrow('has 0 events');
  await expect(journal.commit({ ...batch, marketId: 'quiet' })).rejects.toThrow('must belong');
  expect(await storedText('torn')).toBe(before);
});

test('the text of a snapshot is stored as JSON has it, with ids that were named and without', async () => {
  await foundTiny('texts');
  const { position, market, board } = (await loadFold(journal, 'texts'))!;
  for (const namedIds of [new IdMemory(), IdMemory.of(['offer one', 'offer two', 'offer \u{1f697}'])]) {
    position.beat += 1;
    const snapshot = { market: snapshotOf({ ...market, namedIds }), board: boardSnapshotOf(board) };
    await journal.saveSnapshot('texts', { position, ...snapshot });
    const { body } = (await SnapshotRow.latest(opened.database, 'texts'))!;
    expect(body).toEqual(JSON.parse(JSON.stringify(snapshot)));
  }
});

test('the newest snapshot is found, and the oldest make room', async () => {
  await foundTiny('shots');
  const { market } = (await loadFold(journal, 'shots'))!;
  const board: BoardSnapshot = boardSnapshotOf(emptyBoard());
  expect(await journal.latestSnapshot('shots')).toBeNull();
  expect(await journal.snapshotSeq('shots')).toBe(0);
  for (const beat of [1, 2, 3, 4, 5, 5]) {
    const position = { beat, seq: market.seq, tick: beat };
    await journal.saveSnapshot('shots', { position, market: snapshotOf(market), board });
  }
  const latest = (await journal.latestSnapshot('shots'))!;
  expect(latest.position).toEqual({ beat: 5, seq: market.seq, tick: 5 });
  expect(await journal.snapshotSeq('shots')).toBe(market.seq);
  const restored: Market = marketFrom(latest.market);
  expect(fingerprintOf(restored)).toBe(fingerprintOf(market));
  expect(latest.board).toEqual(board);
  const beats = await opened.database('snapshots').where('market_id', 'shots').orderBy('beat').pluck('beat');
  expect(beats).toEqual([3, 4, 5]);
});
