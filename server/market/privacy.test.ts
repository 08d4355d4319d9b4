/** Shows who sees what of every event there is, and that the public's view of a market holds together without who. */
import { apply } from './apply/apply.ts';
import { EVENT_FIELDS, type EventType, type MarketEvent } from './events.ts';
import { seenBy, type SeenEvent, type Viewer } from './privacy.ts';
import { fingerprintOf, floorSnapshotOf, marketFrom, publicSnapshotOf } from './snapshot.ts';
import { runBusy } from './testing/busy-scenario.ts';

const PUBLIC: Viewer = { role: 'public' };
const ADMIN: Viewer = { role: 'admin' };

/** What the contract says: hidden from the public altogether, or only without who, or plain to everybody. */
const HIDDEN = ['BuyerJoined', 'BuyerLeft', 'MoneyDeposited', 'MoneyWithdrawn'];
const WITHOUT_WHO = [
  'ClockPaused',
  'ClockResumed',
  'ClockStepped',
  'ClockSpeedChanged',
  'OfferPlaced',
  'OfferCancelled',
  'CarPurchased',
];
/** Events that are a buyer's own business. */
const OWNED = ['BuyerJoined', 'BuyerLeft', 'OfferPlaced', 'OfferCancelled', 'OfferExpired', 'CarPurchased'];

const journal: MarketEvent[] = [];
const owners = new Map<string, string>();
const full = runBusy(700, (event) => {
  if (event.type === 'OfferPlaced') owners.set(event.offerId, event.buyerId);
  journal.push(event);
}).market;

const ownerOfOffer = (offerId: string) => owners.get(offerId);
const seen = (viewer: Viewer, event: MarketEvent) => seenBy(viewer, event, ownerOfOffer);

function withoutWho(event: MarketEvent): SeenEvent {
  const { buyerId: _buyerId, by: _by, ...rest } = event as MarketEvent & { buyerId?: string; by?: string };
  return rest;
}

/** Whose business it is, told from the event's own words. */
function ownerOf(event: MarketEvent): string | undefined {
  if (event.type === 'MoneyDeposited' || event.type === 'MoneyWithdrawn') {
    return event.accountType === 'buyer' ? event.accountId : undefined;
  }
  if (!OWNED.includes(event.type)) return undefined;
  const { buyerId, offerId } = event as { buyerId?: string; offerId: string };
  return buyerId ?? owners.get(offerId);
}

function publicly(event: MarketEvent): SeenEvent | null {
  if (HIDDEN.includes(event.type)) return null;
  return WITHOUT_WHO.includes(event.type) ? withoutWho(event) : event;
}

describe.each(Object.keys(EVENT_FIELDS) as EventType[])('%s', (type) => {
  const events = journal.filter((event) => event.type === type);

  test('is seen by the public, by others, by its owner and by admins as the contract says', () => {
    expect(events.length).toBeGreaterThan(0);
    for (const event of events.slice(0, 40)) {
      expect(seen(PUBLIC, event)).toStrictEqual(publicly(event));
      expect(seen(ADMIN, event)).toStrictEqual(event);
      expect(seen({ role: 'buyer', buyerId: 'somebody else' }, event)).toStrictEqual(publicly(event));
      const owner = ownerOf(event);
      if (owner === undefined) continue;
      expect(seen({ role: 'buyer', buyerId: owner }, event)).toStrictEqual(event);
    }
  });
});

const buyerIds = new Set(journal.flatMap((event) => (event.type === 'BuyerJoined' ? [event.buyerId] : [])));
const WHO = new Set([...buyerIds, 'scenario']);

/** Every place in a value where a buyer is named, or where it says by whom. */
function traces(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return WHO.has(value) || value.startsWith('agents:') ? [path] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => traces(inner, `${path}.${key}`));
}

describe('the public', () => {
  const frame = journal.map((event) => seen(PUBLIC, event)).filter((event) => event !== null);

  test('finds no buyer and no issuer in any event', () => {
    expect(buyerIds.size).toBeGreaterThan(20);
    expect(frame.length).toBeGreaterThan(1_000);
    expect(traces(frame)).toEqual([]);
    expect(traces(journal).length).toBeGreaterThan(1_000);
  });

  test('finds neither in the snapshot of a market, also while it is paused with offers open', () => {
    const market = runBusy(16, () => {}).market;
    expect(market.clock.paused).not.toBeNull();
    expect(market.offers.size).toBeGreaterThan(0);
    for (const stands of [market, full]) {
      const snapshot = publicSnapshotOf(stands);
      expect(traces(snapshot)).toEqual([]);
      expect(snapshot.accounts).toBeNull();
    }
  });

  test('still is told of a dealership what the contract makes public, and not its balance', () => {
    const text = JSON.stringify(publicSnapshotOf(full));
    expect(text).not.toMatch(/balance|heldCents|takings|unitsBought/i);
    expect(text).toContain('"askCents"');
  });

  test('is given the floor without the open offers, which are watched by themselves', () => {
    expect(full.offers.size).toBeGreaterThan(0);
    expect(floorSnapshotOf(full)).toEqual({ ...publicSnapshotOf(full), offers: [] });
  });

  test('that joins at any event and folds what it sees holds the public part of the full market', () => {
    const market = marketFrom(publicSnapshotOf(runBusy(0, () => {}).market));
    const joined: { from: number; follower: ReturnType<typeof marketFrom> }[] = [];
    let compared = 0;
    runBusy(400, (event, run) => {
      if (run === null) return;
      const shown = seen(PUBLIC, event);
      if (shown !== null) {
        for (const follower of [market, ...joined.map((one) => one.follower)]) apply(follower, shown);
      }
      if (event.seq % 97 !== 0) return;
      const stands = marketFrom(JSON.parse(JSON.stringify(publicSnapshotOf(run.market))) as never);
      for (const follower of [market, ...joined.map((one) => one.follower)]) {
        // A follower's seq is that of the last event it was shown.
        expect(fingerprintOf({ ...follower, seq: 0 })).toBe(fingerprintOf({ ...stands, seq: 0 }));
        compared += 1;
      }
      if (joined.length < 3) joined.push({ from: event.seq, follower: stands });
    });
    expect(compared).toBeGreaterThan(40);
  });
});
