/**
 * Kills and empties things under load and says what came of it: npm run crash -- [--kills 20] [--flushes 5]
 * [--take-overs 4] [--seed 1]. Exits 1 when anything that was promised is not in the journal exactly once.
 */
import { parseArgs } from 'node:util';
import { crashRun } from '../server/testing/crash-run.ts';
import { openCrashWorld } from '../server/testing/crash-world.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    flushes: { type: 'string', default: '5' },
    'take-overs': { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
  },
});
const world = await openCrashWorld('demo');
try {
  const report = await crashRun(world, {
    kills: Number(values.kills),
    flushes: Number(values.flushes),
    takeOvers: Number(values['take-overs']),
    seed: Number(values.seed),
    log: (line) => console.log(line),
  });
  console.log(JSON.stringify(report, null, 2));
  process.exitCode = report.faults.length === 0 ? 0 : 1;
} finally {
  await world.close();
}
