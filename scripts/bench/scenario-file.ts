/** A scenario as the file that it would be read from, for servers that are started with it. */
import type { Scenario } from '../../server/market/scenario.ts';

export function scenarioFile(scenario: Scenario): string {
  const { models, suppliers, dealerships, buyers, promotions, commands, ...rest } = scenario;
  return JSON.stringify({
    ...rest,
    catalogue: models.map(({ modelId: id, ...model }) => ({ id, ...model })),
    suppliers: suppliers.map(({ type: _type, supplierId: id, ...supplier }) => ({ id, ...supplier })),
    dealerships: dealerships.map(({ type: _type, dealershipId: id, ...dealership }) => ({
      id,
      ...dealership,
    })),
    buyers: buyers.map(({ buyerId: id, balanceCents }) => ({ id, balanceCents })),
    promotions: promotions.map(({ type: _type, promotionId: id, ...promotion }) => ({ id, ...promotion })),
    commands: commands.map(({ tick, command }) => ({ tick, ...command })),
  });
}
