/** The built page: hashed assets are kept for ever, the page itself is asked for anew each time, also where a deep link leads into it. */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CSP, PAGE_CSP } from './browsers.ts';

export async function pageRoutes(app: FastifyInstance, pageDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: pageDir,
    cacheControl: false,
    // A route for each file there is, so that what is none is unknown here as everywhere, whatever signs it is made of.
    wildcard: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/');
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (!hashed) reply.header(CSP, PAGE_CSP);
    },
  });
  // The page has its own router: whatever lies below a market is the same page.
  // So is what the links of mails open.
  for (const path of ['/m/*', '/account/link']) app.get(path, (_request, reply) => answerPage(reply));
}

/** Who looks at an unknown address with a browser gets the page, which says so in his language; programs, and all below `/api/`, get the problem. */
export function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');
}

export function answerPage(reply: FastifyReply): FastifyReply {
  return reply.sendFile('index.html');
}
