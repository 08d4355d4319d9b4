/** Random numbers for workloads: mulberry32 (Tommy Ettinger), the same for the same seed on every machine. */
export interface Draws {
  /** A whole number from 0 to `bound - 1`. */
  below(bound: number): number;
  /** A whole number between the two, both included. */
  between(min: number, max: number): number;
}

export function drawsFrom(seed: number): Draws {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return { below, between: (min, max) => min + below(max - min + 1) };
}
