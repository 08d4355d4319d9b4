/** Who is who, for text: what a market calls its models, dealerships and suppliers; an unknown one goes by its id. */
import type { Market } from '../../server/market/market.ts';
import { words } from '../shared/messages/words.ts';

export function modelName(market: Market, modelId: string): string {
  const model = market.models.get(modelId);
  return model === undefined ? modelId : `${model.make} ${model.model}`;
}

export function dealershipName(market: Market, dealershipId: string): string {
  return market.dealerships.get(dealershipId)?.name ?? dealershipId;
}

export function supplierName(market: Market, supplierId: string | null): string {
  return supplierId === null ? words.tape.nobody : (market.suppliers.get(supplierId)?.name ?? supplierId);
}

export function ownerName(
  market: Market,
  { ownerType, ownerId }: { ownerType: 'dealership' | 'supplier'; ownerId: string },
): string {
  return ownerType === 'dealership' ? dealershipName(market, ownerId) : supplierName(market, ownerId);
}
