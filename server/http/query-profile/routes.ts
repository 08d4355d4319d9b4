/**
 * The query profile over HTTP: a `Server-Timing` header on each answer of the API, and a page with the last requests for
 * whoever sits at this machine, and for admins.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { callerOfRequest, type StandingOf } from '../bearer.ts';
import { CSP, styledPageCsp } from '../browsers.ts';
import { notSignedIn } from '../caller.ts';
import { Problem } from '../problem.ts';
import { comesFromHere } from '../this-machine.ts';
import { profilePage, STYLE } from './page.ts';
import type { Profiled, QueryProfile } from './profile.ts';

const PAGE_PATH = '/api/queries';
const PREFIX = '/api/v1/';

/** Must come before the routes that it is to watch. */
export function profileQueries(app: FastifyInstance, profile: QueryProfile, standingOf: StandingOf): void {
  const requests = new WeakMap<FastifyRequest, Profiled>();
  app.addHook('onRequest', (request, _reply, done) => {
    if (!request.url.startsWith(PREFIX)) return done();
    // Parameters may be somebody's; the path says enough.
    const [path] = request.url.split('?');
    requests.set(request, profile.begin(request.method, path!, done));
  });
  app.addHook('onSend', async (request, reply) => {
    const profiled = requests.get(request);
    if (profiled === undefined) return;
    profiled.status = reply.statusCode;
    profiled.ms = reply.elapsedTime;
    const queries = profiled.count === 1 ? '1 query' : `${profiled.count} queries`;
    reply.header(
      'server-timing',
      `db;dur=${profiled.queryMs.toFixed(1)};desc="${queries}", total;dur=${profiled.ms.toFixed(1)}`,
    );
  });
  app.get(PAGE_PATH, { schema: { hide: true } }, async (request, reply) => {
    if (!comesFromHere(request)) await requireAdmin(request, standingOf);
    return reply.header(CSP, styledPageCsp(STYLE)).type('text/html').send(profilePage(profile.recent));
  });
}

async function requireAdmin(request: FastifyRequest, standingOf: StandingOf): Promise<void> {
  const caller = await callerOfRequest(request, standingOf);
  if (caller === null) throw notSignedIn();
  if (caller.role !== 'admin') throw new Problem(403, 'wrong-role', 'This needs the role admin.');
}
