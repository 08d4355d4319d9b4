/** A few rounds of faults of every family: nothing lost, nothing doubled. */
import { buildFaultyServer } from '../faults/build.ts';
import { faultRun } from '../faults/fault-run.ts';
import { startTopology, type Topology } from './topology.ts';

const ROUNDS = 12;
/** A dozen of them take a minute where nothing else runs. */
const LIMIT_MS = 240_000;

let server: Awaited<ReturnType<typeof buildFaultyServer>>;
let topology: Topology;

beforeAll(async () => {
  server = await buildFaultyServer();
  topology = await startTopology(server.program, { SCENARIO: 'demo', LOG_LEVEL: 'error' }, 'to-break');
});
afterAll(async () => {
  await topology?.close();
  server?.remove();
});

test(
  'faults of every family lose nothing and double nothing',
  async () => {
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
  },
  LIMIT_MS,
);
