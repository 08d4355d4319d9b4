/** What all charts over market time share: their axis in market days, their colours and their quiet looks. */
import {
  type ChartOptions,
  CrosshairMode,
  type DeepPartial,
  LineStyle,
  TickMarkType,
  type UTCTimestamp,
} from 'lightweight-charts';
import { colourOf } from '../shared/colour.ts';
import { dayName, marketTime, timeOf } from '../shared/format.ts';

const SECONDS_PER_TICK = 60;

/** The chart's axis wants seconds; market time is given as if it began with the epoch. */
export function chartTime(tick: number): UTCTimestamp {
  return (tick * SECONDS_PER_TICK) as UTCTimestamp;
}

export function tickOfChart(time: unknown): number {
  return (time as number) / SECONDS_PER_TICK;
}

/** Panning and zooming are off, so that the newest point is always where it is looked for. */
export function quietChart(): DeepPartial<ChartOptions> {
  return {
    autoSize: true,
    handleScroll: false,
    handleScale: false,
    // The logo brings an inline style that a strict content security policy refuses; the footer names the maker.
    layout: { attributionLogo: false, fontSize: 10, fontFamily: 'JetBrains Mono Variable, monospace' },
    crosshair: { mode: CrosshairMode.Magnet },
    localization: { timeFormatter: (time: number) => marketTime(tickOfChart(time)) },
    rightPriceScale: { borderVisible: false },
    timeScale: { borderVisible: false, timeVisible: true, tickMarkFormatter, allowBoldLabels: false },
  };
}

/** The colours of the theme that is shown now. */
export function chartColours(): DeepPartial<ChartOptions> {
  const crosshair = {
    color: colourOf('ink-3', 0.6),
    style: LineStyle.Dotted,
    labelBackgroundColor: colourOf('ink-3'),
  };
  return {
    layout: { background: { color: colourOf('surface') }, textColor: colourOf('ink-3') },
    grid: { vertLines: { visible: false }, horzLines: { color: colourOf('line', 0.7) } },
    crosshair: { vertLine: crosshair, horzLine: crosshair },
  };
}

function tickMarkFormatter(time: unknown, type: TickMarkType): string {
  const tick = tickOfChart(time);
  const isDay = type === TickMarkType.DayOfMonth || type === TickMarkType.Month || type === TickMarkType.Year;
  return isDay ? dayName(tick) : timeOf(tick);
}
