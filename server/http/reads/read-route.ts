/**
 * The two forms that nearly all reads have: a list in pages, and one thing by its id. Both say everything about
 * themselves in one place, from which the route, its validation and its part of the API's document are made.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { MarketFollower } from '../../engine/follower.ts';
import { NotYours, type ReadContext } from '../../queries/filters.ts';
import { askedOf, type List, type PageAsked } from '../../queries/list.ts';
import type { Access } from '../access.ts';
import { viewerOf } from '../caller.ts';
import { followedMarket, marketParams } from '../market-param.ts';
import { Problem } from '../problem.ts';
import type { HttpWorld } from '../world.ts';

export type Params = Readonly<Record<string, string>>;

interface Read {
  /** Behind `/markets/:market`. */
  path: string;
  operationId: string;
  tag: string;
  summary: string;
  description?: string;
  access: Access | readonly Access[];
  /** Of the path, besides the market. */
  params?: z.ZodRawShape;
}

export interface ListRead extends Read {
  list: List;
  /** Filters that the path fixes; left out: those named like its parameters. */
  fixed?: readonly string[];
  /** The fields of the list that the path fixes; throws the problem that a faulty path is. */
  scope?(params: Params, follower: MarketFollower, request: FastifyRequest): Params;
}

export interface SingleRead extends Read {
  answer: z.ZodType;
  query?: z.ZodObject;
  /** Null: there is no such thing. */
  find(asking: Asking): Promise<object | null> | object | null;
  /** As in "unknown-model". */
  noun?: string;
}

/** Who asks for what, of which market. */
export interface Asking {
  params: Params;
  query: Readonly<Record<string, unknown>>;
  context: ReadContext;
  follower: MarketFollower;
  request: FastifyRequest;
}

const LIST_NOTE =
  'In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. ' +
  'An order with `-` in front goes downwards.';

export function listRead(api: FastifyInstance, world: HttpWorld, read: ListRead): void {
  const { list, fixed = Object.keys(read.params ?? {}) } = read;
  const answer = z.object({
    items: z.array(list.item),
    next: z
      .string()
      .nullable()
      .meta({ examples: [null] }),
  });
  const description = [read.description, LIST_NOTE].filter(Boolean).join(' ');
  route(api, world, { ...read, description }, askedOf(list, fixed), answer, async (asking) => {
    const { params, follower, request, context, query } = asking;
    const scope = read.scope?.(params, follower, request) ?? {};
    try {
      return await world.queries.page(list, context, scope, query as unknown as PageAsked);
    } catch (error) {
      throw error instanceof NotYours ? new Problem(403, 'not-yours', `${error.message}.`) : error;
    }
  });
}

export function singleRead(api: FastifyInstance, world: HttpWorld, read: SingleRead): void {
  route(api, world, read, read.query ?? z.strictObject({}), read.answer, async (asking) => {
    const found = await read.find(asking);
    if (found !== null) return found;
    throw unknown(read.noun!, Object.values(asking.params).at(-1)!);
  });
}

export const unknown = (noun: string, id: string) =>
  new Problem(404, `unknown-${noun}`, `There is no ${noun} "${id}".`);

function route(
  api: FastifyInstance,
  world: HttpWorld,
  { path, operationId, tag, summary, description = summary, access, params }: Read,
  querystring: z.ZodObject,
  answer: z.ZodType,
  handle: (asking: Asking) => Promise<object>,
): void {
  const schema = {
    operationId,
    summary,
    description,
    tags: [tag],
    params: marketParams.extend(params ?? {}),
    querystring,
    response: { 200: answer },
  };
  api.get(`/markets/:market${path}`, { config: { access }, schema }, async (request) => {
    const { market, ...rest } = request.params as Record<string, string>;
    const follower = await followedMarket(world, market!);
    const context = { marketId: market!, tick: follower.fold.position.tick, viewer: viewerOf(request) };
    const query = request.query as Record<string, unknown>;
    return handle({ params: rest, query, context, follower, request });
  });
}
