/** The market that all pages below the shell look at. */
import { createContext } from 'svelte';
import type { LiveMarket } from './live-market.svelte.ts';

export const [useLive, provideLive] = createContext<LiveMarket>();
