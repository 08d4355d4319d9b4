/** Offers, purchases, restocks and supplier switches of a whole market. */
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { id, numberText } from '../../protocol/fields.ts';
import type { List } from '../../queries/list.ts';
import { seqOf } from '../../queries/minted.ts';
import { offer, offers } from '../../queries/offers.ts';
import { purchase, purchases } from '../../queries/purchases.ts';
import { restock, restocks } from '../../queries/restocks.ts';
import { supplierSwitch, switches } from '../../queries/switches.ts';
import type { HttpWorld } from '../world.ts';
import { listRead, type ListRead, singleRead } from './read-route.ts';

const OWN_ONLY = '`buyerId` narrows it to one buyer, for that buyer himself and for admins.';

export function tradeReads(api: FastifyInstance, world: HttpWorld): void {
  const list = (name: string, tag: string, summary: string, of: List, more: Partial<ListRead> = {}) =>
    listRead(api, world, {
      path: `/${name}`,
      operationId: `list${name[0]!.toUpperCase()}${name.slice(1)}`,
      tag,
      summary,
      access: 'anyone',
      list: of,
      ...more,
    });
  list('offers', 'Offers', 'The offers of a market', offers, { description: OWN_ONLY });
  list('purchases', 'Purchases', 'The cars that buyers bought', purchases, { description: OWN_ONLY });
  list('restocks', 'Restocks', 'The cars that dealerships bought', restocks);
  list('switches', 'Switches', 'Changes of source, with their figures', switches);

  singleRead(api, world, {
    path: '/offers/:offerId',
    operationId: 'getOffer',
    tag: 'Offers',
    summary: 'One offer',
    access: 'anyone',
    params: { offerId: id },
    answer: offer,
    noun: 'offer',
    find: ({ params, context }) => world.queries.one(offers, context, params),
  });
  bySeq(api, world, 'purchase', 'Purchases', purchase, purchases);
  bySeq(api, world, 'restock', 'Restocks', restock, restocks);
  singleRead(api, world, {
    path: '/switches/:seq',
    operationId: 'getSwitch',
    tag: 'Switches',
    summary: 'One change of source',
    access: 'anyone',
    params: ofSwitch,
    answer: supplierSwitch,
    noun: 'switch',
    find: ({ params, context }) => world.queries.one(switches, context, { seq: Number(params['seq']) }),
  });
}

/** A switch has no id of its own: the seq of its event names it. */
export const ofSwitch = { seq: numberText(1, Number.MAX_SAFE_INTEGER) };

/** Ids of sales say the seq of their event, which is what they are stored under. */
function bySeq(
  api: FastifyInstance,
  world: HttpWorld,
  noun: 'purchase' | 'restock',
  tag: string,
  answer: z.ZodType,
  list: List,
): void {
  singleRead(api, world, {
    path: `/${noun}s/:${noun}Id`,
    operationId: `get${noun[0]!.toUpperCase()}${noun.slice(1)}`,
    tag,
    summary: `One ${noun}`,
    access: 'anyone',
    params: { [`${noun}Id`]: id },
    answer,
    noun,
    find: async ({ params, context }) => {
      const seq = seqOf(noun, params[`${noun}Id`]!);
      return seq === null ? null : world.queries.one(list, context, { seq });
    },
  });
}
