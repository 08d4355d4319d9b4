/**
 * Follows a market as everybody but the leading engine does: loads it from the journal, then folds the frames.
 * A frame that does not join what is folded means that some were missed; those events are read from the journal
 * and handed on as one frame, so that whoever listens here never sees a gap.
 */
import type { MarketEvent } from '../market/events.ts';
import { applyToFold, bringForward, loadFold } from './fold.ts';
import type { Fold, Following, Frame, FramesPort, JournalPort } from './ports.ts';
import { samePosition } from './position.ts';

/** A frame with the owners of the offers that it ends, who are not in its events. */
export interface FollowedFrame extends Frame {
  offerOwners: ReadonlyMap<string, string>;
}

export class MarketFollower {
  #following: Following | null = null;
  #heardMs: number;

  private constructor(
    readonly fold: Fold,
    private readonly journal: JournalPort,
    private readonly nowMs: () => number,
    private readonly onFrame: (frame: FollowedFrame) => void,
  ) {
    this.#heardMs = nowMs();
  }

  /** Null when there is no such market. */
  static async start(
    marketId: string,
    journal: JournalPort,
    frames: FramesPort,
    nowMs: () => number,
    onFrame: (frame: FollowedFrame) => void,
  ): Promise<MarketFollower | null> {
    const fold = await loadFold(journal, marketId);
    if (fold === null) return null;
    const follower = new MarketFollower(fold, journal, nowMs, onFrame);
    follower.#following = frames.follow(marketId, fold.position.beat, (frame) => follower.#fold(frame));
    return follower;
  }

  /** Milliseconds since the last frame. */
  get silentMs(): number {
    return this.nowMs() - this.#heardMs;
  }

  async stop(): Promise<void> {
    await this.#following?.stop();
  }

  async #fold(frame: Frame): Promise<void> {
    this.#heardMs = this.nowMs();
    const { fold } = this;
    if (frame.to.beat <= fold.position.beat) return;
    const offerOwners = new Map<string, string>();
    const note = (event: MarketEvent) => noteOwner(fold, event, offerOwners);
    if (samePosition(frame.from, fold.position)) {
      for (const event of frame.events) {
        note(event);
        applyToFold(fold, event);
      }
      fold.market.tick = frame.to.tick;
      fold.position = frame.to;
      this.onFrame({ ...frame, offerOwners });
      return;
    }
    const from = fold.position;
    const events: MarketEvent[] = [];
    await bringForward(this.journal, fold, frame.to, (event) => {
      events.push(event);
      note(event);
    });
    this.onFrame({ ...frame, from, events, offerOwners });
  }
}

function noteOwner(fold: Fold, event: MarketEvent, owners: Map<string, string>): void {
  if (event.type !== 'OfferCancelled' && event.type !== 'OfferExpired') return;
  const buyerId = fold.market.offers.get(event.offerId)?.buyerId;
  if (buyerId !== null && buyerId !== undefined) owners.set(event.offerId, buyerId);
}
