/**
 * Kills, freezes, empties, fills and cuts off everything there is while buyers trade, and says what came of it:
 * npm run faults -- [--rounds 300] [--seed 1] [--only PART-OF-A-KIND]. Exits 1 when anything that was promised is not
 * in the journal exactly once, or anything does not agree with it. Needs what `npm run topology` needs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildFaultyServer } from '../server/testing/faults/build.ts';
import { FAULT_KINDS, type FaultReport, faultRun } from '../server/testing/faults/fault-run.ts';
import { summaryOf, tableOf } from '../server/testing/faults/report.ts';
import { startTopology } from '../server/testing/topology/topology.ts';
import { endWithFaults, readArguments, wholeNumberArgument } from './arguments.ts';
import { ENDED_EARLY, toldToEnd } from './told-to-end.ts';

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
if (!FAULT_KINDS.some((kind) => kind.includes(values.only))) {
  complaints.push(
    `--only must be part of the name of a kind (${FAULT_KINDS.join(', ')}); got "${values.only}".`,
  );
}
if (complaints.length > 0) endWithFaults([...complaints, USAGE]);

const end = toldToEnd();
const server = await buildFaultyServer();
const topology = await startTopology(server.program, { SCENARIO: 'demo', LOG_LEVEL: 'error' }, 'to-break');
try {
  const log = (line: string) => console.log(line);
  const report = await Promise.race([faultRun(topology, { rounds, seed, only: values.only, log }), end]);
  if (report === undefined) process.exitCode = ENDED_EARLY;
  else tell(report);
} finally {
  await topology.close();
  server.remove();
}
// A run that was ended early has calls under way to what is no longer there.
process.exit();

function tell(report: FaultReport): void {
  const summary = summaryOf(report);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(`${OUT}/faults.json`, `${JSON.stringify(summary, null, 2)}\n`);
  console.log(tableOf(summary));
  if (report.faults.length === 0) return;
  process.exitCode = 1;
  for (const { name, process: member } of [...topology.engines, ...topology.webs]) {
    console.error(`--- ${name}\n${member.errors()}`);
  }
}
