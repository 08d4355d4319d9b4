/** The command line of verify as its user meets it: exit codes, the summary, and the broken rule with its figures. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalOf } from '../server/market/verify/testing/journal-of.ts';
import { scriptedScenario } from '../server/market/verify/testing/scripted-scenario.ts';

const directory = mkdtempSync(join(tmpdir(), 'forecourt-'));
const lines = journalOf(scriptedScenario(), 300).map((event) => JSON.stringify(event));

function verify(...args: string[]) {
  const command = ['--import', 'tsx', 'scripts/verify.ts', ...args];
  return spawnSync(process.execPath, command, { encoding: 'utf8' });
}

function fileOf(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

afterAll(() => rmSync(directory, { recursive: true }));

test('a journal whose rules all hold exits 0 and says what was checked', () => {
  const { status, stdout } = verify(fileOf('good.ndjson', `${lines.join('\n')}\n`));
  expect(stdout).toMatch(/all \d+ rules hold/);
  expect(stdout).toMatch(new RegExp(`events +${lines.length}\n`));
  expect(status).toBe(0);
});

test('a broken rule exits 1 with its name, its seq and the figures', () => {
  const seq = lines.findIndex((line) => line.includes('"CarPurchased"')) + 1;
  const faulty = lines.map((line, i) =>
    i + 1 === seq ? line.replace(/"priceCents":\d+/, '"priceCents":1') : line,
  );
  const { status, stderr } = verify(fileOf('faulty.ndjson', faulty.join('\n')));
  expect(stderr).toMatch(new RegExp(`broken rule: net-price at seq ${seq}\n`));
  expect(stderr).toMatch(/expected +\d+\n +found +1\n/);
  expect(status).toBe(1);
});

test.each([
  ['a line that is no JSON', `${lines[0]}\n{"v":1,\n`, 'journal-form at seq 2'],
  [
    'a key that comes twice',
    lines.join('\n').replace('"tick":0', '"tick":9,"tick":0'),
    'journal-form at seq 1',
  ],
  [
    'a line that is nested without end',
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    'journal-form at seq 1',
  ],
  ['an empty file', '', 'opening-event at seq 1'],
])('%s is a fault of the journal', (_, text, rule) => {
  const { status, stderr } = verify(fileOf('broken.ndjson', text));
  expect(stderr).toContain(rule);
  expect(status).toBe(1);
});

test('no file, or none that is there, is a wrong usage', () => {
  for (const args of [[], [join(directory, 'nowhere.ndjson')]]) {
    const { status, stderr } = verify(...args);
    expect(stderr).toContain('usage: npm run verify');
    expect(status).toBe(2);
  }
});
