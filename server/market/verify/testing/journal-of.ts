/** Runs a scenario of a test to its journal, as plain data, as a file would give it. */
import { decide } from '../../decide/decide.ts';
import type { MarketEvent } from '../../events.ts';
import { emptyMarket } from '../../market.ts';
import { openMarket } from '../../open.ts';
import { recorderFor } from '../../recorder.ts';
import { ScenarioRun } from '../../run.ts';
import type { Scenario } from '../../scenario.ts';
import { fastSteps } from '../../steps/fast.ts';
import { runTick } from '../../tick.ts';

export function journalOf(scenario: Scenario, ticks: number): MarketEvent[] {
  const events: MarketEvent[] = [];
  const run = new ScenarioRun(scenario, 'test seed', 'm1', (event) => events.push(event));
  for (let tick = 0; tick < ticks && run.advance(); tick += 1);
  if (run.refused.length > 0) throw new Error(`refused: ${JSON.stringify(run.refused)}`);
  return JSON.parse(JSON.stringify(events)) as MarketEvent[];
}

/** As a live market does it: half of the script is decided within its tick, half between that one and the next. */
export function liveJournalOf(scenario: Scenario, ticks: number): MarketEvent[] {
  const events: MarketEvent[] = [];
  const market = emptyMarket('m1', 'full');
  const steps = fastSteps(market);
  const record = recorderFor(market, (event) => events.push(event), steps);
  openMarket(market, scenario, 'test seed', record);
  for (let tick = 1; tick <= ticks; tick += 1) {
    const due = scenario.commands.filter((scripted) => scripted.tick === tick);
    const [within, between] = [0, 1].map((half) => due.filter((_, i) => i % 2 === half));
    const issued = within!.map(({ command }) => ({ command, by: 'somebody' }));
    runTick(market, steps, null, issued, record);
    for (const { command } of between!) decide(market, command, 'somebody', record);
  }
  return JSON.parse(JSON.stringify(events)) as MarketEvent[];
}
