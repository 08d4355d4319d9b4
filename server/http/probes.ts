/** What watches over a process asks: alive is that we answer; ready is that the stores answer, so that traffic makes sense. */
import type { FastifyInstance } from 'fastify';
import type { HttpWorld } from './world.ts';

export function probeRoutes(app: FastifyInstance, world: HttpWorld): void {
  app.get('/healthz', () => ({ status: 'alive' }));

  app.get('/readyz', async (_request, reply) => {
    const checks = await world.checks();
    const ready = Object.values(checks).every(Boolean);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not-ready', checks });
  });
}
