/** Gives a component the past that it wishes for, for as long as it is there and whatever the wish becomes. */
import { untrack } from 'svelte';
import { useLive } from '../live/context.ts';
import { Past, type PastWish } from './past.svelte.ts';

export function usePast(wish: () => PastWish): Past {
  const live = useLive();
  const past = new Past();
  const wished = $derived(wish());
  const isHere = $derived(live.perGlance.shown !== null);
  $effect(() => {
    // A market that came anew leaves a gap in what was listened to.
    void live.snapshots;
    if (!isHere) return;
    const now = wished;
    return untrack(() => past.begin(live, now));
  });
  $effect(() => {
    void live.perGlance;
    past.catchUp();
  });
  return past;
}
