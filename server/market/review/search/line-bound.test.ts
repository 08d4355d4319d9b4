/** Shows that the bound of a line is never below what a stop on it saves, with and without tolls, and how often it tells. */
import { RandomStream } from '../../random/stream.ts';
import { driftedInstance, randomInstance } from '../testing/instances.ts';
import { Baskets } from './baskets.ts';
import { Columns } from './columns.ts';
import { LineBound } from './line-bound.ts';

const INSTANCES = 1_000;
const random = new RandomStream(new Uint32Array(8), 'line bound', 1);

/** A line in the order of its ratios, and the bound that was told of it. */
function lineOf(baskets: Baskets, to: number) {
  const { columns, at, shares } = baskets;
  const bound = new LineBound(baskets);
  bound.clear();
  const line: { model: number; ratio: number }[] = [];
  for (const model of columns.movable) {
    const from = at[model]!;
    if (from === to || !columns.sells(to, model)) continue;
    const toll = baskets.tollAt(model, to) - baskets.tollAt(model, from);
    const price = columns.listOf(from, model) * shares[from]!;
    const ratio = (columns.listOf(to, model) + toll) / price;
    bound.add(columns.units[model]!, columns.listOf(to, model), price - toll, ratio);
    line.push({ model, ratio });
  }
  return { bound, line: line.sort((a, b) => a.ratio - b.ratio || a.model - b.model) };
}

test('no stop on a line saves more than its bound lets through', () => {
  let [refused, gaining, lines] = [0, 0, 0];
  for (let i = 0; i < INSTANCES; i += 1) {
    const size = { models: random.between(1, 12), suppliers: random.between(2, 6), tiers: 4 };
    const { problem, before } = i % 2 === 0 ? randomInstance(random, size) : driftedInstance(random, size);
    const columns = new Columns(problem, before, () => true);
    const home = Int32Array.from(before);
    // From nothing to far more than a model costs; some of them are away from home, where a toll is saved.
    const toll = Float64Array.from(before, () => random.pick([0, 0, 50_000, 2_000_000, 3_000_000_000]));
    const terms = { toll, due: toll, ceilingCents: Infinity };
    for (let to = 0; to < columns.suppliers; to += 1) {
      const baskets = new Baskets(columns, home, terms);
      for (const model of columns.movable) {
        const away = random.below(columns.suppliers);
        if (random.chance(2_000) && columns.sells(away, model)) baskets.assign(model, away);
      }
      const { bound, line } = lineOf(baskets, to);
      const noise = baskets.total() * 1e-12;
      const startCents = baskets.total();
      const mayGain = bound.mayExceed(to, noise);
      let mostSaved = 0;
      for (const { model } of line) {
        baskets.assign(model, to);
        mostSaved = Math.max(mostSaved, startCents - baskets.total());
      }
      lines += 1;
      if (!mayGain) refused += 1;
      if (mostSaved > 2 * noise) {
        gaining += 1;
        expect(mayGain).toBe(true);
      }
    }
  }
  console.log(`${lines} lines: ${gaining} gain, ${refused} of the others are told without ordering them`);
  expect(refused).toBeGreaterThan((lines - gaining) / 4);
});
