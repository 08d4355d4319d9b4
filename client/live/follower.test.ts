import { applyToBoard, emptyBoard } from '../../server/market/board/board.ts';
import { boardSnapshotOf } from '../../server/market/board/snapshot.ts';
import { emptyMarket } from '../../server/market/market.ts';
import { recorderFor } from '../../server/market/recorder.ts';
import { DEFAULT_RULES } from '../../server/market/rules.ts';
import { seenBy, type SeenEvent } from '../../server/market/privacy.ts';
import { snapshotOf } from '../../server/market/snapshot.ts';
import { encodeFloor } from '../../server/protocol/floor.ts';
import type { FrameMessage, Position, SnapshotMessage } from '../../server/protocol/socket.ts';
import { Follower } from './follower.ts';

/** A server in small: every call of `beat` is one beat that records what it is given. */
function server() {
  const market = emptyMarket('main', 'public');
  const board = emptyBoard();
  let events: SeenEvent[] = [];
  let position: Position = { beat: 0, seq: 0, tick: 0 };
  const record = recorderFor(market, (event) => {
    const seen = seenBy({ role: 'public' }, event, () => undefined);
    if (seen === null) return;
    events.push(seen);
    applyToBoard(board, market, seen);
  });
  const beat = (act: (write: typeof record) => void = () => {}): FrameMessage => {
    const from = position;
    events = [];
    market.tick += 1;
    act(record);
    position = { beat: from.beat + 1, seq: market.seq, tick: market.tick };
    return { market: 'main', from, to: position, events, offers: null, engineId: 'a', beatMs: 1 };
  };
  const snapshot = (): SnapshotMessage => ({
    market: 'main',
    position,
    floor: encodeFloor({ snapshot: snapshotOf(market), board: boardSnapshotOf(board), openOffers: [] }),
  });
  return { beat, snapshot, market };
}

const pause = (write: ReturnType<typeof recorderFor>) =>
  void write({ type: 'ClockPaused', by: 'x', reason: 'audit' });
const faster = (write: ReturnType<typeof recorderFor>) =>
  void write({ type: 'ClockSpeedChanged', by: 'x', ticksPerSecond: 20 });
const open = (write: ReturnType<typeof recorderFor>) =>
  void write({
    type: 'MarketOpened',
    name: 'A market',
    origin: '2026-01-01T00:00:00.000Z',
    seedSha256: 'f'.repeat(64),
    rules: DEFAULT_RULES,
  });

function following() {
  const remote = server();
  remote.beat(open);
  const follower = new Follower('main');
  follower.begin(remote.snapshot());
  return { remote, follower };
}

test('frames that join are folded, and a beat without events still moves time', () => {
  const { remote, follower } = following();
  expect(follower.take(remote.beat(faster))).toBe('folded');
  expect(follower.take(remote.beat())).toBe('folded');
  expect(follower.market.clock.ticksPerSecond).toBe(20);
  expect(follower.market.tick).toBe(remote.market.tick);
  expect(follower.market.seq).toBe(remote.market.seq);
});

test('a frame that was seen is old, one that does not join is a gap, and neither is folded', () => {
  const { remote, follower } = following();
  const first = remote.beat(faster);
  const second = remote.beat(pause);
  expect(follower.take(second)).toBe('gap');
  expect(follower.take(first)).toBe('folded');
  expect(follower.take(first)).toBe('old');
  expect(follower.market.seq).toBe(first.to.seq);
  expect(follower.take(second)).toBe('folded');
});

test('before a snapshot every frame is a gap', () => {
  expect(new Follower('main').take(server().beat(open))).toBe('gap');
});

test('a held view stands still, knows what it missed, hears the clock, and jumps to live exactly', () => {
  const { remote, follower } = following();
  const other = new Follower('main');
  other.begin(remote.snapshot());
  follower.hold();
  const seq = follower.market.seq;
  for (const act of [faster, pause]) {
    const frame = remote.beat(act);
    expect(follower.take(frame)).toBe('waiting');
    expect(other.take(frame)).toBe('folded');
  }
  expect(follower.market.seq).toBe(seq);
  expect(follower.missed).toBe(2);
  expect(follower.clock.paused?.reason).toBe('audit');
  expect(follower.release()).toBe(true);
  expect(JSON.stringify(snapshotOf(follower.market))).toBe(JSON.stringify(snapshotOf(other.market)));
  expect(follower.missed).toBe(0);
});

test('a view held for too long lets go and asks from where it stands', () => {
  const { remote, follower } = following();
  const stood = follower.shown;
  follower.hold();
  for (let beat = 0; beat < 201; beat += 1) {
    follower.take(
      remote.beat((write) => {
        for (let i = 0; i < 100; i += 1) faster(write);
      }),
    );
  }
  expect(follower.missed).toBe(20_100);
  expect(follower.release()).toBe(false);
  expect(follower.received).toEqual(stood);
});

test('offers are counted as the frame tells, and a day of them as the server had it', () => {
  const { remote, follower } = following();
  const today = { day: 0, offersPlaced: 7, offersEnded: 2 };
  const yesterday = { day: -1, offersPlaced: 0, offersEnded: 0 };
  const counted = (open: [string, number][]) => ({ ...remote.beat(), offers: { open, today, yesterday } });
  follower.take(
    counted([
      ['m1', 3],
      ['m2', 2],
    ]),
  );
  follower.take(counted([['m1', 0]]));
  expect(follower.openOffers.get('m2')).toBe(2);
  expect(follower.openOffersInAll).toBe(2);
  expect(follower.board.today).toMatchObject(today);
});

test('a buyer hears of the end of an offer that was placed before he watched, and nothing breaks', () => {
  const { remote, follower } = following();
  const frame = remote.beat();
  const head = { v: 1, market: 'main', tick: 2, at: '2026-01-01T00:02:00.000Z' } as const;
  const expired = { ...head, seq: frame.to.seq + 1, type: 'OfferExpired', offerId: 'o1' } as const;
  expect(follower.take({ ...frame, events: [expired] })).toBe('folded');
  expect(follower.market.seq).toBe(expired.seq);
});
