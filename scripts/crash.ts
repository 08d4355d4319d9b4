/**
 * Kills and empties things under load and says what came of it: npm run crash -- [--kills 20] [--flushes 5]
 * [--take-overs 4] [--seed 1]. Exits 1 when anything that was promised is not in the journal exactly once.
 */
import { crashRun } from '../server/testing/crash-run.ts';
import { openCrashWorld } from '../server/testing/crash-world.ts';
import { endWithFaults, readArguments, wholeNumberArgument } from './arguments.ts';

const USAGE = 'usage: npm run crash -- [--kills N] [--flushes N] [--take-overs N] [--seed N]';
const MOST = 1_000_000;

const { values } = readArguments(USAGE, {
  kills: { type: 'string', default: '20' },
  flushes: { type: 'string', default: '5' },
  'take-overs': { type: 'string', default: '4' },
  seed: { type: 'string', default: '1' },
});
const complaints: string[] = [];
const count = (name: keyof typeof values) =>
  wholeNumberArgument(`--${name}`, values[name], 0, MOST, complaints);
const plan = {
  kills: count('kills'),
  flushes: count('flushes'),
  takeOvers: count('take-overs'),
  seed: count('seed'),
};
if (complaints.length > 0) endWithFaults([...complaints, USAGE]);

const world = await openCrashWorld('demo');
try {
  const report = await crashRun(world, { ...plan, log: (line) => console.log(line) });
  console.log(JSON.stringify(report, null, 2));
  process.exitCode = report.faults.length === 0 ? 0 : 1;
} finally {
  await world.close();
}
