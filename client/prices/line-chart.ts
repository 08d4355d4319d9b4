/** One line over market time on a canvas, for a course whose exact figures stand in the table behind it. */
import { createChart, type IChartApi, type ISeriesApi, LineSeries, LineType } from 'lightweight-charts';
import { colourOf } from '../shared/colour.ts';
import { chartColours, chartTime, quietChart } from './time-axis.ts';

export class LineChart {
  readonly #chart: IChartApi;
  readonly #line: ISeriesApi<'Line'>;

  constructor(host: HTMLElement, text: (value: number) => string) {
    this.#chart = createChart(host, quietChart());
    this.#chart.applyOptions({
      localization: { priceFormatter: text },
      rightPriceScale: { scaleMargins: { top: 0.12, bottom: 0.1 } },
    });
    this.#line = this.#chart.addSeries(LineSeries, {
      lineWidth: 2,
      lineType: LineType.WithSteps,
      priceLineVisible: false,
      // Finer than what moves: steps of the axis are multiples of it.
      priceFormat: { type: 'price', precision: 4, minMove: 0.0001 },
    });
    this.recolour();
  }

  /** Reads the colours of the theme that is shown now. */
  recolour(): void {
    this.#chart.applyOptions(chartColours());
    this.#line.applyOptions({ color: colourOf('brand') });
  }

  paint(points: readonly { tick: number; value: number }[]): void {
    this.#line.setData(points.map(({ tick, value }) => ({ time: chartTime(tick), value })));
    this.#chart.timeScale().setVisibleLogicalRange({ from: -0.5, to: points.length + 0.5 });
  }

  close(): void {
    this.#chart.remove();
  }
}
