/** Decides about the catalogue; every assortment follows it at once. */
import type { ListModel, WithdrawModel } from '../commands.ts';
import { LIMITS } from '../limits.ts';
import type { Market } from '../market.ts';
import type { Record } from '../recorder.ts';
import { Refusal } from '../refusal.ts';
import { rematchAll } from './assortments.ts';
import { listedModel, requirePlace, requireName } from './checks.ts';

export function listModel(market: Market, command: ListModel, record: Record): string {
  if (market.models.get(command.modelId)?.listed) {
    throw new Refusal('id-taken', `Model "${command.modelId}" is listed already.`);
  }
  requirePlace('models', command.modelId, market.models, LIMITS.models);
  requireName('make', command.make);
  requireName('model', command.model);
  record({
    type: 'ModelListed',
    modelId: command.modelId,
    make: command.make,
    model: command.model,
    year: command.year,
    bodyType: command.bodyType,
    fuel: command.fuel,
    transmission: command.transmission,
    drivetrain: command.drivetrain,
    horsepower: command.horsepower,
    seats: command.seats,
    msrpCents: command.msrpCents,
  });
  rematchAll(market, record);
  return command.modelId;
}

export function withdrawModel(market: Market, command: WithdrawModel, record: Record): string {
  listedModel(market, command.modelId);
  record({ type: 'ModelWithdrawn', modelId: command.modelId });
  rematchAll(market, record);
  return command.modelId;
}
