/** Says how far a long run is: a bar that redraws itself on a terminal, a plain line now and then elsewhere. */
const BAR_CELLS = 30;
const REDRAW_MS = 100;
const LINE_MS = 5_000;
const LINE_SHARE = 0.1;

export class Progress {
  readonly #terminal = process.stderr.isTTY === true;
  readonly #startedMs = performance.now();
  #shownMs = performance.now();
  #shownShare = 0;

  /** `share` goes from 0 to 1; `note` says more. */
  update(share: number, note: string): void {
    const sinceMs = performance.now() - this.#shownMs;
    const due = this.#terminal
      ? sinceMs >= REDRAW_MS || share === 1
      : share === 1 || sinceMs >= LINE_MS || share - this.#shownShare >= LINE_SHARE;
    if (!due) return;
    this.#shownMs = performance.now();
    this.#shownShare = share;
    const percent = `${Math.floor(share * 100)} %`.padStart(5);
    if (!this.#terminal) {
      process.stderr.write(`${percent}  ${note}\n`);
      return;
    }
    const full = Math.floor(share * BAR_CELLS);
    const bar = '#'.repeat(full) + '-'.repeat(BAR_CELLS - full);
    process.stderr.write(`\r[${bar}] ${percent}  ${note}\x1b[K`);
  }

  /** Ends the bar's line. Returns the seconds since the start. */
  end(): number {
    if (this.#terminal) process.stderr.write('\n');
    return (performance.now() - this.#startedMs) / 1_000;
  }
}
