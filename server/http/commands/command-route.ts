/**
 * The one form of every route that changes a market: it becomes a command, which the engine decides. A route says what is its own (path, who, body, command); the rest is here, once.
 */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Command } from '../../market/commands.ts';
import type { Accepted } from '../../market/decide/decide.ts';
import type { Market } from '../../market/market.ts';
import { id } from '../../protocol/fields.ts';
import type { Access } from '../access.ts';
import { type Caller, callerOf } from '../caller.ts';
import { followedMarket, marketParams } from '../market-param.ts';
import { type Author, keyOf } from '../submit.ts';
import type { HttpWorld } from '../world.ts';

export interface CommandRoute<P extends z.ZodRawShape, B extends z.ZodType> {
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Behind `/markets/:market`. */
  path: string;
  operationId: string;
  tag: string;
  summary: string;
  access: Access | readonly Access[];
  /** Of the path, besides the market. */
  params?: P;
  body?: B;
  /** Something new comes of it. */
  creates?: boolean;
  /** What the id in the answer is called, as in "offerId"; without it only the seq is answered. */
  idName?: string;
  /** The command depends on where the market stands, which the first time changed: its key stands for what was asked. */
  reckoned?: true;
  /** Throws the problem that stands against it. */
  command(asked: Asked<P, B>): Command | Promise<Command>;
}

export interface Asked<P extends z.ZodRawShape, B extends z.ZodType> {
  params: z.output<z.ZodObject<P>>;
  body: z.output<B>;
  caller: Caller;
  market: Market;
}

const nothing = z.strictObject({});

export function commandRoute<P extends z.ZodRawShape, B extends z.ZodType = typeof nothing>(
  api: FastifyInstance,
  world: HttpWorld,
  route: CommandRoute<P, B>,
): void {
  const { method, path, operationId, tag, summary, access, idName } = route;
  const status = route.creates === true ? 201 : 200;
  const answer = z.object({ ...(idName === undefined ? {} : { [idName]: id }), seq: z.int() });
  const schema = {
    operationId,
    summary,
    description: `${summary}. Answered when it is committed; the same Idempotency-Key again gets the same answer.`,
    tags: [tag],
    params: marketParams.extend(route.params ?? {}),
    querystring: nothing,
    // A DELETE says all in its path.
    ...(method === 'DELETE' ? {} : { body: route.body ?? nothing }),
    response: { [status]: answer },
  };
  const url = `/markets/:market${path}`;
  api.route({
    method,
    url,
    config: { access, takesKey: true },
    schema,
    handler: async (request, reply) => {
      const { market: marketId, ...params } = request.params as Record<string, string>;
      const { fold } = await followedMarket(world, marketId!);
      const caller = callerOf(request);
      const asked = { params, body: request.body, caller, market: fold.market } as unknown as Asked<P, B>;
      const author = { by: caller.by, key: keyOf(request), requestId: request.id };
      const wish = { operationId, params, body: request.body };
      const outcome =
        route.reckoned === true
          ? await reckoned(world, marketId!, { ...author, asked: wish }, () => route.command(asked))
          : await world.submitter.submit(marketId!, author, await route.command(asked));
      const named = idName === undefined ? {} : { [idName]: outcome.id };
      return reply.code(status).send({ ...named, seq: outcome.firstSeq });
    },
  });
}

/** What was done already may stand against doing it: then the first answer is the answer. */
async function reckoned(
  world: HttpWorld,
  marketId: string,
  author: Author & { asked: object },
  reckon: () => Command | Promise<Command>,
): Promise<Accepted> {
  let command: Command;
  try {
    command = await reckon();
  } catch (problem) {
    const before = await world.submitter.repeated(marketId, author);
    if (before === null) throw problem;
    return before;
  }
  return world.submitter.submit(marketId, author, command);
}
