/** The command line as its user meets it: simulate and replay, run as processes of their own. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const directory = mkdtempSync(join(tmpdir(), 'forecourt-'));
const out = (name: string) => join(directory, name);
const read = (...path: string[]) => readFileSync(join(directory, ...path), 'utf8');

function runScript(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

interface Summary {
  seed: string;
  sha256: string;
  events: number;
  refused: { count: number; commands: unknown[] };
}

const summaryOf = (name: string) => JSON.parse(read(name, 'summary.json')) as Summary;

const simulate = (...args: string[]) => runScript('scripts/simulate.ts', ...args);
const replay = (...args: string[]) => runScript('scripts/replay.ts', ...args);

afterAll(() => rmSync(directory, { recursive: true }));

test('two runs of a scenario write the same bytes, and say what they are', () => {
  for (const name of ['one', 'two']) {
    expect(simulate('--scenario', 'two-dealers', '--days', '1', '--out', out(name)).status).toBe(0);
    expect(readdirSync(out(name)).sort()).toEqual(['journal.ndjson', 'summary.json']);
  }
  expect(read('two', 'journal.ndjson')).toBe(read('one', 'journal.ndjson'));
  expect(read('two', 'summary.json')).toBe(read('one', 'summary.json'));
  const summary = summaryOf('one');
  expect(summary).toMatchObject({
    scenario: 'two-dealers',
    seed: '42',
    days: 1,
    ticks: 1_440,
    stoppedAtTick: null,
  });
  expect(summary.sha256).toBe(createHash('sha256').update(read('one', 'journal.ndjson')).digest('hex'));
  expect(summary.events).toBe(read('one', 'journal.ndjson').trimEnd().split('\n').length);
  expect(summary.refused.count).toBe(summary.refused.commands.length);
});

test('a market that is paused for good stops the run', () => {
  const scenario = {
    name: 'halt',
    origin: '2026-01-01T00:00:00Z',
    catalogue: [],
    commands: [{ tick: 7, type: 'PauseClock' }],
  };
  writeFileSync(out('halt.json'), JSON.stringify(scenario));
  expect(simulate('--scenario', out('halt.json'), '--days', '1', '--out', out('halt')).status).toBe(0);
  const summary = summaryOf('halt');
  expect(summary).toMatchObject({ ticks: 7, stoppedAtTick: 7 });
  expect(summary.seed).toMatch(/^[0-9a-f]{32}$/);
});

test('bad arguments and scenarios are named one by one, and nothing is written', () => {
  writeFileSync(out('bad.json'), JSON.stringify({ name: 5, origin: 'now', catalogue: 'builtin' }));
  const { status, stderr } = simulate('--scenario', out('bad.json'), '--days', '0', '--out', out('none'));
  expect(status).toBe(2);
  for (const said of ['--days', 'got "0"', 'name must be a string; got 5', 'origin must be', 'got "now"']) {
    expect(stderr).toContain(said);
  }
  expect(existsSync(out('none'))).toBe(false);
  expect(simulate('--sed', '5').status).toBe(2);
  const nowhere = simulate('--scenario', 'two-dealers', '--days', '1', '--out', '/dev/null/run');
  expect([nowhere.status, nowhere.stderr]).toEqual([2, expect.stringContaining('--out must be a directory')]);
});

test('a script that goes on after the last tick is told of', () => {
  const commands = [1_440, 1_441, 9_000].map((tick) => ({ tick, type: 'ResumeClock' }));
  const scenario = { name: 'late', origin: '2026-01-01T00:00:00Z', catalogue: [], commands };
  writeFileSync(out('late.json'), JSON.stringify(scenario));
  const { stderr } = simulate('--scenario', out('late.json'), '--days', '1', '--out', out('late'));
  expect(stderr).toContain('2 scripted commands come after tick 1440, the last, and did not run\n');
  expect(summaryOf('late')).toMatchObject({ scriptedAfterEnd: 2, refused: { count: 1 } });
});

test('help is the usage, and a flag that is given twice is a wrong one', () => {
  const help = simulate('--days', '5', '--help');
  expect([help.status, help.stderr, help.stdout]).toEqual([
    0,
    '',
    'usage: npm run simulate -- --scenario FILE-OR-NAME [--seed S] --days N --out DIR\n',
  ]);
  const twice = simulate(
    '--scenario',
    'demo',
    '--seed',
    '1',
    '--seed=2',
    '--days',
    '1',
    '--out',
    out('never'),
  );
  expect([twice.status, twice.stderr]).toEqual([2, expect.stringContaining('--seed must be given once.\n')]);
  expect(existsSync(out('never'))).toBe(false);
});

test('replay shows a market at a tick and exports it', () => {
  const { status, stdout } = replay(out('one/journal.ndjson'), '--tick', '83', '--out', out('snapshot.json'));
  expect(status).toBe(0);
  expect(stdout).toContain('paused by scenario since tick 80');
  expect(stdout).toMatch(/^fingerprint {2}[0-9a-f]{64}$/m);
  expect(stdout).toMatch(/^harbour +Bergen, NO/m);
  expect(JSON.parse(read('snapshot.json'))).toMatchObject({ id: 'main', tick: 83 });
});

test('replay says that a journal ends before the tick that was asked for', () => {
  const { status, stdout, stderr } = replay(out('one/journal.ndjson'), '--tick', '99999');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^tick +99999 /m);
  expect(stderr).toMatch(/^The journal ends at tick \d+: nothing is known of what happened after it\.$/m);
});

test('replay names a file that it cannot write, and prints nothing', () => {
  const { status, stdout, stderr } = replay(out('one/journal.ndjson'), '--out', out('nowhere/snapshot.json'));
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('ENOENT');
});

test('replay refuses what is no whole journal', () => {
  const lines = read('one', 'journal.ndjson').split('\n');
  writeFileSync(out('gap.ndjson'), [...lines.slice(0, 4), ...lines.slice(5)].join('\n'));
  const gap = replay(out('gap.ndjson'));
  expect([gap.status, gap.stderr]).toEqual([1, expect.stringContaining('line 5: seq must be 5; got 6')]);
  const bare = '{"v":1,"market":"main","seq":1,"tick":"0","type":"MarketOpened"}';
  writeFileSync(out('bare.ndjson'), bare);
  const nameless = replay(out('bare.ndjson'));
  expect([nameless.status, nameless.stdout, nameless.stderr]).toEqual([
    1,
    '',
    expect.stringContaining('line 1: must have v, market, seq'),
  ]);
  expect(replay(out('nowhere.ndjson')).status).toBe(2);
  expect(replay().status).toBe(2);
});
