/**
 * The price index on a canvas. It is told to paint as often as once a frame and hands the chart only the stretches
 * that changed since; panning and zooming are off, so that the newest point is always where it is looked for.
 */
import {
  AreaSeries,
  createChart,
  HistogramSeries,
  type IChartApi,
  type ISeriesApi,
} from 'lightweight-charts';
import type { Board } from '../../server/market/board/board.ts';
import { LIMITS } from '../../server/market/board/limits.ts';
import { colourOf } from '../shared/colour.ts';
import { decimal, type Direction } from '../shared/format.ts';
import { type IndexPoint, indexSeries, type Range, RANGES } from './index-series.ts';
import { chartColours, chartTime, quietChart, tickOfChart } from './time-axis.ts';

/** Fewer stretches than this leave room on the left rather than being drawn as wide as a hand. */
const LEAST_BARS = 12;
/** Half a number on the price axis, and the time axis below it, in px. */
const LEVEL_HALF = 8;
const AXIS_HEIGHT = 26;

export class IndexChart {
  readonly #host: HTMLElement;
  readonly #chart: IChartApi;
  readonly #line: ISeriesApi<'Area'>;
  readonly #bars: ISeriesApi<'Histogram'>;
  #colours: Record<Direction, string> = { rise: '', fall: '', hold: '' };
  #points = 0;
  #lastTick = -1;
  #lastUnits = -1;
  #openingUnits = -1;
  #range: Range | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#chart = createChart(host, quietChart());
    this.#chart.applyOptions({
      localization: {
        tickmarksPriceFormatter: (levels: readonly number[]) => levels.map((level) => this.#levelText(level)),
      },
      rightPriceScale: { scaleMargins: { top: 0.1, bottom: 0.27 } },
    });
    this.#bars = this.#chart.addSeries(HistogramSeries, {
      priceScaleId: 'units',
      priceFormat: { type: 'volume' },
      priceLineVisible: false,
      lastValueVisible: false,
    });
    this.#bars.priceScale().applyOptions({ scaleMargins: { top: 0.8, bottom: 0 } });
    this.#line = this.#chart.addSeries(AreaSeries, {
      lineWidth: 2,
      priceLineVisible: false,
      // The chart's own writes a point in every language.
      priceFormat: { type: 'custom', minMove: 0.01, formatter: (level: number) => decimal(level, 2) },
    });
    this.recolour();
  }

  /** Reads the colours of the theme that is shown now. */
  recolour(): void {
    const brand = colourOf('brand');
    this.#colours = {
      rise: colourOf('rise', 0.45),
      fall: colourOf('fall', 0.45),
      hold: colourOf('ink-3', 0.35),
    };
    this.#chart.applyOptions(chartColours());
    this.#line.applyOptions({
      lineColor: brand,
      topColor: colourOf('brand', 0.1),
      bottomColor: colourOf('brand', 0.05),
    });
    this.#openingUnits = -1;
  }

  paint(board: Board, tick: number, range: Range): void {
    const lastTick = tick - (tick % LIMITS.bucketTicks);
    const lastUnits = board.buckets.at(-1)?.units ?? 0;
    // While the opening is still reckoned, every sale moves the level of all points.
    const anew =
      board.opening.units !== this.#openingUnits ||
      lastTick < this.#lastTick ||
      this.#points > 2 * LIMITS.buckets;
    if (!anew && lastTick === this.#lastTick && lastUnits === this.#lastUnits && range === this.#range)
      return;
    const points = indexSeries(board, anew ? 0 : this.#lastTick, tick);
    if (anew) {
      this.#line.setData(points.map(lineOf));
      this.#bars.setData(points.map((point) => this.#barOf(point)));
      this.#points = points.length;
    } else {
      for (const point of points) {
        this.#line.update(lineOf(point));
        this.#bars.update(this.#barOf(point));
      }
      this.#points += Math.max(0, (lastTick - this.#lastTick) / LIMITS.bucketTicks);
    }
    this.#openingUnits = board.opening.units;
    this.#lastTick = lastTick;
    this.#lastUnits = lastUnits;
    this.#show(range);
  }

  /** Calls back with the market time under the pointer; null when it leaves. */
  onPoint(tell: (tick: number | null) => void): void {
    this.#chart.subscribeCrosshairMove(({ time }) => {
      tell(time === undefined ? null : tickOfChart(time));
    });
  }

  close(): void {
    this.#chart.remove();
  }

  #show(range: Range): void {
    this.#range = range;
    this.#line.applyOptions({ pointMarkersVisible: range === '1h' });
    const wanted = RANGES.find(({ value }) => value === range)!.ticks / LIMITS.bucketTicks;
    const bars = Math.max(Math.min(wanted, this.#points), Math.min(wanted, LEAST_BARS));
    const right = Math.max(0.6, bars / 60);
    this.#chart
      .timeScale()
      .setVisibleLogicalRange({ from: this.#points - bars - 0.5, to: this.#points - 1 + right });
  }

  /** A level too near to an edge would be cut in half: it goes without its number. */
  #levelText(level: number): string {
    const y = this.#line.priceToCoordinate(level);
    return y === null || y < LEVEL_HALF || y > this.#host.clientHeight - AXIS_HEIGHT - LEVEL_HALF
      ? ''
      : decimal(level, 2);
  }

  #barOf({ tick, units, direction }: IndexPoint) {
    const time = chartTime(tick);
    return units === 0 ? { time } : { time, value: units, color: this.#colours[direction] };
  }
}

function lineOf({ tick, index }: IndexPoint) {
  const time = chartTime(tick);
  return index === null ? { time } : { time, value: index };
}
