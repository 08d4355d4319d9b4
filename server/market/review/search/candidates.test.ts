/** Shows that a search looks at a model's home and at a few suppliers more, and that few suppliers are all candidates. */
import { RandomStream } from '../../random/stream.ts';
import { NOT_SOLD } from '../price-columns.ts';
import { randomInstance } from '../testing/instances.ts';
import { Columns } from './columns.ts';
import { SEARCH_LIMITS } from './limits.ts';

const random = new RandomStream(new Uint32Array(8), 'candidates', 1);

function columnsOf(suppliers: number) {
  const { problem, before } = randomInstance(random, { models: 12, suppliers, tiers: 3 });
  return { problem, before, columns: new Columns(problem, before, () => true) };
}
const candidatesOf = ({ candidates }: Columns, model: number) => [
  ...candidates.values.subarray(candidates.first[model], candidates.first[model + 1]),
];

test('among many suppliers a model keeps its home and as many candidates as the limit says', () => {
  for (let i = 0; i < 50; i += 1) {
    const { problem, before, columns } = columnsOf(4 * SEARCH_LIMITS.fewSuppliers);
    before.forEach((home, model) => {
      const sold = problem.lists[model]!.filter((price) => price !== NOT_SOLD).length;
      const kept = candidatesOf(columns, model);
      expect(kept).toContain(home);
      const others = kept.filter((supplier) => supplier !== home).length;
      expect(others).toBeGreaterThanOrEqual(Math.min(sold, SEARCH_LIMITS.candidates) - 1);
      expect(others).toBeLessThanOrEqual(SEARCH_LIMITS.candidates);
      for (const supplier of kept) expect(problem.lists[model]![supplier]).not.toBe(NOT_SOLD);
    });
  }
});

test('few suppliers are all candidates, each told by model as by supplier', () => {
  for (let i = 0; i < 50; i += 1) {
    const { problem, columns } = columnsOf(SEARCH_LIMITS.fewSuppliers);
    const { values, first } = columns.drawable;
    problem.supplierIds.forEach((_, supplier) => {
      const models = [...problem.lists.keys()].filter(
        (model) => problem.lists[model]![supplier] !== NOT_SOLD,
      );
      expect([...values.subarray(first[supplier], first[supplier + 1])]).toEqual(models);
      for (const model of models) expect(candidatesOf(columns, model)).toContain(supplier);
    });
  }
});
