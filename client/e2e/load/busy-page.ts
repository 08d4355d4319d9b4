/** A page of a busy market, measured: the market runs at a given number of public events a second while it is looked at. */
import type { SeenEvent } from '../../../server/market/privacy.ts';
import { type Floor, waitForState } from '../floor.ts';
import type { FrameFigures, MemoryFigures } from './page-meter.ts';

/** Long enough for an average: a market restocks and reviews in turns. */
const CALIBRATION_MS = 9_000;
const PAGE = 1_000;

export interface BusyFigures {
  eventsPerSecond: number;
  frames: FrameFigures;
  before: MemoryFigures;
  after: MemoryFigures;
}

export interface HoldFigures {
  memory: MemoryFigures;
  /** Characters received on the socket: until the page is live, and in each second after that. */
  openingCharacters: number;
  charactersPerSecond: number;
  /** Messages about open offers in all that time. */
  offersMessages: number;
}

interface Position {
  seq: number;
  tick: number;
}

/** Runs the market up to a tick, then at a pace at which it makes about so many public events a second. */
export async function runAt(floor: Floor, tick: number, eventsPerSecond: number): Promise<void> {
  await floor.runTo(tick);
  await floor.askClock('speed', { ticksPerSecond: 20 });
  const [from, to] = await whileWaiting(floor, CALIBRATION_MS);
  const events = await publicEvents(floor, from, to);
  const perTick = events / (to.tick - from.tick);
  await floor.askClock('speed', { ticksPerSecond: Math.max(1, Math.round(eventsPerSecond / perTick)) });
}

export async function lookAt(floor: Floor, path: string, seconds: number): Promise<BusyFigures> {
  const { page } = await floor.openPage(path);
  await waitForState(page, 'live');
  const meter = await floor.meterOf(page);
  // What a page does once, when it is opened, is not what it costs to look at.
  await meter.frames(1);
  const before = await meter.memory();
  await meter.frames(1);
  const from = await positionOf(floor);
  const frames = await meter.frames(seconds);
  const to = await positionOf(floor);
  const after = await meter.memory();
  await page.context().close();
  const events = await publicEvents(floor, from, to);
  return { eventsPerSecond: events / frames.seconds, frames, before, after };
}

/** What a page holds when it is opened, and after each minute that it is looked at. */
export async function memoryByMinute(floor: Floor, path: string, minutes: number): Promise<MemoryFigures[]> {
  const { page } = await floor.openPage(path);
  await waitForState(page, 'live');
  const meter = await floor.meterOf(page);
  await meter.frames(1);
  const memory = [await meter.memory()];
  while (memory.length <= minutes) {
    await page.waitForTimeout(60_000);
    memory.push(await meter.memory());
  }
  await page.context().close();
  return memory;
}

/** What a page holds and receives when it is opened, and looked at for a while. */
export async function holdOf(floor: Floor, path: string, seconds: number): Promise<HoldFigures> {
  const { page } = await floor.openPage(path);
  await waitForState(page, 'live');
  const meter = await floor.meterOf(page);
  let openingCharacters = 0;
  const received = await meter.received(async (soFar) => {
    await page.reload();
    await waitForState(page, 'live');
    openingCharacters = soFar.characters;
    await page.waitForTimeout(seconds * 1_000);
  });
  const memory = await meter.memory();
  await page.context().close();
  return {
    memory,
    openingCharacters,
    charactersPerSecond: (received.characters - openingCharacters) / seconds,
    offersMessages: received.offersMessages,
  };
}

async function whileWaiting(floor: Floor, ms: number): Promise<[Position, Position]> {
  const from = await positionOf(floor);
  await new Promise((resolve) => setTimeout(resolve, ms));
  return [from, await positionOf(floor)];
}

async function positionOf(floor: Floor): Promise<Position> {
  const response = await fetch(`${floor.url}/api/v1/markets/main`);
  return ((await response.json()) as { position: Position }).position;
}

/** How many events the public is told of in a stretch of the journal. */
async function publicEvents(floor: Floor, from: Position, to: Position): Promise<number> {
  let events = 0;
  for (let seq = from.seq + 1; seq <= to.seq; seq += PAGE) {
    const limit = Math.min(PAGE, to.seq - seq + 1);
    const response = await fetch(`${floor.url}/api/v1/markets/main/journal?from=${seq}&limit=${limit}`);
    events += ((await response.json()) as { events: SeenEvent[] }).events.length;
  }
  return events;
}
