/** Gives a component what happened lately, as far as it wishes for it. */
import { Past, type PastWish } from './past.svelte.ts';
import { useReading } from './use-reading.svelte.ts';

export function usePast(wish: () => PastWish): Past {
  return useReading(new Past(), wish);
}
