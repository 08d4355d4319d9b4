/**
 * Kills, freezes, empties, fills and cuts off everything there is while buyers trade, and says what came of it:
 * npm run faults -- [--rounds 300] [--seed 1] [--only PART-OF-A-KIND]. Exits 1 when anything that was promised is not
 * in the journal exactly once, or anything does not agree with it. Needs what `npm run topology` needs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildFaultyServer } from '../server/testing/faults/build.ts';
import { faultRun } from '../server/testing/faults/fault-run.ts';
import { summaryOf, tableOf } from '../server/testing/faults/report.ts';
import { startTopology } from '../server/testing/topology/topology.ts';
import { endWithFaults, readArguments, wholeNumberArgument } from './arguments.ts';

const USAGE = 'usage: npm run faults -- [--rounds N] [--seed N] [--only PART-OF-A-KIND]';
const OUT = 'bench-results';

const { values } = readArguments(USAGE, {
  rounds: { type: 'string', default: '300' },
  seed: { type: 'string', default: '1' },
  only: { type: 'string', default: '' },
});
const complaints: string[] = [];
const rounds = wholeNumberArgument('--rounds', values.rounds, 1, 100_000, complaints);
const seed = wholeNumberArgument('--seed', values.seed, 0, 2 ** 32 - 1, complaints);
if (complaints.length > 0) endWithFaults([...complaints, USAGE]);

const server = await buildFaultyServer();
const topology = await startTopology(server.program, { SCENARIO: 'demo', LOG_LEVEL: 'error' }, 'to-break');
try {
  const report = await faultRun(topology, {
    rounds,
    seed,
    only: values.only,
    log: (line) => console.log(line),
  });
  const summary = summaryOf(report);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(`${OUT}/faults.json`, `${JSON.stringify(summary, null, 2)}\n`);
  console.log(tableOf(summary));
  if (report.faults.length > 0) {
    process.exitCode = 1;
    for (const { name, process: member } of [...topology.engines, ...topology.webs]) {
      console.error(`--- ${name}\n${member.errors()}`);
    }
  }
} finally {
  await topology.close();
  server.remove();
}
