/** Chance for tests, from a seed: the same seed makes the same run. */

/** Whole numbers below a bound, drawn from a seed (a linear congruential generator is random enough for when to kill). */
export function drawing(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}
