/**
 * Keeps a market busy for a long time behind nginx and says whether anything grew, slowed down or complained:
 * npm run soak -- [--minutes 120] [--rate 1000]. Exits 1 when a log has an error, a client saw a gap, or anything does not
 * agree at the end. Needs what `npm run topology` needs, the built server, and room for its database.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT } from '../server/testing/server-process.ts';
import { soak, type SoakReport } from '../server/testing/soak/soak-run.ts';
import { startTopology } from '../server/testing/topology/topology.ts';
import { endWithFaults, readArguments, wholeNumberArgument } from './arguments.ts';
import { largeScenario } from './bench/large-scenario.ts';
import { scenarioFile } from './bench/scenario-file.ts';
import { ENDED_EARLY, toldToEnd } from './told-to-end.ts';

const USAGE = 'usage: npm run soak -- [--minutes N] [--rate PUBLIC-EVENTS-A-SECOND]';
const OUT = 'bench-results';
const SIZE = {
  dealerships: 100,
  models: 500,
  suppliers: 20,
  // So few that who bought where, which is kept for ever, soon has all its pairs and cannot pass for a leak.
  buyers: 2_000,
  openOffers: 0,
  lively: true,
  offersPerTick: 20,
};

const { values } = readArguments(USAGE, {
  minutes: { type: 'string', default: '120' },
  rate: { type: 'string', default: '1000' },
});
const complaints: string[] = [];
const minutes = wholeNumberArgument('--minutes', values.minutes, 1, 100_000, complaints);
const rate = wholeNumberArgument('--rate', values.rate, 1, 100_000, complaints);
if (complaints.length > 0) endWithFaults([...complaints, USAGE]);

const end = toldToEnd();
const folder = mkdtempSync(join(tmpdir(), 'forecourt-soak-'));
try {
  const scenario = join(folder, 'scenario.json');
  writeFileSync(scenario, scenarioFile(largeScenario(SIZE)));
  const settings = { SCENARIO: scenario, LOG_LEVEL: 'error' };
  const topology = await startTopology(BUILT, settings, 'to-last');
  try {
    const log = (line: string) => console.log(line);
    const report = await Promise.race([soak(topology, { seconds: minutes * 60, rate, log }), end]);
    if (report === undefined) {
      process.exitCode = ENDED_EARLY;
    } else {
      mkdirSync(OUT, { recursive: true });
      writeFileSync(`${OUT}/soak.json`, `${JSON.stringify(report, null, 2)}\n`);
      tell(report);
      if (report.faults.length > 0) process.exitCode = 1;
    }
  } finally {
    await topology.close();
  }
} finally {
  rmSync(folder, { recursive: true });
}
// A soak that was ended early has calls under way to what is no longer there.
process.exit();

function tell({ seconds, eventsPerSecond, visits, offers, measures, faults }: SoakReport): void {
  const did = `${Math.round(eventsPerSecond)} public events a second, ${offers} offers of people, ${visits} visits`;
  console.log(`${Math.round(seconds / 60)} minutes: ${did}`);
  console.log(
    `${'measure'.padEnd(28)} ${'mean'.padStart(10)} ${'by the hour'.padStart(12)} ${'± error'.padStart(10)}`,
  );
  for (const { name, slope } of measures) {
    if (slope === null) continue;
    const figures = [slope.mean.toFixed(2).padStart(10), slope.perHour.toFixed(2).padStart(12)];
    console.log(`${name.padEnd(28)} ${figures.join(' ')} ${slope.errorPerHour.toFixed(2).padStart(10)}`);
  }
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log('No error in any log, no gap for any client, everything agrees.');
}
