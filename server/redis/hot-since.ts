/**
 * What beats changed in a market's hot state since its hashes were written last. Beats only append what they changed; now
 * and then all of it goes into the hashes at once, each field once, however often it changed.
 */
import type { Position } from '../engine/position.ts';
import type { Changes, HotChanges } from './hot-fields.ts';
import { positionText } from './position-text.ts';

export class HotSince {
  /** Where the hashes stand, and where the last beat ended. */
  readonly base: string;
  to: string;
  beats = 0;
  readonly #cells = new Map<string, string>();
  readonly #prices = new Map<string, string>();
  #promotions: Changes | null = null;

  constructor(base: Position) {
    this.base = positionText(base);
    this.to = this.base;
  }

  add({ cells, prices, promotions }: HotChanges, to: Position): void {
    putInto(this.#cells, cells);
    putInto(this.#prices, prices);
    this.#promotions = promotions ?? this.#promotions;
    this.beats += 1;
    this.to = positionText(to);
  }

  changes(): HotChanges {
    return {
      cells: [...this.#cells].flat(),
      prices: [...this.#prices].flat(),
      promotions: this.#promotions,
    };
  }
}

/** An empty value, which removes a field, is kept: it has to be told on. */
export function putInto(fields: Map<string, string>, changes: Changes): void {
  for (let i = 0; i < changes.length; i += 2) fields.set(changes[i]!, changes[i + 1]!);
}
