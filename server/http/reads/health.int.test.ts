/** What admins see of the machinery, and who may look at the queries: nobody from elsewhere but them. */
import { request } from 'node:http';
import { openServer, type OpenServer } from '../../testing/open-server.ts';
import type { Person } from '../../testing/person.ts';

let open: OpenServer;
let admin: Person;
let buyer: Person;

beforeAll(async () => {
  open = await openServer();
  [admin, buyer] = await Promise.all([open.signedIn('admin'), open.signedIn('buyer')]);
});
afterAll(() => open.close());

test('an admin sees who leads, the beats, what waits, the stores and the queries', async () => {
  await admin.post('/markets/main/buyers', { buyerId: 'somebody' });
  const { status, body } = await admin.get('/markets/main/health');
  expect(status).toBe(200);
  const market = await admin.get('/markets/main');
  expect(body).toMatchObject({
    leader: market.body['leader'],
    inboxDepth: 0,
    stores: { postgres: true, redis: true },
  });
  const { beats, queries } = body as { beats: Record<string, number>; queries: Record<string, number> };
  expect(beats['counted']).toBeGreaterThan(0);
  expect(beats['longestMs']).toBeGreaterThanOrEqual(beats['medianMs']!);
  expect(queries['requests']).toBeGreaterThan(0);
  expect(queries['nPlusOne']).toBe(0);
});

/** The status of a page, asked for as a proxy or another name would. */
function statusOf(path: string, person: Person | null, headers: Record<string, string>): Promise<number> {
  const authorization = person === null ? {} : { authorization: `Bearer ${person.token!}` };
  return new Promise((resolve, reject) => {
    const sent = request(`${open.url}${path}`, { headers: { ...headers, ...authorization } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode!);
    });
    sent.on('error', reject);
    sent.end();
  });
}

test.each([
  ['through a proxy', { 'x-forwarded-for': '203.0.113.5' }],
  ['through a proxy of another kind', { 'x-real-ip': '203.0.113.5' }],
  ['under the name of another site', { host: 'cars.example.org' }],
])('queries %s are for admins only, and mails for nobody', async (_how, headers) => {
  expect(await statusOf('/api/queries', null, headers)).toBe(401);
  expect(await statusOf('/api/queries', buyer, headers)).toBe(403);
  expect(await statusOf('/api/queries', admin, headers)).toBe(200);
  for (const path of ['/mailbox', '/api/v1/mailbox']) expect(await statusOf(path, admin, headers)).toBe(403);
});

test('whoever sits at the machine sees queries and mails', async () => {
  expect(await statusOf('/mailbox', null, {})).toBe(200);
  expect(await statusOf('/api/v1/mailbox', null, {})).toBe(200);
  expect(await statusOf('/api/queries', null, {})).toBe(200);
});
