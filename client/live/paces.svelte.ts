/**
 * How often what is new is shown. Nothing is shown per event; whoever reads a pace inside a derivation is told at that
 * pace, the cheap things at every paint and the dear ones in turn. A paint is followed by a rest that grows with what it
 * cost, so that the page stays smooth on any machine and before any market, and is drawn less often rather than late.
 */
import { createSubscriber } from 'svelte/reactivity';
import { Turns } from './turns.ts';

/** What a paint cost, times this, is left to other things before the next one. */
const REST = 5;
const LONGEST_REST_MS = 1_000;

export class Paces {
  #frames = $state(0);
  readonly #turns = new Turns();
  #isNew = false;
  #allIsNew = false;
  #painting = false;
  #restUntilMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `beforePaint` is called first in each paint. */
  constructor(private readonly beforePaint: () => void) {}

  /** For what costs little: changes with every paint. */
  get frames(): number {
    return this.#frames;
  }

  /** For what is dear: whoever calls the answer inside a derivation is told at most once in so many milliseconds, in turn. */
  turn(everyMs: number): () => void {
    return createSubscriber((tell) => this.#turns.add(tell, everyMs, performance.now()));
  }

  /** Something is new. */
  askPaint(): void {
    this.#isNew = true;
    this.#turns.hear();
    this.#plan();
  }

  /** Everything is new: all of it is shown at the next paint, and that one comes without a rest. */
  showAnew(): void {
    this.#allIsNew = true;
    this.askPaint();
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #plan(): void {
    if (this.#painting) return;
    clearTimeout(this.#timer);
    const wantedAtMs = this.#isNew ? 0 : this.#turns.dueAtMs;
    const dueAtMs = this.#allIsNew ? 0 : Math.max(this.#restUntilMs, wantedAtMs);
    const inMs = dueAtMs - performance.now();
    if (inMs <= 0) this.#askFrame();
    else if (inMs < Infinity) this.#timer = setTimeout(() => this.#askFrame(), inMs);
  }

  #askFrame(): void {
    this.#painting = true;
    requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    const startedAtMs = performance.now();
    this.beforePaint();
    this.#isNew = false;
    this.#frames += 1;
    if (this.#allIsNew) this.#turns.tellAll(startedAtMs);
    else this.#turns.tellNext(startedAtMs);
    this.#allIsNew = false;
    afterFrame(() => {
      const endedAtMs = performance.now();
      this.#painting = false;
      this.#restUntilMs = endedAtMs + Math.min(LONGEST_REST_MS, REST * (endedAtMs - startedAtMs));
      this.#plan();
    });
  }
}

/** Calls back when the frame that is being made is drawn: scripts, styles, layout and paint are then done. */
function afterFrame(done: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    done();
  };
  port2.postMessage(null);
}
