/** The course of a model's prices on a canvas: candles of what was paid, the best ask as a stepped line, signs of what happened. */
import {
  CandlestickSeries,
  createChart,
  createSeriesMarkers,
  type IChartApi,
  type ISeriesApi,
  type ISeriesMarkersPluginApi,
  LineSeries,
  LineType,
  type SeriesMarker,
  type UTCTimestamp,
} from 'lightweight-charts';
import { colourOf } from '../shared/colour.ts';
import { roughMoney } from '../shared/format.ts';
import { withLeastSpan } from './least-span.ts';
import type { CourseMarker, CoursePoint, PriceCourse } from './price-course.ts';
import { chartColours, chartTime, quietChart, tickOfChart } from './time-axis.ts';

const SIGNS: Readonly<Record<CourseMarker['kind'], string>> = { promotion: 'P', stockout: '0', switch: 'S' };

export class CourseChart {
  readonly #chart: IChartApi;
  readonly #asks: ISeriesApi<'Line'>;
  readonly #paid: ISeriesApi<'Candlestick'>;
  /** A stretch with one sale is a candle without a body: a dot makes it seen. */
  readonly #dots: ISeriesApi<'Line'>;
  readonly #markers: ISeriesMarkersPluginApi<UTCTimestamp>;
  #signColours: Record<CourseMarker['kind'], string> = { promotion: '', stockout: '', switch: '' };

  constructor(host: HTMLElement) {
    this.#chart = createChart(host, quietChart());
    this.#chart.applyOptions({
      localization: { priceFormatter: (dollars: number) => roughMoney(100 * dollars) },
      rightPriceScale: { scaleMargins: { top: 0.16, bottom: 0.08 } },
    });
    this.#asks = this.#chart.addSeries(LineSeries, {
      autoscaleInfoProvider: withLeastSpan,
      lineWidth: 2,
      lineType: LineType.WithSteps,
      priceLineVisible: false,
      crosshairMarkerVisible: false,
    });
    this.#paid = this.#chart.addSeries(CandlestickSeries, {
      autoscaleInfoProvider: withLeastSpan,
      priceLineVisible: false,
      lastValueVisible: false,
    });
    this.#dots = this.#chart.addSeries(LineSeries, {
      autoscaleInfoProvider: withLeastSpan,
      lineVisible: false,
      pointMarkersVisible: true,
      pointMarkersRadius: 2.5,
      priceLineVisible: false,
      lastValueVisible: false,
      crosshairMarkerVisible: false,
    });
    this.#markers = createSeriesMarkers<UTCTimestamp>(this.#asks as never, []);
    this.recolour();
  }

  /** Reads the colours of the theme that is shown now. */
  recolour(): void {
    const [rise, fall] = [colourOf('rise'), colourOf('fall')];
    this.#signColours = { promotion: colourOf('ink-3'), stockout: fall, switch: colourOf('brand') };
    this.#chart.applyOptions(chartColours());
    this.#asks.applyOptions({ color: colourOf('brand', 0.85) });
    this.#dots.applyOptions({ color: colourOf('ink-2') });
    this.#paid.applyOptions({
      upColor: rise,
      downColor: fall,
      borderUpColor: rise,
      borderDownColor: fall,
      wickUpColor: rise,
      wickDownColor: fall,
    });
  }

  paint({ points, markers }: PriceCourse): void {
    this.#asks.setData(
      points.map(({ tick, askCents }) =>
        askCents === null ? { time: chartTime(tick) } : { time: chartTime(tick), value: askCents / 100 },
      ),
    );
    this.#paid.setData(points.map(candleOf));
    this.#dots.setData(
      points.map(({ tick, paid }) =>
        paid === null ? { time: chartTime(tick) } : { time: chartTime(tick), value: paid.closeCents / 100 },
      ),
    );
    this.#markers.setMarkers(markers.map((marker) => signOf(marker, this.#signColours[marker.kind])));
    this.#chart.timeScale().setVisibleLogicalRange({ from: -0.5, to: points.length + 0.5 });
  }

  /** Calls back with the first tick of the stretch under the pointer; null when it leaves. */
  onPoint(tell: (tick: number | null) => void): void {
    this.#chart.subscribeCrosshairMove(({ time }) => tell(time === undefined ? null : tickOfChart(time)));
  }

  close(): void {
    this.#chart.remove();
  }
}

function candleOf({ tick, paid }: CoursePoint) {
  const time = chartTime(tick);
  if (paid === null) return { time };
  return {
    time,
    open: paid.openCents / 100,
    high: paid.highCents / 100,
    low: paid.lowCents / 100,
    close: paid.closeCents / 100,
  };
}

function signOf({ tick, kind }: CourseMarker, color: string): SeriesMarker<UTCTimestamp> {
  return {
    time: chartTime(tick),
    position: 'aboveBar',
    shape: kind === 'stockout' ? 'square' : 'circle',
    color,
    text: SIGNS[kind],
    size: 0.6,
  };
}
