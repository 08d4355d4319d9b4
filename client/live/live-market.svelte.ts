/**
 * The market as the page sees it: followers fed by the link, and the paces at which they are looked at. Events are
 * folded as they come; whoever reads a pace inside a derivation is told at that pace that there is something new.
 */
import type { SeenEvent } from '../../server/market/privacy.ts';
import type { Clock } from '../../server/market/market.ts';
import type { FrameMessage, PulseMessage, Viewing } from '../../server/protocol/socket.ts';
import { type Freshness, freshnessOf, type Line } from '../freshness/freshness.ts';
import { Follower } from './follower.ts';
import { Link } from './link.ts';
import { OffersFollower } from './offers-follower.ts';
import { Paces } from './paces.svelte.ts';

const AGE_MS = 200;
/** Tables: as often as an eye can read a column. */
const GLANCE_MS = 300;
/** What should stand still to be understood, like areas on a map. */
const WHILE_MS = 4_000;

/** The market at the paces of one who looks at it. */
export interface Looks {
  readonly perFrame: Follower;
  readonly perGlance: Follower;
  readonly perWhile: Follower;
}

export interface OffersWatch {
  follower: OffersFollower;
  stop: () => void;
}

export class LiveMarket implements Looks {
  viewer = $state.raw<Viewing>({ role: 'public', subject: null });
  pulse = $state.raw<PulseMessage | null>(null);
  freshness = $state.raw<Freshness>({ state: 'connecting', ageMs: 0 });
  /** The last token was not accepted; the page went on as anybody's. */
  tokenRefused = $state(false);
  /** What the server said when it refused; null when it does not. */
  refusal = $state<string | null>(null);
  held = $state(false);
  /** Events up to this seq were there when the page got its snapshot: they are not news. */
  newsAfterSeq = $state(0);
  /** How often the line came up: what could not be read before may be asked for again. */
  connections = $state(0);
  /** How often the market came anew instead of going on: what was listened to before has a gap then. */
  snapshots = $state(0);
  readonly #paces = new Paces(() => this.#showLine());
  readonly #glance = this.#paces.turn(GLANCE_MS);
  readonly #while = this.#paces.turn(WHILE_MS);
  readonly #follower: Follower;
  readonly #link: Link;
  // Nobody paints from it: it is only called.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #listeners = new Set<(event: SeenEvent) => void>();
  /** The open offers that somebody looks at, by model, and how many do; null: of all models. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #offers = new Map<string | null, { follower: OffersFollower; watches: number }>();
  #connected = false;
  #lost = false;
  #heardAt: number | null = null;
  readonly #ageTimer: ReturnType<typeof setInterval>;

  /** `clock` is what is known of the market's clock before the market comes. */
  constructor(marketId: string, token: string | null, clock: Clock | null) {
    this.#follower = new Follower(
      marketId,
      (event) => {
        for (const listener of this.#listeners) listener(event);
      },
      clock,
    );
    this.#link = new Link(marketId, token, {
      lastSeen: () => this.#follower.received,
      connected: () =>
        this.#heard(() => {
          this.#connected = true;
          this.#lost = false;
          this.connections += 1;
        }),
      lost: () => {
        this.#connected = false;
        this.#lost = true;
        this.#lookAtLine();
      },
      watching: (viewer) =>
        this.#heard(() => {
          this.viewer = viewer;
          this.refusal = null;
        }),
      refused: (code, message) => {
        if (code === 'invalid-token') return this.#goOnAsAnybody();
        this.refusal = message;
        this.#lookAtLine();
      },
      snapshot: (message) =>
        this.#heard(() => {
          this.#follower.begin(message);
          this.newsAfterSeq = message.position.seq;
          this.snapshots += 1;
          this.#paces.showAnew();
        }),
      frame: (message) =>
        this.#heard(() => {
          this.#noteLeader(message);
          return this.#follower.take(message);
        }),
      pulse: (message) => this.#heard(() => (this.pulse = message)),
      offers: () => this.#heard(() => {}),
    });
    this.#ageTimer = setInterval(() => this.#lookAtLine(), AGE_MS);
  }

  get perFrame(): Follower {
    void this.#paces.frames;
    return this.#follower;
  }

  get perGlance(): Follower {
    this.#glance();
    return this.#follower;
  }

  get perWhile(): Follower {
    this.#while();
    return this.#follower;
  }

  /** For a panel that is dear to draw: paces of its own, so that no two panels make one long frame together. */
  takeTurns(): Looks {
    const follower = this.#follower;
    const [frame, glance, long] = [0, GLANCE_MS, WHILE_MS].map((everyMs) => this.#paces.turn(everyMs));
    return {
      get perFrame() {
        frame!();
        return follower;
      },
      get perGlance() {
        glance!();
        return follower;
      },
      get perWhile() {
        long!();
        return follower;
      },
    };
  }

  get marketId(): string {
    return this.#follower.marketId;
  }

  /** Holds my view, or lets it jump to where the market is. The market runs on either way. */
  toggleHeld(): void {
    this.held = !this.held;
    if (this.held) return this.#hold();
    this.newsAfterSeq = this.#follower.received?.seq ?? 0;
    for (const [modelId, { follower }] of this.#offers) {
      if (!follower.stream.release()) this.#link.askOffers(modelId);
    }
    if (!this.#follower.release()) this.#link.watch();
    this.#paces.showAnew();
  }

  /** Tells of every event that is folded from now on; the answer stops it. */
  listen(listener: (event: SeenEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Follows the open offers of a model, or of all (null), until it is stopped. */
  watchOffers(modelId: string | null): OffersWatch {
    let watched = this.#offers.get(modelId);
    if (watched === undefined) {
      watched = { follower: new OffersFollower(), watches: 0 };
      this.#offers.set(modelId, watched);
      if (this.held) watched.follower.stream.hold();
      this.#link.watchOffers(modelId, watched.follower);
    }
    watched.watches += 1;
    return { follower: watched.follower, stop: () => this.#unwatchOffers(modelId) };
  }

  signIn(token: string | null): void {
    this.refusal = null;
    this.tokenRefused = false;
    this.viewer = { role: 'public', subject: null };
    this.#link.signIn(token);
  }

  /** The line stands as it is; its next handshake shows the newer token. */
  renewToken(token: string | null): void {
    this.#link.renewToken(token);
  }

  close(): void {
    clearInterval(this.#ageTimer);
    this.#paces.close();
    this.#link.close();
  }

  #hold(): void {
    this.#follower.hold();
    for (const { follower } of this.#offers.values()) follower.stream.hold();
  }

  #unwatchOffers(modelId: string | null): void {
    const watched = this.#offers.get(modelId)!;
    watched.watches -= 1;
    if (watched.watches > 0) return;
    this.#offers.delete(modelId);
    this.#link.unwatchOffers(modelId);
  }

  #goOnAsAnybody(): void {
    this.signIn(null);
    this.tokenRefused = true;
  }

  /** While frames come there are no pulses: they say as much. */
  #noteLeader({ market, to, engineId }: FrameMessage): void {
    if (this.pulse?.leader === engineId && this.pulse.silentMs === 0) return;
    this.pulse = { market, position: to, leader: engineId, silentMs: 0 };
  }

  #heard<T>(take: () => T): T {
    this.#heardAt = performance.now();
    const taken = take();
    this.#paces.askPaint();
    return taken;
  }

  /** Between paints. A page says "paused" only in the paint that shows all that the market paused with. */
  #lookAtLine(): void {
    const seen = this.#seenLine();
    if (this.#comesToStand(seen)) this.#paces.showAnew();
    else this.#setFreshness(seen);
  }

  /** Of a paint. */
  #showLine(): void {
    const seen = this.#seenLine();
    if (this.#comesToStand(seen)) this.#paces.showAnew();
    this.#setFreshness(seen);
  }

  #comesToStand(seen: Freshness): boolean {
    return seen.state === 'paused' && this.freshness.state !== 'paused';
  }

  #setFreshness(seen: Freshness): void {
    const same = seen.state === this.freshness.state && tenths(seen) === tenths(this.freshness);
    if (!same) this.freshness = seen;
  }

  #seenLine(): Freshness {
    const line: Line = {
      connected: this.#connected,
      lost: this.#lost,
      refusal: this.refusal,
      heardAt: this.#heardAt,
      hasMarket: this.#follower.shown !== null,
      pulse: this.pulse,
      beat: this.#follower.received?.beat ?? 0,
      paused: this.#follower.clock.paused !== null,
    };
    return freshnessOf(line, performance.now());
  }
}

function tenths(freshness: Freshness): number {
  return Math.round(freshness.ageMs / 100);
}
