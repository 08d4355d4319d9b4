/** Quantiles of what a histogram counted between two readings. */
import { quantileBetween, type Reading } from './scrape.ts';

const reading = (counts: number[]): Reading =>
  new Map(['1', '2', '+Inf'].map((upTo, i) => [`beats_bucket{le="${upTo}",result="beat"}`, counts[i]!]));
const wanted = (q: number) => ({ name: 'beats', labels: 'result="beat"', q });

test('only what came between the readings counts', () => {
  const [before, after] = [reading([100, 100, 100]), reading([104, 108, 110])];
  expect(quantileBetween(before, after, wanted(0.2))).toBe(0.5);
  expect(quantileBetween(before, after, wanted(0.6))).toBe(1.5);
  expect(quantileBetween(before, after, wanted(0.99))).toBe(2);
});

test('nothing counted has no quantile', () => {
  expect(quantileBetween(reading([1, 1, 1]), reading([1, 1, 1]), wanted(0.5))).toBeNull();
  expect(quantileBetween(new Map(), new Map(), wanted(0.5))).toBeNull();
});
