/**
 * A live market that is opened from a scenario and touched by nobody (which is why there are no demo logins here): what
 * `simulate` makes of it, also after a restart.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from './config.ts';
import { journalText } from './journal/journal-text.ts';
import { ScenarioRun } from './market/run.ts';
import { builtinScenario } from './scenarios/builtin.ts';
import { loadScenario } from './scenarios/load.ts';
import { type RunningServer, startServer } from './server.ts';
import { openTempDir } from './testing/temp-dir.ts';
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { Watcher } from './testing/watcher.ts';

/** Behind the trading halt of its script, and behind all of it. */
const [RESTART_TICK, LAST_TICK] = [120, 420];
const SEED = 'known';

let opened: TestDatabase;
let dir: Awaited<ReturnType<typeof openTempDir>>;
let server: RunningServer;
let scenario: string;

const start = () =>
  startServer(
    readConfig({
      DATABASE_URL: opened.url,
      JWT_SECRET: 'a secret that is only used for tests on loopback',
      FORECOURT_DIR: dir.path,
      PORT: '0',
      LOG_LEVEL: 'error',
      BEAT_MS: '20',
      SCENARIO: scenario,
      SEED,
    }),
  );

beforeAll(async () => {
  [opened, dir] = await Promise.all([openTestDatabase(), openTempDir()]);
  scenario = join(dir.path, 'scenario.json');
  const file = builtinScenario('two-dealers') as { commands: object[] };
  const fast = (tick: number) => ({ tick, type: 'SetClockSpeed', ticksPerSecond: 500 });
  await writeFile(scenario, JSON.stringify({ ...file, commands: [fast(0), ...file.commands, fast(91)] }));
  server = await start();
});

afterAll(async () => {
  await server.stop();
  await opened.close();
  await dir.remove();
});

async function untilTick(tick: number): Promise<void> {
  const watcher = new Watcher(server.url!, 'main');
  await watcher.until((position) => position.tick >= tick);
  watcher.close();
}

async function linesOfJournal(toSeq: number): Promise<string[]> {
  let text = '';
  for await (const page of journalText(opened.database, 'main', 1, toSeq)) text += page;
  return text.trimEnd().split('\n');
}

test('its journal is that of the simulation', async () => {
  await untilTick(RESTART_TICK);
  await server.stop();
  server = await start();
  await untilTick(LAST_TICK);

  const simulated: string[] = [];
  const run = new ScenarioRun(await loadScenario(scenario), SEED, 'main', (event) =>
    simulated.push(JSON.stringify(event)),
  );
  while (run.market.tick < LAST_TICK) run.advance();
  expect(run.refused.length).toBeGreaterThan(5);
  expect(await linesOfJournal(simulated.length)).toEqual(simulated);
});
