/** A live market that is opened from a scenario and touched by nobody: what `simulate` makes of it, also after a restart. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from './config.ts';
import { mintToken } from './http/mint-token.ts';
import type { MarketEvent } from './market/events.ts';
import { ScenarioRun } from './market/run.ts';
import { builtinScenario } from './scenarios/builtin.ts';
import { loadScenario } from './scenarios/load.ts';
import { type RunningServer, startServer } from './server.ts';
import { openStoresDir } from './testing/stores-dir.ts';
import { Watcher } from './testing/watcher.ts';

/** Behind the trading halt of its script, and behind all of it. */
const [RESTART_TICK, LAST_TICK] = [120, 420];
const SEED = 'known';

let dir: Awaited<ReturnType<typeof openStoresDir>>;
let server: RunningServer;
let scenario: string;

const start = () =>
  startServer(
    readConfig({
      FORECOURT_DIR: dir.path,
      PORT: '0',
      LOG_LEVEL: 'error',
      BEAT_MS: '20',
      SCENARIO: scenario,
      SEED,
    }),
  );

beforeAll(async () => {
  dir = await openStoresDir();
  scenario = join(dir.path, 'scenario.json');
  const file = builtinScenario('two-dealers') as { commands: object[] };
  const fast = (tick: number) => ({ tick, type: 'SetClockSpeed', ticksPerSecond: 500 });
  await writeFile(scenario, JSON.stringify({ ...file, commands: [fast(0), ...file.commands, fast(91)] }));
  server = await start();
});

afterAll(async () => {
  await server.stop();
  await dir.remove();
});

async function untilTick(tick: number): Promise<void> {
  const watcher = new Watcher(server.url!, 'main');
  await watcher.until((position) => position.tick >= tick);
  watcher.close();
}

/** Whole, as an admin may see it. */
async function journal(events: number): Promise<MarketEvent[]> {
  const token = await mintToken(server.jwtSecret, { role: 'admin', sub: 'root' }, '1h');
  const page = await fetch(`${server.url}/api/v1/markets/main/journal?from=1&limit=${events}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return ((await page.json()) as { events: MarketEvent[] }).events;
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
  expect((await journal(simulated.length)).map((event) => JSON.stringify(event))).toEqual(simulated);
});
