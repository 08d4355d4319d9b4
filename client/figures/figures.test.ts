import { type DayTotals, emptyBoard } from '../../server/market/board/board.ts';
import { emptyMarket } from '../../server/market/market.ts';
import { figuresOf } from './figures.ts';

const day = (totals: Partial<DayTotals>): DayTotals => ({ ...emptyBoard().today, ...totals });

/** Noon of the second day: ten cars each morning, paid a little less today. */
function noon() {
  const market = { ...emptyMarket('main', 'public'), tick: 1_440 + 720 };
  const board = emptyBoard();
  board.opening = { units: 10, paidCents: 1_000_000, msrpCents: 1_000_000 };
  board.buckets = [
    { tick: 660, units: 10, paidCents: 1_000_000, msrpCents: 1_000_000 },
    { tick: 1_430, units: 30, paidCents: 3_000_000, msrpCents: 3_000_000 },
    { tick: 2_100, units: 11, paidCents: 1_078_000, msrpCents: 1_100_000 },
  ];
  board.today = day({
    day: 1,
    units: 11,
    paidCents: 1_078_000,
    askCents: 1_100_000,
    offersPlaced: 20,
    offersEnded: 22,
  });
  board.yesterday = day({ day: 0, units: 40, paidCents: 4_000_000, askCents: 4_000_000, offersEnded: 100 });
  return { market, board };
}

function figure(key: string) {
  const { market, board } = noon();
  const found = figuresOf(market, board, 0).find((candidate) => candidate.key === key)!;
  return [found.value, found.change, found.direction];
}

test('sums are compared with yesterday up to the same time, not with its whole day', () => {
  expect(figure('sold')).toEqual(['11', '+1', 'rise']);
  expect(figure('turnover')).toEqual(['$10.78K', '+7.8%', 'rise']);
});

test('the index is paid over MSRP against the opening, against the same hour a day ago', () => {
  expect(figure('index')).toEqual(['98.00', '−2.00%', 'fall']);
});

test('rates are compared with the whole of yesterday, in points', () => {
  expect(figure('fill')).toEqual(['50.0%', '+10.0', 'rise']);
  expect(figure('discount')).toEqual(['2.0%', '+2.0', 'rise']);
});

test('open offers say how their number changed since midnight', () => {
  expect(figure('offers')).toEqual(['0', '−2', 'hold']);
});

test('a market without a sale shows no index and invents no change', () => {
  const figures = figuresOf(emptyMarket('main', 'public'), emptyBoard(), 0);
  expect(figures.map(({ value }) => value)).toEqual([null, '$0', '0', '0', null, null, '0']);
  expect(figures[0]!.change).toBeNull();
});

test('after a quiet midnight today is empty and what the board calls today was yesterday', () => {
  const { market, board } = noon();
  market.tick = 2 * 1_440 + 5;
  const figures = figuresOf(market, board, 0);
  expect(figures.find(({ key }) => key === 'sold')!.value).toBe('0');
  expect(figures.find(({ key }) => key === 'fill')!.value).toBeNull();
});
