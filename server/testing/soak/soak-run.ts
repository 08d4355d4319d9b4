/**
 * A market at a given rate of public events for a long time, with buyers at work and clients that come and go: does
 * anything grow, or slow down, or complain? Samples are what the processes themselves tell Prometheus.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { MAIN_MARKET } from '../../server.ts';
import { RoundAudit } from '../faults/round-audit.ts';
import { NEVER, Stage } from '../faults/stage.ts';
import type { Topology } from '../topology/topology.ts';
import { Guests } from './guests.ts';
import { SOAK_LIMITS as LIMITS } from './limits.ts';
import { type Measure, Samples } from './samples.ts';

export interface SoakPlan {
  seconds: number;
  /** Public events a second that are aimed at. */
  rate: number;
  log: (line: string) => void;
}

export interface SoakReport {
  seconds: number;
  eventsPerSecond: number;
  visits: number;
  offers: number;
  measures: Measure[];
  /** What is wrong, in words: lines of logs, gaps that a client saw, disagreement at the end. */
  faults: string[];
}

export async function soak(topology: Topology, { seconds, rate, log }: SoakPlan): Promise<SoakReport> {
  const stage = await Stage.open(topology);
  const audit = new RoundAudit(stage);
  const guests = new Guests(topology.url, MAIN_MARKET);
  const samples = await Samples.open(topology);
  const [watcher] = stage.watchers;
  let ticksPerSecond: number = LIMITS.firstTicksPerSecond;
  await setSpeed(stage, ticksPerSecond);
  const startMs = performance.now();
  const before = watcher.events;
  const secondsGone = () => (performance.now() - startMs) / 1_000;
  while (secondsGone() < seconds) {
    const [atS, events, tick] = [secondsGone(), watcher.events, watcher.position!.tick];
    await wait(LIMITS.sampleMs);
    const perSecond = (watcher.events - events) / (secondsGone() - atS);
    await samples.take(secondsGone());
    log(`${Math.round(secondsGone())} s: ${Math.round(perSecond)} public events a second, ${samples.last()}`);
    const ticks = watcher.position!.tick - tick;
    if (ticks === 0 || Math.abs(perSecond / rate - 1) < LIMITS.rateSlack) continue;
    const wanted = (rate * ticks) / Math.max(1, watcher.events - events);
    ticksPerSecond = Math.round(Math.min(LIMITS.mostTicksPerSecond, Math.max(1, wanted)));
    await setSpeed(stage, ticksPerSecond);
  }
  const [lastedS, events] = [secondsGone(), watcher.events - before];
  await guests.end();
  const faults = [...guests.faults, ...(await audit.check())];
  const { accepted, open } = await stage.load.end();
  if (open > 0) faults.push(`${open} offers were never answered`);
  await stage.close();
  for (const { name, process } of [...topology.engines, ...topology.webs]) {
    for (const line of process.errors().split('\n')) if (line !== '') faults.push(`${name}: ${line}`);
  }
  const eventsPerSecond = events / lastedS;
  return {
    seconds: lastedS,
    eventsPerSecond,
    visits: guests.visits,
    offers: accepted,
    measures: samples.measures(),
    faults,
  };
}

async function setSpeed({ api }: Stage, ticksPerSecond: number): Promise<void> {
  await api.postUntilAnswered('/clock/speed', { ticksPerSecond }, NEVER);
}
