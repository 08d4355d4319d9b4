/**
 * Follows a market as everybody but the leading engine does: loads it from the journal, then folds the frames.
 * A frame that does not join what is folded means that some were missed; those events are read from the journal
 * and handed on as one frame, so that whoever listens here never sees a gap.
 */
import type { MarketEvent } from '../market/events.ts';
import type { Offer } from '../market/market.ts';
import { BeatTimes } from './beat-times.ts';
import { applyToFold, journalEndsEarly, loadFold } from './fold.ts';
import type { Fold, Following, Frame, FramesPort, JournalPort } from './ports.ts';
import { type Position, samePosition } from './position.ts';

/** A frame with the offers that it cancels and lets expire, of which its events tell only the id. */
export interface FollowedFrame extends Frame {
  endedOffers: ReadonlyMap<string, Offer>;
}

export class MarketFollower {
  readonly beatTimes = new BeatTimes();
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
    this.beatTimes.add(frame.beatMs);
    const from = fold.position;
    // All is read before any of it is folded: nobody finds the market between two positions.
    const events = samePosition(frame.from, from) ? frame.events : await this.#missed(frame.to);
    const endedOffers = new Map<string, Offer>();
    for (const event of events) {
      noteEnd(fold, event, endedOffers);
      applyToFold(fold, event);
    }
    fold.market.tick = frame.to.tick;
    fold.position = frame.to;
    this.onFrame({ ...frame, from, events, endedOffers });
  }

  async #missed(to: Position): Promise<MarketEvent[]> {
    const { market } = this.fold;
    const events: MarketEvent[] = [];
    for await (const page of this.journal.eventsAfter(market.id, market.seq, to.seq)) events.push(...page);
    const lastSeq = events.at(-1)?.seq ?? market.seq;
    if (lastSeq !== to.seq) throw journalEndsEarly(market.id, lastSeq, to);
    return events;
  }
}

function noteEnd(fold: Fold, event: MarketEvent, ended: Map<string, Offer>): void {
  if (event.type !== 'OfferCancelled' && event.type !== 'OfferExpired') return;
  const offer = fold.market.offers.get(event.offerId);
  if (offer !== undefined) ended.set(event.offerId, offer);
}
