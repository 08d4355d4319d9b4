/** A running server tells Prometheus what it does, on a port that the public does not reach. */
import { findFreePort } from '../embedded/free-port.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

const FIRST_PORT = 21_700;
let world: OpenServer;
let metricsUrl: string;

beforeAll(async () => {
  const port = await findFreePort(FIRST_PORT);
  metricsUrl = `http://127.0.0.1:${port}/metrics`;
  world = await openServer({ METRICS_PORT: String(port) });
});
afterAll(() => world.close());

async function valueOf(metric: string): Promise<number> {
  const text = await (await fetch(metricsUrl)).text();
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${metric} `));
  return line === undefined ? NaN : Number(line.slice(metric.length + 1));
}

test('a command that is settled is counted, with the commit and the beat that it took', async () => {
  const commands = (accepted: boolean) =>
    `forecourt_commands_settled_total{market="main",accepted="${accepted}"}`;
  // Others are accepted meanwhile: the demo buyer joins. Nobody else is refused.
  expect(await valueOf(commands(false))).toBeNaN();
  const admin = await world.signedIn('admin');
  for (const status of [200, 409]) {
    const answer = await admin.post('/markets/main/clock/pause', { reason: 'counting' });
    expect(answer.status).toBe(status);
  }
  expect(await valueOf(commands(true))).toBeGreaterThan(0);
  expect(await valueOf(commands(false))).toBe(1);
  expect(await valueOf('forecourt_events_committed_total{market="main"}')).toBeGreaterThan(0);
  expect(await valueOf('forecourt_beat_phase_seconds_count{phase="commit"}')).toBeGreaterThan(0);
  expect(await valueOf('forecourt_beat_seconds_count{market="main",result="beat"}')).toBeGreaterThan(0);
  expect(await valueOf('forecourt_inbox_depth{market="main"}')).toBe(0);
  expect(await valueOf('forecourt_query_seconds_count{verb="select"}')).toBeGreaterThan(0);
  expect(await valueOf('forecourt_mails_waiting')).toBe(0);
});

test('a process that may have no other port says here whether it is ready', async () => {
  expect((await fetch(metricsUrl.replace('/metrics', '/readyz'))).status).toBe(200);
});

test('the public port knows nothing of it', async () => {
  expect((await fetch(`${world.url}/metrics`)).status).toBe(404);
});
