/** Every read of a market over HTTP, besides its live state and its journal. */
import type { FastifyInstance } from 'fastify';
import type { HttpWorld } from '../world.ts';
import { catalogueReads } from './catalogue.ts';
import { dealershipReads } from './dealerships.ts';
import { statisticsReads } from './statistics.ts';
import { supplierReads } from './suppliers.ts';
import { tradeReads } from './trade.ts';
import { walletReads } from './wallets.ts';
import { whyReads } from './why.ts';

export function readRoutes(api: FastifyInstance, world: HttpWorld): void {
  catalogueReads(api, world);
  dealershipReads(api, world);
  supplierReads(api, world);
  tradeReads(api, world);
  walletReads(api, world);
  whyReads(api, world);
  statisticsReads(api, world);
}
