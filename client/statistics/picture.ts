/** The pictures of the statistics page, by Chart.js: only the parts that are used, without animation, in the colours of the theme. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import { colourOf } from '../shared/colour.ts';
import type { Bar, Dot } from './statistics.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  PointElement,
  ScatterController,
  Tooltip,
);

export type Picture =
  | {
      kind: 'bars';
      bars: readonly Bar[];
      lying?: boolean;
      text: (value: number) => string;
      /** The marks of the axis, which are rounder than the figures. */
      axisText?: (value: number) => string;
    }
  | {
      kind: 'dots';
      dots: readonly Dot[];
      xText: (value: number) => string;
      xAxisText: (value: number) => string;
      yText: (value: number) => string;
    };

const FONT = { family: 'JetBrains Mono Variable, monospace', size: 10 };

/** Draws onto a canvas; the answer takes it away again. */
export function draw(canvas: HTMLCanvasElement, picture: Picture): () => void {
  const chart = picture.kind === 'bars' ? barsOn(canvas, picture) : dotsOn(canvas, picture);
  return () => chart.destroy();
}

function barsOn(
  canvas: HTMLCanvasElement,
  { bars, lying = false, text, axisText = text }: Extract<Picture, { kind: 'bars' }>,
) {
  const figures = {
    ...axis(),
    beginAtZero: true,
    // They count: a market that is young has no half cars between its marks.
    ticks: { ...ticks(), maxTicksLimit: 5, precision: 0, callback: say(axisText) },
  };
  const names = {
    ...axis(),
    grid: { display: false },
    ticks: { ...ticks(), maxRotation: 0, autoSkipPadding: 12 },
  };
  const config: ChartConfiguration<'bar'> = {
    type: 'bar',
    data: {
      labels: bars.map(({ label }) => label),
      datasets: [
        { data: bars.map(({ value }) => value), backgroundColor: colourOf('rise', 0.7), borderRadius: 2 },
      ],
    },
    options: {
      ...common(),
      indexAxis: lying ? 'y' : 'x',
      scales: lying
        ? { x: figures, y: { ...names, ticks: { ...ticks(), autoSkip: false } } }
        : { x: names, y: figures },
      plugins: { tooltip: { ...tooltip(), callbacks: { label: ({ raw }) => text(raw as number) } } },
    },
  };
  return new Chart(canvas, config);
}

function dotsOn(
  canvas: HTMLCanvasElement,
  { dots, xText, xAxisText, yText }: Extract<Picture, { kind: 'dots' }>,
) {
  const config: ChartConfiguration<'scatter'> = {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: dots.map(({ x, y }) => ({ x, y })),
          backgroundColor: colourOf('brand', 0.75),
          pointRadius: 4,
          pointHoverRadius: 6,
        },
      ],
    },
    options: {
      ...common(),
      scales: {
        x: {
          ...axis(),
          beginAtZero: true,
          ticks: { ...ticks(), maxTicksLimit: 6, callback: say(xAxisText) },
        },
        y: { ...axis(), ticks: { ...ticks(), maxTicksLimit: 6, callback: say(yText) } },
      },
      plugins: {
        tooltip: {
          ...tooltip(),
          callbacks: {
            label: ({ dataIndex }) => {
              const dot = dots[dataIndex]!;
              return `${dot.label}: ${xText(dot.x)}, ${yText(dot.y)}`;
            },
          },
        },
      },
    },
  };
  return new Chart(canvas, config);
}

const common = () => ({ animation: false, responsive: true, maintainAspectRatio: false }) as const;
const axis = () => ({ border: { display: false }, grid: { color: colourOf('line', 0.7) } });
const ticks = () => ({ color: colourOf('ink-3'), font: FONT });
const say = (text: (value: number) => string) => (value: string | number) => text(Number(value));
const tooltip = () => ({
  backgroundColor: colourOf('raised'),
  titleColor: colourOf('ink-2'),
  bodyColor: colourOf('ink-2'),
  borderColor: colourOf('line'),
  borderWidth: 1,
  displayColors: false,
});
