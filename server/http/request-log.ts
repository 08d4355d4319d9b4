/**
 * One line of the log for each request that was answered: which route, for whom, how it went. The id is the one that
 * the answer, the proxy's log and the audit log have; the key is the one that a command's outcome is stored under.
 * The address asked for and the body stay out of it: what somebody searched for and his password travel there.
 */
import type { FastifyInstance } from 'fastify';

/** Must come before all routes. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, id, routeOptions, ip } = request;
    const route = routeOptions.url ?? 'none';
    const key = request.headers['idempotency-key'];
    const market = (request.params as { market?: string } | null)?.market;
    // Outside the API nobody is asked for.
    const by = (request as { caller?: { by: string } | null }).caller?.by;
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ id, method, route, market, status: reply.statusCode, ms, by, key, ip }, 'request');
  });
}
