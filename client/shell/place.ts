/** Where we are: what the address says, for every page and panel below the router, and the way to go elsewhere. */
import { createContext } from 'svelte';
import type { Paths } from './paths.ts';

export interface Place {
  readonly marketId: string;
  readonly paths: Paths;
  readonly path: string;
  /** The model, dealership or supplier that the address names. */
  readonly id: string | null;
  /** The tick at which history ends; null: now, as always on a page without a history. */
  readonly at: number | null;
  go(address: string): void;
}

export const [usePlace, providePlace] = createContext<Place>();
