/**
 * Follows a market as everybody but the leading engine does: loads it from the journal, then folds the frames.
 * A frame that does not join what is folded means that some were missed; those events are read from the journal
 * and handed on as a frame, or as several when they are many, so that whoever listens here never sees a gap.
 */
import type { MarketEvent } from '../market/events.ts';
import type { Offer } from '../market/market.ts';
import { BeatTimes } from './beat-times.ts';
import { applyToFold, journalEndsEarly, loadFold } from './fold.ts';
import { LIMITS } from './limits.ts';
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
    if (samePosition(frame.from, fold.position)) return this.#tell(frame, frame);
    while (!samePosition(fold.position, frame.to)) {
      const to = await this.#nextStop(frame.to);
      // All is read before any of it is folded: nobody finds the market between two positions.
      this.#tell(frame, { to, events: await this.#missed(to) });
    }
  }

  #tell(frame: Frame, { events, to }: Pick<Frame, 'events' | 'to'>): void {
    const { fold } = this;
    const from = fold.position;
    const endedOffers = new Map<string, Offer>();
    for (const event of events) {
      noteEnd(fold, event, endedOffers);
      applyToFold(fold, event);
    }
    fold.market.tick = to.tick;
    fold.position = to;
    // Who hears what became of a command finds it in the market.
    const answers = to === frame.to ? frame.answers : [];
    this.onFrame({ ...frame, from, to, events, answers, endedOffers });
  }

  /** A position on the way to another, so near that the events up to it can be held and told at once. */
  async #nextStop(to: Position): Promise<Position> {
    const { market } = this.fold;
    const seq = market.seq + LIMITS.missedAtOnce;
    const stop = seq < to.seq ? await this.journal.endOfBeat(market.id, seq) : null;
    return stop !== null && stop.beat < to.beat ? stop : to;
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
