/**
 * How often what is new is shown. Nothing is shown per event; whoever reads one of the three paces inside a derivation
 * is told at that pace. A paint is followed by a rest that grows with what it cost, so that the page stays smooth on
 * any machine and before any market, and is drawn less often rather than late.
 */

/** What a paint cost, times this, is left to other things before the next one. */
const REST = 8;
const LONGEST_REST_MS = 1_000;
/** Tables: as often as an eye can read a column. */
const GLANCE_MS = 300;
/** What should stand still to be understood, like areas on a map. */
const WHILE_MS = 4_000;

export class Paces {
  #frames = $state(0);
  #glances = $state(0);
  #whiles = $state(0);
  #paintAsked = false;
  #nextPaintAt = 0;
  #nextGlanceAt = 0;
  #nextWhileAt = 0;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #glanceTimer: ReturnType<typeof setTimeout> | undefined;

  /** `beforePaint` is called first in each paint. */
  constructor(private readonly beforePaint: () => void) {}

  get frames(): number {
    return this.#frames;
  }

  get glances(): number {
    return this.#glances;
  }

  get whiles(): number {
    return this.#whiles;
  }

  /** Something is new. */
  askPaint(): void {
    if (this.#paintAsked) return;
    this.#paintAsked = true;
    const restMs = this.#nextPaintAt - performance.now();
    const paint = () => requestAnimationFrame((now) => this.#paint(now));
    if (restMs > 0) this.#restTimer = setTimeout(paint, restMs);
    else paint();
  }

  /** Everything is new: all of it is shown at the next paint, and that one comes without a rest. */
  showAnew(): void {
    this.#nextPaintAt = 0;
    this.#nextGlanceAt = 0;
    this.#nextWhileAt = 0;
    clearTimeout(this.#restTimer);
    this.#paintAsked = false;
    this.askPaint();
  }

  close(): void {
    clearTimeout(this.#restTimer);
    clearTimeout(this.#glanceTimer);
  }

  #paint(now: number): void {
    const startedAt = performance.now();
    this.#paintAsked = false;
    this.beforePaint();
    this.#frames += 1;
    this.#lookFurther(now);
    afterFrame(() => {
      const endedAt = performance.now();
      this.#nextPaintAt = endedAt + Math.min(LONGEST_REST_MS, REST * (endedAt - startedAt));
    });
  }

  /** Tables and maps take turns, because each alone makes a long frame; only when everything is new, all is shown. */
  #lookFurther(now: number): void {
    const isNew = this.#nextGlanceAt === 0;
    const whileIsDue = now >= this.#nextWhileAt;
    if (whileIsDue) {
      this.#whiles += 1;
      this.#nextWhileAt = now + WHILE_MS;
    }
    if (isNew || (!whileIsDue && now >= this.#nextGlanceAt)) {
      this.#glances += 1;
      this.#nextGlanceAt = now + GLANCE_MS;
      clearTimeout(this.#glanceTimer);
      this.#glanceTimer = undefined;
      return;
    }
    // What came after the last glance must be seen even if nothing follows it.
    this.#glanceTimer ??= setTimeout(
      () => {
        this.#glanceTimer = undefined;
        this.askPaint();
      },
      Math.max(0, this.#nextGlanceAt - now),
    );
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
