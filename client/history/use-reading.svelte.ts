/** Lets a component read something of the past, for as long as it is there and whatever it wishes for. */
import { untrack } from 'svelte';
import { useLive } from '../live/context.ts';
import type { Reading, ReadingWish } from './reading.svelte.ts';

export function useReading<Wish extends ReadingWish, R extends Reading<Wish>>(
  reading: R,
  wish: () => Wish,
): R {
  const live = useLive();
  const wished = $derived(wish());
  const isHere = $derived(live.perGlance.shown !== null);
  $effect(() => {
    // A market that came anew leaves a gap in what was listened to.
    void live.snapshots;
    void reading.asked;
    if (!isHere) return;
    const now = wished;
    return untrack(() => reading.begin(live, now));
  });
  $effect(() => {
    // The line came up: what could not be read before may be there now.
    void live.connections;
    untrack(() => reading.state === 'failed' && reading.tryAgain());
  });
  // Before anything is drawn from it: once a glance is enough.
  $effect.pre(() => {
    const { tick } = live.perGlance.market;
    untrack(() => reading.catchUp(tick));
  });
  return reading;
}
