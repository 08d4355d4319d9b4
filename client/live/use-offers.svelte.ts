/** Gives a component the open offers of a model, or of all, for as long as it is there and whatever it wants. */
import { untrack } from 'svelte';
import { useLive, useTurns } from './context.ts';
import { OffersFollower } from './offers-follower.ts';

const NOTHING = new OffersFollower();

/** `wanted`: null for the offers of all models, undefined for none. */
export function useOffers(wanted: () => string | null | undefined): { readonly perGlance: OffersFollower } {
  const live = useLive();
  const turns = useTurns();
  const modelId = $derived(wanted());
  let follower = $state.raw(NOTHING);
  $effect(() => {
    const now = modelId;
    if (now === undefined) return;
    const watch = untrack(() => live.watchOffers(now));
    follower = watch.follower;
    return () => {
      follower = NOTHING;
      watch.stop();
    };
  });
  return {
    get perGlance() {
      void turns.perGlance;
      return follower;
    },
  };
}
