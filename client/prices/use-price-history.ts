/** Gives a component the course of a model's prices, as far as it wishes for it. */
import { useReading } from '../history/use-reading.svelte.ts';
import { PriceHistory, type PriceWish } from './price-history.svelte.ts';

export function usePriceHistory(wish: () => PriceWish): PriceHistory {
  return useReading(new PriceHistory(), wish);
}
