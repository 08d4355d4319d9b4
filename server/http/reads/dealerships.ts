/** Dealerships, and what each has, asks, wants, buys and sells. */
import type { FastifyInstance } from 'fastify';
import { assortments, sources } from '../../queries/assortments.ts';
import { dealershipCustomers } from '../../queries/customers.ts';
import { dealership, dealerships } from '../../queries/dealerships.ts';
import { promotions } from '../../queries/promotions.ts';
import { purchases } from '../../queries/purchases.ts';
import { restocks } from '../../queries/restocks.ts';
import { asks, stock } from '../../queries/stock.ts';
import { switches } from '../../queries/switches.ts';
import { ledger } from '../../queries/wallets.ts';
import type { HttpWorld } from '../world.ts';
import { dealershipScope, ofDealership } from './houses.ts';
import { listRead, type ListRead, singleRead } from './read-route.ts';

const tag = 'Dealerships';
type Part = Pick<ListRead, 'operationId' | 'summary' | 'list'> & Partial<ListRead>;

const PARTS: Readonly<Record<string, Part>> = {
  stock: { operationId: 'listStock', summary: 'What a dealership has in stock', list: stock },
  asks: { operationId: 'listAsks', summary: 'What a dealership asks for its models', list: asks },
  assortment: {
    operationId: 'listAssortment',
    summary: 'The models that fit a dealership, with their scores',
    list: assortments,
  },
  sources: { operationId: 'listSources', summary: 'From whom a dealership buys each model', list: sources },
  sales: { operationId: 'listDealershipSales', summary: 'The cars a dealership sold', list: purchases },
  restocks: {
    operationId: 'listDealershipRestocks',
    summary: 'The cars a dealership bought',
    list: restocks,
  },
  switches: {
    operationId: 'listDealershipSwitches',
    summary: 'A dealership’s changes of source',
    list: switches,
  },
  promotions: {
    operationId: 'listDealershipPromotions',
    summary: 'The promotions of a dealership',
    list: promotions,
    fixed: ['ownerType', 'ownerId'],
    scope: (params, follower) => {
      const { dealershipId } = dealershipScope(params, follower);
      return { ownerType: 'dealership', ownerId: dealershipId! };
    },
  },
  customers: {
    operationId: 'listDealershipCustomers',
    summary: 'The customers of a dealership, with counts',
    description: 'Who bought is told to admins, and to a buyer about himself.',
    access: ['buyer', 'admin'],
    list: dealershipCustomers,
    scope: (params, follower, request) => {
      const scope = dealershipScope(params, follower);
      const { caller } = request;
      return caller?.role === 'admin' ? scope : { ...scope, buyerId: caller!.buyerId ?? '' };
    },
  },
  ledger: {
    operationId: 'listDealershipLedger',
    summary: 'What moved the money of a dealership',
    access: ['dealership-manager', 'admin'],
    list: ledger,
    scope: (params, follower) => {
      const { dealershipId } = dealershipScope(params, follower);
      return { accountType: 'dealership', accountId: dealershipId! };
    },
  },
};

export function dealershipReads(api: FastifyInstance, world: HttpWorld): void {
  listRead(api, world, {
    path: '/dealerships',
    operationId: 'listDealerships',
    tag,
    summary: 'The dealerships of a market',
    access: 'anyone',
    list: dealerships,
  });
  singleRead(api, world, {
    path: '/dealerships/:dealershipId',
    operationId: 'getDealership',
    tag,
    summary: 'One dealership',
    access: 'anyone',
    params: ofDealership,
    answer: dealership,
    noun: 'dealership',
    find: ({ params, context }) => world.queries.one(dealerships, context, params),
  });
  for (const [name, part] of Object.entries(PARTS)) {
    const path = `/dealerships/:dealershipId/${name}`;
    listRead(api, world, {
      path,
      tag,
      access: 'anyone',
      params: ofDealership,
      scope: dealershipScope,
      ...part,
    });
  }
}
