/** Shows that three days of the demo are the same, byte for byte, with plain and with fast steps. */
import { ScenarioRun } from '../market/run.ts';
import { fastSteps } from '../market/steps/fast.ts';
import { plainSteps } from '../market/steps/plain.ts';
import type { StepsOf } from '../market/steps/steps.ts';
import { TICKS_PER_DAY } from '../market/time.ts';
import { loadScenario } from './load.ts';

const DAYS = 3;

async function journalWith(stepsOf: StepsOf): Promise<string[]> {
  const scenario = await loadScenario('demo');
  const lines: string[] = [];
  const run = new ScenarioRun(
    scenario,
    'seed',
    'demo',
    (event) => lines.push(JSON.stringify(event)),
    stepsOf,
  );
  while (run.market.tick < DAYS * TICKS_PER_DAY && run.advance());
  return lines;
}

test('the demo has the same journal with plain and with fast steps', async () => {
  const fast = await journalWith(fastSteps);
  const plain = await journalWith(plainSteps);
  expect(fast.length).toBeGreaterThan(10_000);
  expect(fast.findIndex((line, i) => line !== plain[i])).toBe(-1);
  expect(fast).toHaveLength(plain.length);
});
