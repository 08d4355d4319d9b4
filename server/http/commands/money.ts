/** Money that comes in or goes out, and buyers that join without an account: by admins only. */
import type { FastifyInstance } from 'fastify';
import { SENT_COMMAND_SCHEMAS } from '../../protocol/commands.ts';
import type { HttpWorld } from '../world.ts';
import { commandRoute } from './command-route.ts';

const OF_MONEY = { method: 'POST', tag: 'Wallets', access: 'admin', creates: true } as const;

export function moneyCommands(api: FastifyInstance, world: HttpWorld): void {
  commandRoute(api, world, {
    ...OF_MONEY,
    path: '/buyers',
    operationId: 'joinBuyer',
    summary: 'Let a buyer join who has no account',
    body: SENT_COMMAND_SCHEMAS.JoinBuyer.omit({ type: true }),
    idName: 'buyerId',
    command: ({ body }) => ({ type: 'JoinBuyer', ...body }),
  });
  commandRoute(api, world, {
    ...OF_MONEY,
    path: '/deposits',
    operationId: 'depositMoney',
    summary: 'Bring money to a buyer or a dealership',
    body: SENT_COMMAND_SCHEMAS.DepositMoney.omit({ type: true }),
    idName: 'accountId',
    command: ({ body }) => ({ type: 'DepositMoney', ...body }),
  });
  commandRoute(api, world, {
    ...OF_MONEY,
    path: '/withdrawals',
    operationId: 'withdrawMoney',
    summary: 'Take money out that is not held',
    body: SENT_COMMAND_SCHEMAS.WithdrawMoney.omit({ type: true }),
    idName: 'accountId',
    command: ({ body }) => ({ type: 'WithdrawMoney', ...body }),
  });
}
