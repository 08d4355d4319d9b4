/** The built page: hashed assets are kept for ever, the page itself is asked for anew each time, also where a deep link leads into it. */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export async function pageRoutes(app: FastifyInstance, pageDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: pageDir,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/');
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  // The page has its own router: whatever lies below a market is the same page.
  app.get('/m/*', (_request, reply) => reply.sendFile('index.html'));
}
