/**
 * A market followed from afar: the same fold that the engine runs, fed by frames, without the open offers, of which it
 * knows how many there are. While the view is held the clock is folded on, because time is never held.
 */
import { apply } from '../../server/market/apply/apply.ts';
import { applyToBoard, type Board, emptyBoard, setDayOffers } from '../../server/market/board/board.ts';
import { boardFrom } from '../../server/market/board/snapshot.ts';
import { type Clock, emptyMarket, type Market } from '../../server/market/market.ts';
import { marketFrom } from '../../server/market/snapshot.ts';
import { decodeFloor } from '../../server/protocol/floor.ts';
import type { SeenEvent } from '../../server/market/privacy.ts';
import type { FrameMessage, Position, SnapshotMessage } from '../../server/protocol/socket.ts';
import { Stream, type Taken } from './stream.ts';

export class Follower {
  market: Market;
  board: Board = emptyBoard();
  engineId: string | null = null;
  /** How long the engine took for the last beat; null before the first frame. */
  beatMs: number | null = null;
  readonly #stream = new Stream<FrameMessage>((frame) => this.#fold(frame));
  #openOffers = new Map<string, number>();
  #timekeeper: Market;

  constructor(
    readonly marketId: string,
    /** Told of every event right after it is folded. */
    readonly folded: (event: SeenEvent) => void = () => {},
    clock: Clock | null = null,
  ) {
    this.market = emptyMarket(marketId, 'public');
    this.#timekeeper = emptyMarket(marketId, 'public');
    if (clock !== null) this.#timekeeper.clock = clock;
  }

  /** How many offers are open, by model. */
  get openOffers(): ReadonlyMap<string, number> {
    return this.#openOffers;
  }

  get openOffersInAll(): number {
    let open = 0;
    for (const ofModel of this.#openOffers.values()) open += ofModel;
    return open;
  }

  get shown(): Position | null {
    return this.#stream.shown;
  }

  get received(): Position | null {
    return this.#stream.received;
  }

  get held(): boolean {
    return this.#stream.held;
  }

  /** The market's clock as last heard, also while the view is held. */
  get clock(): Clock {
    return this.#timekeeper.clock;
  }

  /** Events that happened since the view was held. */
  get missed(): number {
    const { shown, received } = this.#stream;
    return shown === null || received === null ? 0 : received.seq - shown.seq;
  }

  begin({ floor, position }: SnapshotMessage): void {
    const { snapshot, board, openOffers } = decodeFloor(floor);
    this.market = marketFrom(snapshot);
    this.market.tick = position.tick;
    this.board = boardFrom(board);
    this.#openOffers = new Map(openOffers);
    this.#timekeeper.clock = { ...this.market.clock };
    this.#stream.begin(position);
  }

  take(frame: FrameMessage): Taken {
    const taken = this.#stream.take(frame);
    if (taken === 'gap' || taken === 'old') return taken;
    this.engineId = frame.engineId;
    this.beatMs = frame.beatMs;
    for (const event of frame.events) if (event.type.startsWith('Clock')) apply(this.#timekeeper, event);
    return taken;
  }

  hold(): void {
    this.#stream.hold();
  }

  /** Goes on to what was received. False: the frames in between were let go and the server must be asked. */
  release(): boolean {
    return this.#stream.release();
  }

  #fold({ events, offers, to }: FrameMessage): void {
    for (const event of events) {
      apply(this.market, event);
      applyToBoard(this.board, this.market, event);
      this.folded(event);
    }
    if (offers !== null) {
      for (const [modelId, open] of offers.open) this.#openOffers.set(modelId, open);
      setDayOffers(this.board, offers.today, offers.yesterday);
    }
    // A tick in which nothing happens leaves no event, but time has passed all the same.
    this.market.tick = to.tick;
  }
}
