/** Buyers and the money that comes in, by an admin until people have accounts of their own. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { COMMAND_SCHEMAS } from '../../protocol/commands.ts';
import { only, requireRole } from '../bearer.ts';
import { followedMarket, marketParams } from '../market-param.ts';
import type { HttpWorld } from '../world.ts';

const joinBody = COMMAND_SCHEMAS.JoinBuyer.omit({ type: true });
const depositBody = COMMAND_SCHEMAS.DepositMoney.omit({ type: true });

export function moneyRoutes(api: FastifyInstance, world: HttpWorld): void {
  const app = api.withTypeProvider<ZodTypeProvider>();

  app.post(
    '/markets/:market/buyers',
    { ...only('admin'), schema: { params: marketParams, body: joinBody } },
    async (request, reply) => {
      const admin = requireRole(request, 'admin');
      const { market } = request.params;
      await followedMarket(world, market);
      const command = { type: 'JoinBuyer', ...request.body } as const;
      const outcome = await world.submitter.submit(market, request, admin.sub, command);
      return reply.code(201).send({ buyerId: outcome.id, seq: outcome.firstSeq });
    },
  );

  app.post(
    '/markets/:market/deposits',
    { ...only('admin'), schema: { params: marketParams, body: depositBody } },
    async (request, reply) => {
      const admin = requireRole(request, 'admin');
      const { market } = request.params;
      await followedMarket(world, market);
      const command = { type: 'DepositMoney', ...request.body } as const;
      const outcome = await world.submitter.submit(market, request, admin.sub, command);
      return reply.code(201).send({ accountId: outcome.id, seq: outcome.firstSeq });
    },
  );
}
