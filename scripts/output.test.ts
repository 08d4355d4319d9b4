/** Scripts whose output finds no taker: a closed pipe changes nothing, a full disk is a sentence and exit code 3. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalOf } from '../server/market/verify/testing/journal-of.ts';
import { scriptedScenario } from '../server/market/verify/testing/scripted-scenario.ts';
import { FULL, hasFull, runUntaken } from './testing/untaken.ts';

const directory = mkdtempSync(join(tmpdir(), 'forecourt-'));
const journal = join(directory, 'journal.ndjson');
const simulation = (out: string) => ['simulate', '--scenario', 'two-dealers', '--days', '1', '--out', out];

beforeAll(() => {
  const events = journalOf(scriptedScenario(), 300);
  writeFileSync(journal, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  writeFileSync(join(directory, 'broken.ndjson'), '{}\n');
});
afterAll(() => rmSync(directory, { recursive: true }));

test.each([
  ['verify of a journal whose rules hold', () => ['verify', journal], 0],
  ['verify of a broken one', () => ['verify', join(directory, 'broken.ndjson')], 1],
  ['replay', () => ['replay', journal], 0],
  ['simulate', () => simulation(join(directory, 'run')), 0],
])('a closed pipe changes nothing for %s', async (_, command, expected) => {
  const { status, said } = await runUntaken(command(), 'closed');
  expect(said).not.toContain('EPIPE');
  expect(status).toBe(expected);
});

test('a run whose pipe was closed is written whole', () => {
  expect(readdirSync(join(directory, 'run')).sort()).toEqual(['journal.ndjson', 'summary.json']);
});

const onFullDisk = hasFull ? test : test.skip;

onFullDisk.each([
  ['verify', () => ['verify', journal]],
  ['replay', () => ['replay', journal]],
  ['simulate', () => simulation(join(directory, 'told'))],
])('%s says that stdout cannot be written', async (_, command) => {
  const { status, said } = await runUntaken(command(), 'full');
  expect(said).toMatch(/^stdout cannot be written \(ENOSPC: [^\n]*\)\.$/m);
  expect(status).toBe(3);
});

onFullDisk('a file that the disk does not take is named', async () => {
  const { status, said } = await runUntaken(['replay', journal, '--out', FULL], 'closed');
  expect([status, said]).toEqual([3, expect.stringMatching(/^\/dev\/full cannot be written \(ENOSPC: /)]);
});
