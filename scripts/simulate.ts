/**
 * Runs a scenario as fast as it can, with no services: `simulate --scenario FILE [--seed S] --days N --out DIR`.
 * Writes the journal and a summary; the same scenario and seed give the same bytes on any machine.
 */
import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { LIMITS } from '../server/market/limits.ts';
import { ScenarioRun } from '../server/market/run.ts';
import type { Scenario } from '../server/market/scenario.ts';
import { TICKS_PER_DAY } from '../server/market/time.ts';
import { FaultyScenario, loadScenario } from '../server/scenarios/load.ts';
import { endWithFaults, readArguments, wholeNumberArgument } from './arguments.ts';
import { JournalWriter } from './journal-writer.ts';
import { endUnwritable, isFull } from './output.ts';
import { Progress } from './progress.ts';
import { RunSummary } from './run-summary.ts';

const USAGE = 'usage: npm run simulate -- --scenario FILE-OR-NAME [--seed S] --days N --out DIR';
const MARKET = 'main';
const MOST_DAYS = 3_650;
/** How long ticks run before the process looks at signals and shows its progress. */
const SLICE_MS = 50;

async function readOptions() {
  const { values } = readArguments(USAGE, {
    scenario: { type: 'string' },
    seed: { type: 'string' },
    days: { type: 'string' },
    out: { type: 'string' },
  });
  const faults: string[] = [];
  const days = wholeNumberArgument('--days', values.days, 1, MOST_DAYS, faults);
  const { seed, out } = values;
  if (!out) faults.push('--out must name a directory; it is missing.');
  if (seed !== undefined && (seed === '' || seed.length > LIMITS.nameLength)) {
    faults.push(`--seed must have 1 to ${LIMITS.nameLength} characters; got ${seed.length}.`);
  }
  if (!values.scenario) faults.push('--scenario must name a file or a built-in scenario; it is missing.');
  const scenario = values.scenario ? await scenarioOr(faults, values.scenario) : null;
  if (faults.length > 0 || !scenario || !out) return endWithFaults([...faults, USAGE]);
  return { scenario, seed: seed ?? scenario.seed ?? randomBytes(16).toString('hex'), days, out };
}

async function scenarioOr(faults: string[], nameOrPath: string): Promise<Scenario | null> {
  try {
    return await loadScenario(nameOrPath);
  } catch (error) {
    if (!(error instanceof FaultyScenario)) throw error;
    faults.push(...error.faults.map((fault) => fault.message));
    return null;
  }
}

function openJournal(directory: string): JournalWriter {
  try {
    return new JournalWriter(directory);
  } catch (error) {
    return endWithFaults([`--out must be a directory to write to (${(error as Error).message}).`]);
  }
}

const { scenario, seed, days, out } = await readOptions();
const journal = openJournal(out);
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => {
    journal.discard();
    process.exit(code);
  });
}

try {
  console.error(`scenario ${scenario.name}, seed ${seed}, ${days} days`);
  const progress = new Progress();
  const summary = new RunSummary();
  const run = new ScenarioRun(scenario, seed, MARKET, (event) => {
    summary.count(event);
    journal.write(event);
  });
  const lastTick = days * TICKS_PER_DAY;
  let moves = true;
  while (moves && run.market.tick < lastTick) {
    const sliceEndsMs = performance.now() + SLICE_MS;
    while (moves && run.market.tick < lastTick && performance.now() < sliceEndsMs) moves = run.advance();
    const { tick } = run.market;
    const day = Math.ceil(tick / TICKS_PER_DAY);
    progress.update(tick / lastTick, `day ${day}, ${summary.events} events, ${summary.purchases} purchases`);
    await setImmediate();
  }
  const ticks = run.market.tick;
  const seconds = progress.end();
  journal.finish((sha256) => {
    console.log(`sha256 ${sha256}`);
    return {
      scenario: scenario.name,
      seed,
      days,
      ticks,
      stoppedAtTick: moves ? null : ticks,
      scriptedAfterEnd: run.scriptedAhead,
      ...summary.result(run.refused),
      sha256,
    };
  });
  if (run.scriptedAhead > 0) {
    console.error(
      `${run.scriptedAhead} scripted commands come after tick ${ticks}, the last, and did not run`,
    );
  }
  if (!moves) console.log(`the clock is paused for good at tick ${ticks}`);
  const perSecond = Math.round(summary.events / seconds);
  console.log(`${summary.events} events in ${seconds.toFixed(1)} s (${perSecond} events/s) in ${out}`);
} catch (error) {
  journal.discard();
  if (isFull(error)) endUnwritable(out, error);
  throw error;
}
