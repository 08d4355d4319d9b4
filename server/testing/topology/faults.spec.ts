/** A few rounds of faults of every family, and a short soak: nothing lost, nothing doubled, no word of trouble. */
import { readFileSync } from 'node:fs';
import { MAIN_MARKET } from '../../server.ts';
import { buildFaultyServer } from '../faults/build.ts';
import { faultRun } from '../faults/fault-run.ts';
import { RoundAudit } from '../faults/round-audit.ts';
import { Stage } from '../faults/stage.ts';
import { Watcher } from '../watcher.ts';
import { startTopology, type Topology } from './topology.ts';

const ROUNDS = 12;
const RECONNECTS = 40;
const PAGE_BYTES = 4_096;

let server: Awaited<ReturnType<typeof buildFaultyServer>>;
let topology: Topology;

beforeAll(async () => {
  server = await buildFaultyServer();
});
beforeEach(async () => {
  topology = await startTopology(server.program, { SCENARIO: 'demo', LOG_LEVEL: 'error' });
});
afterEach(() => topology.close());
afterAll(() => server.remove());

test('faults of every family lose nothing and double nothing', async () => {
  const lines: string[] = [];
  const report = await faultRun(topology, {
    rounds: ROUNDS,
    seed: 5,
    only: '',
    log: (line) => lines.push(line),
  });
  console.log(lines.join('\n'));
  expect(report.faults).toEqual([]);
  expect(report.rounds).toHaveLength(ROUNDS);
  expect(report.load.open).toBe(0);
  expect(report.purchases).toBeGreaterThan(0);
});

test('a soak with watchers that come and go leaves no error in the logs, and everything agrees', async () => {
  const stage = await Stage.open(topology);
  const audit = new RoundAudit(stage);
  const members = [...topology.engines, ...topology.webs];
  const memory = () => members.map(({ process }) => residentMegabytes(process.pid));
  const before = memory();
  for (let i = 0; i < RECONNECTS; i += 1) {
    const watcher = new Watcher(topology.url, MAIN_MARKET);
    await watcher.until(() => watcher.frames >= 5);
    expect(watcher.faults).toEqual([]);
    watcher.close();
  }
  expect(await audit.check()).toEqual([]);
  const { accepted, open } = await stage.load.end();
  console.log(
    `${accepted} offers; megabytes of ${members.map(({ name }) => name).join(', ')}: ${before.join()} then ${memory().join()}`,
  );
  expect(open).toBe(0);
  await stage.close();
  for (const { process } of members) expect(process.errors()).toBe('');
});

function residentMegabytes(pid: number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
  return Math.round((pages * PAGE_BYTES) / 2 ** 20);
}
