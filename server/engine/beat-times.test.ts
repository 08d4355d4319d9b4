/** The last beats' times, and what share of them was done in what time. */
import { BeatTimes } from './beat-times.ts';
import { LIMITS } from './limits.ts';

test('shares are of the beats that are remembered, which are the last', () => {
  const times = new BeatTimes();
  expect(times.within(0.5)).toBeNull();
  for (let ms = 1; ms <= LIMITS.beatTimes + 10; ms += 1) times.add(ms);
  expect(times.recentMs).toHaveLength(LIMITS.beatTimes);
  expect(times.recentMs[0]).toBe(11);
  expect(times.within(0.5)).toBe(11 + LIMITS.beatTimes / 2);
  expect(times.within(1)).toBe(LIMITS.beatTimes + 10);
});
