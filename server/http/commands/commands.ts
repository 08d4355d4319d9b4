/** Every route that changes a market. */
import type { FastifyInstance } from 'fastify';
import type { HttpWorld } from '../world.ts';
import { clockCommands } from './clock.ts';
import { dealershipCommands } from './dealerships.ts';
import { modelCommands } from './models.ts';
import { moneyCommands } from './money.ts';
import { offerCommands } from './offers.ts';
import { supplierCommands } from './suppliers.ts';

export function commandRoutes(api: FastifyInstance, world: HttpWorld): void {
  clockCommands(api, world);
  offerCommands(api, world);
  moneyCommands(api, world);
  dealershipCommands(api, world);
  supplierCommands(api, world);
  modelCommands(api, world);
}
