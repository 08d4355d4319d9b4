import { emptyMarket } from '../../server/market/market.ts';
import { detailsOf } from './details.ts';
import { ownLine, type TapeEvent, tapeLines, wordLine } from './lines.ts';

const head = { v: 1, market: 'main', tick: 10, at: '2026-01-01T00:10:00.000Z' } as const;

const sale = (seq: number): TapeEvent => ({
  ...head,
  seq,
  type: 'CarPurchased',
  purchaseId: `purchase~${seq}`,
  offerId: 'offer~1',
  dealershipId: 'd1',
  modelId: 'm1',
  askCents: 2_000_000,
  discountBp: 500,
  discountKind: 'loyalty',
  promotionId: null,
  priceCents: 1_900_000,
  costCents: 1_950_000,
});
const swap: TapeEvent = {
  ...head,
  seq: 8,
  type: 'SupplierSwitched',
  dealershipId: 'd1',
  modelId: 'm1',
  fromSupplierId: 's1',
  toSupplierId: null,
  reason: 'supplier-left',
  fromNetCents: 1_700_000,
  toNetCents: null,
  horizonUnits: 42,
  projectedBeforeCents: null,
  projectedAfterCents: null,
};

test('the tape is newest first, filtered and bounded', () => {
  const market = emptyMarket('main', 'public');
  const tape = [sale(1), swap, sale(9), sale(10)];
  expect(tapeLines(market, tape, 'all', '', 3).map(({ event }) => event.seq)).toEqual([10, 9, 8]);
  expect(tapeLines(market, tape, 'switch', '', 3).map(({ event }) => event.seq)).toEqual([8]);
});

test('a filter finds a line by any name that it has', () => {
  const market = emptyMarket('main', 'public');
  const tape = [sale(1), swap];
  expect(tapeLines(market, tape, 'all', 's1', 3).map(({ event }) => event.seq)).toEqual([8]);
  expect(tapeLines(market, tape, 'all', 'd1 m1', 3).map(({ event }) => event.seq)).toContain(1);
  expect(tapeLines(market, tape, 'sale', 's1', 3)).toEqual([]);
});

test('a line says who, what and how much; unknown names fall back to ids', () => {
  const line = wordLine(emptyMarket('main', 'public'), sale(1));
  expect(line.note).toBe('d1 · loyalty −5%');
  expect(line).toMatchObject({ kind: 'sale', title: 'm1', amount: { cents: 1_900_000 } });
  expect(wordLine(emptyMarket('main', 'public'), swap)).toMatchObject({
    note: 's1 › nobody · supplier left, 42 units',
    amount: null,
  });
});

test('on the page of its dealership a line does not say its name', () => {
  const market = emptyMarket('main', 'public');
  const restock = { ...head, seq: 9, type: 'CarsRestocked', dealershipId: 'd1', modelId: 'm1', units: 2 };
  const order = wordLine(market, { ...restock, supplierId: 's1', totalCents: 1 } as TapeEvent);
  expect(order).toMatchObject({ title: 'd1 restocks', note: '2 × m1 from s1' });
  expect(ownLine(market, order)).toMatchObject({ title: '2 × m1', note: 'restock from s1' });
  expect(ownLine(market, wordLine(market, swap))).toMatchObject({
    title: 'm1',
    note: 's1 › nobody · supplier left, 42 units',
  });
});

test('the waterfall of a purchase goes from the ask to what was paid, and says a loss', () => {
  const { bars } = detailsOf(emptyMarket('main', 'public'), sale(1));
  expect(bars.map(({ label, fromCents, toCents }) => [label, toCents - fromCents])).toEqual([
    ['ask', 2_000_000],
    ['loyalty −5%', -100_000],
    ['paid', 1_900_000],
    ['cost of the car', 1_950_000],
    ['loss', -50_000],
  ]);
});

test('a switch to nobody has no projection to draw', () => {
  expect(detailsOf(emptyMarket('main', 'public'), swap).bars).toEqual([]);
});
