/** A short soak: hundreds of events a second, buyers, clients that come and go, and no word of trouble. */
import { buildFaultyServer } from '../faults/build.ts';
import { soak } from '../soak/soak-run.ts';
import { startTopology, type Topology } from './topology.ts';

const SECONDS = 20;
const EVENTS_PER_SECOND = 300;

let server: Awaited<ReturnType<typeof buildFaultyServer>>;
let topology: Topology;

beforeAll(async () => {
  server = await buildFaultyServer();
  topology = await startTopology(server.program, { SCENARIO: 'demo', LOG_LEVEL: 'error' }, 'to-last');
});
afterAll(async () => {
  await topology?.close();
  server?.remove();
});

test('a busy market with guests leaves no error in any log, and everything agrees', async () => {
  const lines: string[] = [];
  const plan = { seconds: SECONDS, rate: EVENTS_PER_SECOND, log: (line: string) => void lines.push(line) };
  const report = await soak(topology, plan);
  console.log(lines.join('\n'));
  expect(report.faults).toEqual([]);
  expect(report.visits).toBeGreaterThan(0);
  expect(report.offers).toBeGreaterThan(0);
  const names = report.measures.map(({ name }) => name);
  for (const { name } of [...topology.engines, ...topology.webs])
    expect(names).toContain(`${name} resident MB`);
  expect(names.some((name) => name.endsWith('beat p99 ms'))).toBe(true);
});
