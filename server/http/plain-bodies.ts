/**
 * Bodies come as they are: none is unpacked here, since what a small one unpacks to has no bound that its length would tell.
 * Whoever packs one is told so (RFC 9110, section 15.5.16), and not that his JSON cannot be read.
 */
import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';

const PLAIN = 'identity';

export function refusePackedBodies(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const packed = request.headers['content-encoding'];
    if (packed === undefined || packed.toLowerCase() === PLAIN) return done();
    reply.header('accept-encoding', PLAIN);
    done(new Problem(415, 'unsupported-encoding', `A body is taken as it is, and not as ${packed}.`));
  });
}
