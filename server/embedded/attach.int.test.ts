/** A script beside a server: it uses the server's database while that runs, and one of its own otherwise. */
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attachDatabase } from './attach.ts';
import { startEmbedded } from './embedded.ts';
import { findRunning } from './running.ts';

const dir = mkdtempSync(join(tmpdir(), 'forecourt-attach-'));
chmodSync(dir, 0o755);
const file = join(dir, 'running.json');
const log = () => undefined;
afterAll(() => rmSync(dir, { recursive: true }));

test('a script uses the database of the running server, whose address only its user may read', async () => {
  const server = await startEmbedded({ dir, postgres: true, redis: false, log });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const script = await attachDatabase({ dir, log });
  expect(script.databaseUrl).toBe(server.databaseUrl);
  await script.stop();
  expect(findRunning(dir)).toEqual({ databaseUrl: server.databaseUrl });
  await server.stop();
  expect(existsSync(file)).toBe(false);
});

test('without a server it starts one, and what a killed server or a power cut left is not believed', async () => {
  for (const left of ['', JSON.stringify({ pid: process.pid, startedAt: 'long ago', databaseUrl: 'gone' })]) {
    writeFileSync(file, left);
    const script = await attachDatabase({ dir, log });
    expect(script.databaseUrl).toMatch(/^postgres:/);
    expect(findRunning(dir)).toEqual({ databaseUrl: script.databaseUrl });
    await script.stop();
    expect(findRunning(dir)).toBeUndefined();
  }
});
