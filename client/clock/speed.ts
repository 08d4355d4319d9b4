/** The speeds that the page offers, and how a speed is said. One tick a second is the market's own pace. */
import { words } from '../shared/messages/words.ts';

export const SPEEDS: readonly (number | null)[] = [1, 5, 20, 60, null];

export function speedText(ticksPerSecond: number | null): string {
  return ticksPerSecond === null ? words.clock.max : `×${ticksPerSecond}`;
}
