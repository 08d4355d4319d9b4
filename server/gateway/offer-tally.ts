/** How many offers are open, by model: what a watcher of the floor is told of them in place of each. */
import type { FollowedFrame } from '../engine/follower.ts';
import { type Board, dayOffersOf } from '../market/board/board.ts';
import type { Market } from '../market/market.ts';
import { isOfferEvent } from '../market/open-offers.ts';
import type { OfferCounts } from '../protocol/socket.ts';
import { modelOf } from './audience.ts';

export class OfferTally {
  readonly #open = new Map<string, number>();

  constructor(market: Market) {
    for (const { modelId } of market.offers.values()) this.#add(modelId, 1);
  }

  /** Models that have any, with how many. */
  get open(): [modelId: string, offers: number][] {
    return [...this.#open];
  }

  /** Counts on; `board` is the board after the frame. Null when no offer was placed or ended. */
  count(frame: FollowedFrame, board: Board): OfferCounts | null {
    const changed = new Set<string>();
    for (const event of frame.events) {
      if (!isOfferEvent(event)) continue;
      const modelId = modelOf(frame, event);
      this.#add(modelId, event.type === 'OfferPlaced' ? 1 : -1);
      changed.add(modelId);
    }
    if (changed.size === 0) return null;
    return {
      open: [...changed].map((modelId) => [modelId, this.#open.get(modelId) ?? 0]),
      today: dayOffersOf(board.today),
      yesterday: dayOffersOf(board.yesterday),
    };
  }

  #add(modelId: string, offers: number): void {
    const open = (this.#open.get(modelId) ?? 0) + offers;
    if (open === 0) this.#open.delete(modelId);
    else this.#open.set(modelId, open);
  }
}
