/** A journal file with anything in it is read to its first fault, which is named with its line. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { journalOf } from '../server/market/verify/testing/journal-of.ts';
import { scriptedScenario } from '../server/market/verify/testing/scripted-scenario.ts';
import { openTempDir } from '../server/testing/temp-dir.ts';
import { BrokenJournal, readJournal } from './read-journal.ts';

let dir: Awaited<ReturnType<typeof openTempDir>>;
beforeAll(async () => {
  dir = await openTempDir();
});
afterAll(() => dir.remove());

async function read(text: string): Promise<number> {
  const path = join(dir.path, 'journal.ndjson');
  writeFileSync(path, text);
  let events = 0;
  for await (const _event of readJournal(path)) events += 1;
  return events;
}

const opened = { v: 1, seq: 1, tick: 0, type: 'MarketOpened' };

test('any lines are events, or the first that is none is named', async () => {
  const line = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .record({ v: fc.constantFrom(1, 2, '1'), seq: fc.nat(3), tick: fc.jsonValue(), type: fc.string() })
      .map((event) => JSON.stringify(event)),
    fc.jsonValue().map((value) => JSON.stringify({ ...opened, tick: value })),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 4 }), async (lines) => {
      try {
        expect(await read(lines.join('\n'))).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(BrokenJournal);
        expect((error as Error).message).toMatch(/^line \d+: /);
      }
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['a tick beyond all numbers', '{"tick":1e999}', 'line 1: must have tick: a whole number'],
  ['a tick that is text', '{"tick":"0"}', 'line 1: must have tick: a whole number'],
  ['a market without a name', '{"name":null}', 'line 1: must have name: a name'],
])('%s is named', async (_, change, fault) => {
  const event = { ...journalOf(scriptedScenario(), 1)[0]!, ...(JSON.parse(change) as object) };
  const line = JSON.stringify(event).replace('"tick":null', '"tick":1e999');
  await expect(read(line)).rejects.toThrow(fault);
});

test('an event without its fields is named with those it has', async () => {
  await expect(read(JSON.stringify(opened))).rejects.toThrow(
    'line 1: must have v, market, seq, tick, at, type, name, origin, seedSha256, rules; got ["v","seq","tick","type"].',
  );
});

test('a whole journal is read to its end', async () => {
  const events = journalOf(scriptedScenario(), 100);
  expect(await read(events.map((event) => JSON.stringify(event)).join('\n'))).toBe(events.length);
});
