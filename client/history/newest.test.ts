import { Newest } from './newest.ts';

test('all of a few, in their order, and once', () => {
  const newest = new Newest<number>(10);
  for (let i = 0; i < 8; i += 1) newest.push(i);
  expect(newest.take()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(newest.take()).toEqual([]);
});

test('of many that nobody takes the newest, and never more than twice the bound', () => {
  const newest = new Newest<number>(10);
  let longest = 0;
  for (let i = 0; i < 1_005; i += 1) {
    newest.push(i);
    longest = Math.max(longest, newest.length);
  }
  expect(longest).toBeLessThan(20);
  expect(newest.take().slice(-10)).toEqual([995, 996, 997, 998, 999, 1_000, 1_001, 1_002, 1_003, 1_004]);
});
