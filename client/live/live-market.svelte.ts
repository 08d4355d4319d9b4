/**
 * The market as the page sees it: a follower fed by the link, and three paces at which it is looked at. Events
 * are folded as they come and nothing is reactive per event; whoever reads `perFrame`, `perGlance` or `perWhile`
 * inside a derivation is told at that pace that there is something new.
 */
import { flushSync } from 'svelte';
import type { SeenEvent } from '../../server/market/privacy.ts';
import type { PulseMessage, Viewing } from '../../server/protocol/socket.ts';
import { type Freshness, freshnessOf, type Line } from '../freshness/freshness.ts';
import { Follower } from './follower.ts';
import { Link } from './link.ts';

/** Tables: as often as an eye can read a column, and never more than a small share of the CPU. */
const GLANCE_MS = 300;
const GLANCE_SHARE = 15;
/** What should stand still to be understood, like areas on a map. */
const WHILE_MS = 4_000;
const AGE_MS = 200;

export class LiveMarket {
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
  /** How often the market came anew instead of going on: what was listened to before has a gap then. */
  snapshots = $state(0);
  #frames = $state(0);
  #glances = $state(0);
  #whiles = $state(0);
  readonly #follower: Follower;
  readonly #link: Link;
  // Nobody paints from it: it is only called.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #listeners = new Set<(event: SeenEvent) => void>();
  #connected = false;
  #heardAt: number | null = null;
  #paintAsked = false;
  #nextGlanceAt = 0;
  #nextWhileAt = 0;
  #glanceTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #ageTimer: ReturnType<typeof setInterval>;

  constructor(marketId: string, token: string | null) {
    this.#follower = new Follower(marketId, (event) => {
      for (const listener of this.#listeners) listener(event);
    });
    this.#link = new Link(marketId, token, {
      lastSeen: () => this.#follower.received,
      connected: () => this.#heard(() => (this.#connected = true)),
      lost: () => {
        this.#connected = false;
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
          this.#nextGlanceAt = 0;
          this.#nextWhileAt = 0;
        }),
      frame: (message) => this.#heard(() => this.#follower.take(message)),
      pulse: (message) => this.#heard(() => (this.pulse = message)),
    });
    this.#ageTimer = setInterval(() => this.#lookAtLine(), AGE_MS);
  }

  get perFrame(): Follower {
    void this.#frames;
    return this.#follower;
  }

  get perGlance(): Follower {
    void this.#glances;
    return this.#follower;
  }

  get perWhile(): Follower {
    void this.#whiles;
    return this.#follower;
  }

  get marketId(): string {
    return this.#follower.marketId;
  }

  /** Holds my view, or lets it jump to where the market is. The market runs on either way. */
  toggleHeld(): void {
    this.held = !this.held;
    if (this.held) return this.#follower.hold();
    this.newsAfterSeq = this.#follower.received?.seq ?? 0;
    if (!this.#follower.release()) this.#link.watch();
    this.#nextGlanceAt = 0;
    this.#nextWhileAt = 0;
    this.#askPaint();
  }

  /** Tells of every event that is folded from now on; the answer stops it. */
  listen(listener: (event: SeenEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
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
    clearTimeout(this.#glanceTimer);
    this.#link.close();
  }

  #goOnAsAnybody(): void {
    this.signIn(null);
    this.tokenRefused = true;
  }

  #heard<T>(take: () => T): T {
    this.#heardAt = performance.now();
    const taken = take();
    this.#askPaint();
    return taken;
  }

  #askPaint(): void {
    if (this.#paintAsked) return;
    this.#paintAsked = true;
    requestAnimationFrame((now) => this.#paint(now));
  }

  #paint(now: number): void {
    this.#paintAsked = false;
    this.#lookAtLine();
    this.#frames += 1;
    if (now < this.#nextGlanceAt) {
      // What came after the last glance must be seen even if nothing follows it.
      this.#glanceTimer ??= setTimeout(() => this.#askPaint(), this.#nextGlanceAt - now);
      return;
    }
    clearTimeout(this.#glanceTimer);
    this.#glanceTimer = undefined;
    const startedAt = performance.now();
    this.#glances += 1;
    if (now >= this.#nextWhileAt) {
      this.#whiles += 1;
      this.#nextWhileAt = now + WHILE_MS;
    }
    flushSync();
    const costMs = performance.now() - startedAt;
    this.#nextGlanceAt = now + Math.max(GLANCE_MS, GLANCE_SHARE * costMs);
  }

  #lookAtLine(): void {
    const line: Line = {
      connected: this.#connected,
      refusal: this.refusal,
      heardAt: this.#heardAt,
      hasMarket: this.#follower.shown !== null,
      pulse: this.pulse,
      beat: this.#follower.received?.beat ?? 0,
      paused: this.#follower.clock.paused !== null,
    };
    const seen = freshnessOf(line, performance.now());
    const same = seen.state === this.freshness.state && tenths(seen) === tenths(this.freshness);
    if (!same) this.freshness = seen;
  }
}

function tenths(freshness: Freshness): number {
  return Math.round(freshness.ageMs / 100);
}
