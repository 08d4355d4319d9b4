import { parseRunTo } from './run-to.ts';

const NOON_OF_DAY_2 = 1_440 + 720;

test.each([
  ['+60', NOON_OF_DAY_2 + 60],
  ['14:30', 1_440 + 870],
  ['08:00', 2 * 1_440 + 480],
  ['3 08:00', 2 * 1_440 + 480],
  ['Day 3 08:00', 2 * 1_440 + 480],
  [' tick 5000 ', 5_000],
  ['#5000', 5_000],
])('%s is a tick ahead', (text, tick) => {
  expect(parseRunTo(text, NOON_OF_DAY_2)).toBe(tick);
});

test.each(['', 'noon', '25:00', '12:75', 'Day 0 10:00', 'Day 1 10:00', 'tick 12', '+0', '-5'])(
  '"%s" names no tick ahead',
  (text) => {
    expect(parseRunTo(text, NOON_OF_DAY_2)).toBeNull();
  },
);
