/** Shows that every bench still runs and says something, and what their harness makes of samples and results. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchResult, interleaved, quantile, table, writeResult } from './bench.ts';
import { BENCHES } from './benches.ts';

/** Those of the floor need the built page and a browser: `client/e2e/load.spec.ts` shows that they run. */
const WITHOUT_BROWSER = BENCHES.filter(({ name }) => !name.startsWith('floor'));

test.each(WITHOUT_BROWSER.map((bench) => [bench.name, bench] as const))(
  '%s runs, small',
  async (name, bench) => {
    const result = await bench.run('smoke');
    expect(result).toMatchObject({ name, machine: { node: process.version } });
    expect(result.workload).not.toBe('');
    expect(result.figures.length).toBeGreaterThan(0);
    for (const { value } of [...result.figures, ...result.ratios]) expect(Number.isFinite(value)).toBe(true);
  },
);

test('variants run in turn, each round beginning with another, and warm-ups do not count', async () => {
  const runs: string[] = [];
  const variant = (name: string) => ({ name, run: (round: number) => runs.push(`${name}${round}`) });
  const tookMs = await interleaved([variant('a'), variant('b')], 2, 1);
  expect(runs).toEqual(['a0', 'b0', 'b0', 'a0', 'a1', 'b1']);
  expect([...tookMs].map(([name, samples]) => [name, samples.length])).toEqual([
    ['a', 2],
    ['b', 2],
  ]);
});

test('quantiles are samples', () => {
  const sorted = [1, 2, 3, 4, 5];
  expect([0, 0.5, 0.99, 1].map((share) => quantile(sorted, share))).toEqual([1, 3, 5, 5]);
});

test('a result is a file and a table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-bench-'));
  const result = benchResult('made-up', 'nothing', [{ name: 'runs', value: 12_345, unit: 'a second' }]);
  writeResult(result, folder);
  expect(JSON.parse(readFileSync(join(folder, 'made-up.json'), 'utf8'))).toEqual(result);
  rmSync(folder, { recursive: true });
  expect(table(result)).toMatch(/^made-up: nothing\n.*\n {2}runs {2}12,345 a second$/);
});
