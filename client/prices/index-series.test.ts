import { emptyBoard } from '../../server/market/board/board.ts';
import { indexAt, indexSeries, indexTable } from './index-series.ts';

const bucket = (tick: number, units: number, paidCents: number) => ({
  tick,
  units,
  paidCents,
  msrpCents: 1_000 * units,
});

/** Sales at 00:00, 00:10 and, after a silence, at 02:00. */
function board() {
  return {
    ...emptyBoard(),
    opening: { units: 1, paidCents: 1_000, msrpCents: 1_000 },
    buckets: [bucket(0, 1, 1_000), bucket(10, 1, 900), bucket(120, 2, 1_800)],
  };
}

test('a point is the index of the hour up to it', () => {
  const points = indexSeries(board(), 0, 15);
  expect(points).toEqual([
    { tick: 0, index: 100, units: 1, direction: 'hold' },
    { tick: 10, index: 95, units: 1, direction: 'fall' },
  ]);
});

test('a silence keeps its place, up to now', () => {
  const points = indexSeries(board(), 0, 139);
  expect(points).toHaveLength(14);
  expect(points[5]).toEqual({ tick: 50, index: null, units: 0, direction: 'hold' });
  expect(points[12]).toEqual({ tick: 120, index: 90, units: 2, direction: 'fall' });
  expect(points[13]).toEqual({ tick: 130, index: null, units: 0, direction: 'hold' });
});

test('the series can be asked for its end only', () => {
  expect(indexSeries(board(), 120, 125)).toEqual([{ tick: 120, index: 90, units: 2, direction: 'fall' }]);
  expect(indexSeries(emptyBoard(), 0, 500)).toEqual([]);
});

test('the index at a tick is that of the last hour with a sale', () => {
  expect(indexAt(board(), 100)).toBe(95);
  expect(indexAt(board(), 500)).toBe(90);
  expect(indexAt(emptyBoard(), 500)).toBeNull();
});

test('the table sums stretches, newest first', () => {
  expect(indexTable(board(), 1_440, 139)).toEqual([
    { tick: 120, index: 90, units: 2, direction: 'fall' },
    { tick: 0, index: 95, units: 2, direction: 'hold' },
  ]);
});
