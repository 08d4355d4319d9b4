/** Shows that the average hour of a day is one of whole hours. */
import { emptyBoard } from '../../server/market/board/board.ts';
import { LIMITS } from '../../server/market/board/limits.ts';
import { hoursOfDay } from './statistics.ts';

const bucket = (tick: number, units: number) => ({ tick, units, paidCents: 0, msrpCents: 0 });
const valueAt = (hour: number, buckets: ReturnType<typeof bucket>[], nowTick: number) =>
  hoursOfDay({ ...emptyBoard(), buckets }, nowTick)[hour]!.value;

describe('the average hour', () => {
  test('does not count one that is not over', () => {
    const buckets = [bucket(0, 6), bucket(1_440, 1)];
    expect(valueAt(0, buckets, 1_445)).toBe(6);
    expect(valueAt(0, buckets, 1_500)).toBe(3.5);
  });

  test('counts hours without a sale, also those before the first and after the last', () => {
    expect(valueAt(2, [bucket(1_440 + 120, 4)], 3 * 1_440)).toBeCloseTo(4 / 3, 9);
  });

  test('does not count one of which the board forgot the begin', () => {
    // Every stretch of a week, from the middle of an hour on.
    const buckets = Array.from({ length: LIMITS.buckets }, (_, i) => bucket(30 + 10 * i, 1));
    const nowTick = buckets.at(-1)!.tick + 10;
    expect(hoursOfDay({ ...emptyBoard(), buckets }, nowTick).map(({ value }) => value)).toEqual(
      Array.from({ length: 24 }, () => 6),
    );
  });
});
