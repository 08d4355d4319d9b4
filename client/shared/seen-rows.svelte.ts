/**
 * How many rows of a scrolled list are drawn: those that are seen and some more. A row that nobody sees is dear in a
 * list that changes several times a second.
 */

/** Beyond what is seen: what a scroll or the Tab key comes to before more are drawn. */
const SPARE_ROWS = 8;
/** Until it is measured: as high as a panel usually is. */
const LIKELY_HEIGHT_PX = 400;

export class SeenRows {
  #endPx = $state(LIKELY_HEIGHT_PX);

  constructor(private readonly rowPx: number) {}

  /** From the top of the list. */
  get count(): number {
    return Math.ceil(this.#endPx / this.rowPx) + SPARE_ROWS;
  }

  /** To be attached to the element that scrolls. */
  readonly watch = (scrolled: HTMLElement): (() => void) => {
    const measure = () => {
      // By whole rows: not every pixel is a reason to look again.
      const rows = Math.ceil((scrolled.scrollTop + scrolled.clientHeight) / this.rowPx);
      this.#endPx = rows * this.rowPx;
    };
    const resized = new ResizeObserver(measure);
    resized.observe(scrolled);
    scrolled.addEventListener('scroll', measure, { passive: true });
    return () => {
      resized.disconnect();
      scrolled.removeEventListener('scroll', measure);
    };
  };
}
