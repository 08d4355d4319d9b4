/** A server of one's own to load: a process with embedded stores, and a market in which offers can fill at once. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mintToken } from '../../server/http/mint-token.ts';
import { keptSecret } from '../../server/jwt-secret.ts';
import { MAIN_MARKET } from '../../server/server.ts';
import { Api } from '../../server/testing/api.ts';
import { startServerProcess } from '../../server/testing/server-process.ts';
import { openTempDir } from '../../server/testing/temp-dir.ts';
import { Watcher } from '../../server/testing/watcher.ts';
import { loadScenario } from './scenario.ts';

const STOCKED_TICK = 11;

export interface OwnServer {
  url: string;
  market: string;
  token: string;
  stop(): Promise<void>;
}

/** When it is there, everything is in stock. */
export async function startOwnServer(): Promise<OwnServer> {
  const dir = await openTempDir();
  const scenario = join(dir.path, 'scenario.json');
  await writeFile(scenario, JSON.stringify(loadScenario()));
  const env = { FORECOURT_DIR: dir.path, PORT: '0', SCENARIO: scenario, QUERY_PROFILE: 'off' };
  const server = await startServerProcess(env);
  const token = await mintToken(await keptSecret(dir.path), { role: 'admin', sub: 'load' }, '1d');
  await new Api(() => server.url, token).post('/clock/speed', { ticksPerSecond: 10 });
  const watcher = new Watcher(server.url, MAIN_MARKET);
  await watcher.until(({ tick }) => tick >= STOCKED_TICK);
  watcher.close();
  return {
    url: server.url,
    market: MAIN_MARKET,
    token,
    stop: async () => {
      await server.stop();
      await dir.remove();
    },
  };
}
