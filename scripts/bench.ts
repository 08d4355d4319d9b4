/** Measures: all benches, or those named. Prints a table of each and writes it to `bench-results/NAME.json`. */
import { endWithFaults, readArguments } from './arguments.ts';
import { table, writeResult } from './bench/bench.ts';
import { BENCHES } from './bench/benches.ts';

const names = BENCHES.map(({ name }) => name);
const USAGE = `usage: npm run bench -- [NAME …]; there are ${names.join(', ')}.`;

const named: readonly string[] = readArguments(USAGE, {}, true).positionals;
const unknown = named.filter((name) => !names.includes(name));
if (unknown.length > 0) endWithFaults([`There is no bench "${unknown.join('", "')}".`, USAGE]);

for (const bench of BENCHES) {
  if (named.length > 0 && !named.includes(bench.name)) continue;
  const result = await bench.run('full');
  writeResult(result);
  console.log(`${table(result)}\n`);
}
