/** The speeds that the page offers, and how a speed is said. One tick a second is the market's own pace. */
export const SPEEDS: readonly (number | null)[] = [1, 5, 20, 60, null];

export function speedText(ticksPerSecond: number | null): string {
  return ticksPerSecond === null ? 'max' : `×${ticksPerSecond}`;
}
