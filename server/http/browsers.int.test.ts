/** What browsers are told by a whole server: headers everywhere, listed origins only, and no writing from elsewhere. */
import { connect } from 'node:net';
import { openServer, type OpenServer } from '../testing/open-server.ts';

const LISTED = 'https://cars.example.com';

let open: OpenServer;

beforeAll(async () => {
  open = await openServer({ CORS_ORIGINS: `${LISTED}, http://127.0.0.1:5173` });
});
afterAll(() => open.close());

const ask = (path: string, init: RequestInit = {}) => fetch(`${open.url}${path}`, init);

test.each(['/healthz', '/api/v1/markets', '/api/v1/nowhere', '/api/docs/', '/mailbox', '/api/queries'])(
  '%s says what browsers may do with it',
  async (path) => {
    const { headers } = await ask(path);
    expect(headers.get('content-security-policy')).toMatch(
      /default-src '(none|self)'.*frame-ancestors 'none'/,
    );
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  },
);

test.each([
  ['an address that cannot be read', 'GET /api/v1/markets/%ff HTTP/1.1', 400, 'malformed-request'],
  [
    'headers that are too large',
    `GET /healthz HTTP/1.1\r\nx: ${'x'.repeat(20_000)}`,
    431,
    'headers-too-large',
  ],
  ['a method that there is not', 'BREW /healthz HTTP/1.1', 400, 'malformed-request'],
])('%s is a problem with a code, and says the same', async (_what, head, status, code) => {
  const { host, hostname, port } = new URL(open.url);
  const socket = connect(Number(port), hostname);
  socket.write(`${head}\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
  const said = Buffer.concat((await socket.toArray()) as Buffer[]).toString();
  const [top, body] = said.split('\r\n\r\n') as [string, string];
  expect(top).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  for (const line of [
    /^content-type: application\/problem\+json$/im,
    /^content-security-policy: default-src 'none'/im,
    /^x-content-type-options: nosniff$/im,
    /^permissions-policy: camera=\(\)/im,
    /^x-request-id: [\w-]{36}$/im,
  ]) {
    expect(top.replaceAll('\r', '')).toMatch(line);
  }
  // In chunks or whole: one object, around which their lengths may stand.
  expect(JSON.parse(body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1))).toMatchObject({
    status,
    code,
  });
});

test('a page with a style of its own has a policy of its own in place of the general one', async () => {
  const policy = (await ask('/mailbox')).headers.get('content-security-policy');
  expect(policy).toMatch(/^default-src 'none'; [^,]*; style-src 'sha256-[^']+'$/);
});

test('pages of a listed origin may read, and call with a token but without cookies', async () => {
  const { headers, status } = await ask('/api/v1/markets', { headers: { origin: LISTED } });
  expect(status).toBe(200);
  expect(headers.get('access-control-allow-origin')).toBe(LISTED);
  expect(headers.get('vary')).toBe('Origin');
  expect(headers.get('access-control-allow-credentials')).toBeNull();
  const preflight = await ask('/api/v1/markets/main/offers', {
    method: 'OPTIONS',
    headers: { origin: LISTED, 'access-control-request-method': 'POST' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('idempotency-key');
});

test('what is answered to somebody is kept by no cache', async () => {
  const { token } = await open.signedIn('buyer');
  const headers = { authorization: `Bearer ${token}` };
  const { headers: answered } = await ask('/api/v1/account', { headers });
  expect(answered.get('cache-control')).toBe('no-store');
});

test('pages of other origins may not read', async () => {
  for (const origin of ['https://evil.example.com', 'https://cars.example.com.evil.org', 'null']) {
    const { headers } = await ask('/api/v1/markets', { headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await ask('/api/v1/markets', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET' },
    });
    expect(preflight.status).toBe(405);
  }
});

test('pages of other origins may not use a cookie that a browser would send along, and own ones may', async () => {
  const person = await open.signedIn('buyer');
  const refresh = (origin: string) =>
    ask('/api/v1/session/refresh', {
      method: 'POST',
      headers: { origin, cookie: `forecourt_refresh=${person.cookie}` },
    });
  for (const origin of ['https://evil.example.com', 'null', 'http://127.0.0.1:1', 'not an origin']) {
    const refused = await refresh(origin);
    expect([origin, refused.status]).toEqual([origin, 403]);
    expect(await refused.json()).toMatchObject({ code: 'foreign-origin' });
  }
  expect((await refresh(open.url)).status).toBe(200);
  expect(person.cookieAttributes).toMatch(/Path=\/api\/v1\/session;.*HttpOnly.*SameSite=Strict/);
});
