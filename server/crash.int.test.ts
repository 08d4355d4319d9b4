/** Servers that die under load, stores that are emptied, a standby that takes over: what was promised is kept, once. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { crashRun } from './testing/crash-run.ts';
import { openCrashWorld } from './testing/crash-world.ts';
import { BUILT, startServerProcess } from './testing/server-process.ts';
import { openStoresDir } from './testing/stores-dir.ts';
import { openTempDir } from './testing/temp-dir.ts';
import { Watcher } from './testing/watcher.ts';

test('kills, flushes and take-overs under load lose nothing and double nothing', async () => {
  const world = await openCrashWorld('demo');
  try {
    const report = await crashRun(world, { kills: 2, flushes: 2, takeOvers: 2, seed: 7, log: () => {} });
    expect(report.faults).toEqual([]);
    expect(report.load.open).toBe(0);
    expect(report.load.accepted).toBeGreaterThan(20);
    expect(report.audit.purchases).toBeGreaterThan(0);
    expect(report.watcher.connects).toBeGreaterThan(2);
    expect(report.takeOverMs).toHaveLength(2);
  } finally {
    await world.close();
  }
}, 240_000);

test('one that is told to end while it starts puts away what it has started', async () => {
  const dir = await openTempDir();
  try {
    const child = spawn(process.execPath, [BUILT], {
      env: { ...process.env, FORECOURT_DIR: dir.path, PORT: '0', LOG_LEVEL: 'error' },
      stdio: 'ignore',
    });
    const exited = once(child, 'exit');
    const pidFile = join(dir.path, 'postgres', 'cluster', 'data', 'postmaster.pid');
    while (!existsSync(pidFile)) await nextTurn();
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    expect(existsSync(pidFile)).toBe(false);
  } finally {
    await dir.remove();
  }
}, 60_000);

test('the embedded default goes on at the next seq after a kill, and Ctrl-C ends everything', async () => {
  const dir = await openStoresDir();
  try {
    const first = await startServerProcess({ FORECOURT_DIR: dir.path, PORT: '0' });
    const before = new Watcher(first.url, 'main');
    await before.until(({ tick }) => tick >= 3);
    before.close();
    await first.kill();
    const second = await startServerProcess({ FORECOURT_DIR: dir.path, PORT: '0' });
    const after = new Watcher(second.url, 'main');
    await after.until(({ seq, tick }) => seq > before.position!.seq && tick > before.position!.tick);
    after.close();
    expect(after.faults).toEqual([]);
    expect(await second.stop()).toBe(0);
    expect(() => process.kill(second.pid, 0)).toThrow('ESRCH');
  } finally {
    await dir.remove();
  }
}, 120_000);
