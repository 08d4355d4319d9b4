/** Buyers as admins and they themselves see them: the wallet, what moved its money, and where they bought. */
import type { FastifyInstance } from 'fastify';
import { dealershipsBoughtFrom } from '../../queries/customers.ts';
import { ledger, wallet, wallets } from '../../queries/wallets.ts';
import type { HttpWorld } from '../world.ts';
import { buyerScope, ofBuyer } from './houses.ts';
import { listRead, singleRead } from './read-route.ts';

const tag = 'Wallets';

export function walletReads(api: FastifyInstance, world: HttpWorld): void {
  listRead(api, world, {
    path: '/buyers',
    operationId: 'listWallets',
    tag,
    summary: 'The wallets of all buyers of a market',
    access: 'admin',
    list: wallets,
  });
  singleRead(api, world, {
    path: '/buyers/:buyerId/wallet',
    operationId: 'getWallet',
    tag,
    summary: 'The wallet of a buyer',
    access: ['buyer', 'admin'],
    params: ofBuyer,
    answer: wallet,
    noun: 'buyer',
    find: ({ params, context, follower, request }) =>
      world.queries.one(wallets, context, buyerScope(params, follower, request)),
  });
  listRead(api, world, {
    path: '/buyers/:buyerId/ledger',
    operationId: 'listLedger',
    tag,
    summary: 'What moved the money of a buyer',
    access: ['buyer', 'admin'],
    params: ofBuyer,
    list: ledger,
    scope: (params, follower, request) => {
      const { buyerId } = buyerScope(params, follower, request);
      return { accountType: 'buyer', accountId: buyerId! };
    },
  });
  listRead(api, world, {
    path: '/buyers/:buyerId/dealerships',
    operationId: 'listDealershipsBoughtFrom',
    tag,
    summary: 'Where a buyer bought how much: what his loyalty rests on',
    access: ['buyer', 'admin'],
    params: ofBuyer,
    list: dealershipsBoughtFrom,
    scope: buyerScope,
  });
}
