/** Runs a scenario of a test to its journal, as plain data, as a file would give it. */
import type { MarketEvent } from '../../events.ts';
import { ScenarioRun } from '../../run.ts';
import type { Scenario } from '../../scenario.ts';

export function journalOf(scenario: Scenario, ticks: number): MarketEvent[] {
  const events: MarketEvent[] = [];
  const run = new ScenarioRun(scenario, 'test seed', 'm1', (event) => events.push(event));
  for (let tick = 0; tick < ticks && run.advance(); tick += 1);
  if (run.refused.length > 0) throw new Error(`refused: ${JSON.stringify(run.refused)}`);
  return JSON.parse(JSON.stringify(events)) as MarketEvent[];
}
