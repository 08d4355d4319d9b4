/** The market that all pages below the shell look at. */
import { createContext } from 'svelte';
import type { LiveMarket, Looks } from './live-market.svelte.ts';

export const [useLive, provideLive] = createContext<LiveMarket>();

/** The market for a panel that is dear to draw: it is told of news in turn with the others. */
export function useTurns(): Looks {
  return useLive().takeTurns();
}
