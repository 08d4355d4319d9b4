import type { SeenEvent } from '../../server/market/privacy.ts';
import { flowOf } from './flow.ts';

const swap = (fromSupplierId: string | null, toSupplierId: string | null) =>
  ({ type: 'SupplierSwitched', fromSupplierId, toSupplierId }) as SeenEvent;

test('suppliers are as high as their switches, and ribbons join whom they name', () => {
  const flow = flowOf([swap('a', 'b'), swap('a', 'b'), swap('a', 'c'), swap('b', 'c')], 100, 100);
  expect(flow.switches).toBe(4);
  expect(flow.from.map(({ supplierId, switches }) => [supplierId, switches])).toEqual([
    ['a', 3],
    ['b', 1],
  ]);
  expect(flow.ribbons.map((ribbon) => [ribbon.fromSupplierId, ribbon.toSupplierId, ribbon.switches])).toEqual(
    [
      ['a', 'b', 2],
      ['a', 'c', 1],
      ['b', 'c', 1],
    ],
  );
  const bottom = flow.from.at(-1)!;
  expect(bottom.y + bottom.height).toBeCloseTo(100, 6);
});

test('many suppliers are drawn by name up to a number, the rest together', () => {
  const events = Array.from({ length: 12 }, (_, i) => swap(`s${i}`, 'x'));
  const { from, ribbons } = flowOf(events, 100, 100);
  expect(from).toHaveLength(8);
  expect(from.at(-1)).toMatchObject({ supplierId: null, switches: 5 });
  expect(ribbons.reduce((sum, { switches }) => sum + switches, 0)).toBe(12);
});

test('a first source and a lost one are no switch', () => {
  expect(flowOf([swap(null, 'a'), swap('a', null)], 100, 100).switches).toBe(0);
});
