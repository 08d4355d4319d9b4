/**
 * The page before a busy market, in a real browser on a real server: frames, script time and memory of the overview and
 * of a model at a thousand public events a second; then what the page holds and receives of a market with very many
 * open offers, by what it shows.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Floor } from '../../client/e2e/floor.ts';
import {
  type BusyFigures,
  type HoldFigures,
  holdOf,
  lookAt,
  memoryByMinute,
  runAt,
} from '../../client/e2e/load/busy-page.ts';
import { SLOW_MS } from '../../client/e2e/load/page-meter.ts';
import { type Bench, type BenchResult, benchResult, type Figure } from './bench.ts';
import type { Scenario } from '../../server/market/scenario.ts';
import { largeScenario } from './large-scenario.ts';
import { scenarioFile } from './scenario-file.ts';

const EVENTS_PER_SECOND = 1_000;
const SECONDS = 60;
const HOLD_SECONDS = 10;
/** Of the long look: at half the pace, so that a machine of two cores bears it beside other work. */
const MINUTES = 8;
const LONG_EVENTS_PER_SECOND = 500;
const SIZE = { dealerships: 100, models: 500, suppliers: 20, buyers: 20_000, openOffers: 0, lively: true };
const WORKLOAD =
  `${SIZE.dealerships} dealerships, ${SIZE.models} models, ${SIZE.suppliers} suppliers, a clock at which the market makes about ` +
  `${EVENTS_PER_SECOND} public events a second; headless Chromium that draws by software, beside the server and its stores on the ` +
  `same cores; heaps after collected garbage`;

interface Crowd {
  scenario: Scenario;
  /** Up to which tick it is run first. */
  tick: number;
}

/** Offers come and go: as many end as come, and what the page keeps of the last two or three days is full. */
const BRISK: Crowd = { scenario: largeScenario({ ...SIZE, offersPerTick: 20 }), tick: 4_500 };
/** Most offers are low and wait: it is run until there are 100,000. */
const PATIENT: Crowd = { scenario: patient(largeScenario({ ...SIZE, offersPerTick: 120 })), tick: 1_000 };

export const floorBench: Bench = { name: 'floor', run: looking };
export const floorOffersBench: Bench = { name: 'floor-offers', run: holding };
export const floorMemoryBench: Bench = { name: 'floor-memory', run: keeping };

async function looking(): Promise<BenchResult> {
  const figures: Figure[] = [];
  await withFloor(BRISK, EVENTS_PER_SECOND, async (floor) => {
    const { overview, model } = await pagesOf(floor);
    for (const [name, path] of Object.entries({ overview, model })) {
      figures.push(...busyFigures(name, await lookAt(floor, path, SECONDS)));
    }
  });
  return benchResult(
    'floor',
    `${WORKLOAD}; each page looked at for ${SECONDS} s after its first seconds`,
    figures,
  );
}

async function holding(): Promise<BenchResult> {
  const figures: Figure[] = [];
  await withFloor(PATIENT, EVENTS_PER_SECOND, async (floor) => {
    figures.push({ name: 'market', value: await openOffersOf(floor), unit: 'open offers' });
    for (const [name, path] of Object.entries(await pagesOf(floor))) {
      figures.push(...holdFigures(name, await holdOf(floor, path, HOLD_SECONDS)));
    }
  });
  return benchResult('floor-offers', `${WORKLOAD}; received on the socket, as characters`, figures);
}

async function keeping(): Promise<BenchResult> {
  const figures: Figure[] = [];
  await withFloor(BRISK, LONG_EVENTS_PER_SECOND, async (floor) => {
    const { overview } = await pagesOf(floor);
    const memory = await memoryByMinute(floor, overview, MINUTES);
    memory.forEach(({ heapBytes, processBytes }, minute) => {
      figures.push(
        { name: `minute ${minute}: heap`, value: heapBytes / 1e6, unit: 'MB' },
        { name: `minute ${minute}: process`, value: processBytes / 1e6, unit: 'MB' },
      );
    });
    figures.push({
      name: 'heap grows by',
      value: slopeOf(memory.map(({ heapBytes }) => heapBytes / 1e3)),
      unit: 'kB a minute',
    });
  });
  return benchResult(
    'floor-memory',
    `${WORKLOAD}; half that pace; the overview looked at for ${MINUTES} minutes`,
    figures,
  );
}

/** Of the straight line that lies nearest to all values, from one to the next. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const rise = values.reduce((sum, value, at) => sum + (at - middle) * value, 0);
  const run = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return rise / run;
}

function patient(scenario: Scenario): Scenario {
  const agents = scenario.agents!;
  const bids = { bidBp: { min: 8_000, max: 10_100 }, openTicks: { min: 10_000, max: 20_000 } };
  return { ...scenario, agents: { ...agents, buyers: { ...agents.buyers!, ...bids } } };
}

async function openOffersOf(floor: Floor): Promise<number> {
  const response = await fetch(`${floor.url}/api/v1/markets/main`);
  return ((await response.json()) as { counts: { openOffers: number } }).counts.openOffers;
}

async function pagesOf(floor: Floor): Promise<Record<'overview' | 'model' | 'offers', string>> {
  const { modelId } = await floor.first<{ modelId: string }>('purchases');
  return {
    overview: '/m/main',
    model: `/m/main/models/${encodeURIComponent(modelId)}`,
    offers: '/m/main/offers',
  };
}

async function withFloor(
  crowd: Crowd,
  eventsPerSecond: number,
  look: (floor: Floor) => Promise<void>,
): Promise<void> {
  // What is measured is what the sources say.
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-floor-'));
  const file = join(folder, 'scenario.json');
  writeFileSync(file, scenarioFile(crowd.scenario));
  const floor = await Floor.open({ SCENARIO: file });
  try {
    await runAt(floor, crowd.tick, eventsPerSecond);
    await look(floor);
  } finally {
    await floor.close();
    rmSync(folder, { recursive: true });
  }
}

function busyFigures(name: string, { eventsPerSecond, frames, before, after }: BusyFigures): Figure[] {
  const figure = figureOf(name);
  return [
    figure('public events', eventsPerSecond, 'a second'),
    figure('frames', frames.framesPerSecond, 'a second'),
    figure('longest frame', frames.longestMs, 'ms'),
    figure(`frames over ${SLOW_MS} ms`, frames.slow, ''),
    figure('script', 100 * frames.scriptShare, '% of the main thread'),
    figure('all tasks', 100 * frames.taskShare, '% of the main thread'),
    figure('heap before', before.heapBytes / 1e6, 'MB'),
    figure('heap after', after.heapBytes / 1e6, 'MB'),
    figure('process before', before.processBytes / 1e6, 'MB'),
    figure('process after', after.processBytes / 1e6, 'MB'),
  ];
}

function holdFigures(
  name: string,
  { memory, openingCharacters, charactersPerSecond }: HoldFigures,
): Figure[] {
  const figure = figureOf(name);
  return [
    figure('heap', memory.heapBytes / 1e6, 'MB'),
    figure('process', memory.processBytes / 1e6, 'MB'),
    figure('received to open', openingCharacters / 1e3, 'kB'),
    figure('received', charactersPerSecond / 1e3, 'kB a second'),
  ];
}

function figureOf(name: string) {
  return (what: string, value: number, unit: string): Figure => ({ name: `${name}: ${what}`, value, unit });
}
