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
    void past.asked;
    if (!isHere) return;
    const now = wished;
    return untrack(() => past.begin(live, now));
  });
  $effect(() => {
    // The line came up: what could not be read before may be there now.
    void live.connections;
    untrack(() => past.state === 'failed' && past.tryAgain());
  });
  // Before anything is drawn from it: once a glance is enough.
  $effect.pre(() => {
    const { tick } = live.perGlance.market;
    untrack(() => past.catchUp(tick));
  });
  return past;
}
