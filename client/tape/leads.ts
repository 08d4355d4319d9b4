/** Where a line of the tape leads: everything that it names, and each as it was when it happened. */
import type { Market } from '../../server/market/market.ts';
import { atTick, type Paths } from '../shell/paths.ts';
import type { TapeEvent } from './lines.ts';
import { dealershipName, modelName, ownerName, supplierName } from './names.ts';

export interface Lead {
  path: string;
  text: string;
}

export function leadsOf(market: Market, paths: Paths, event: TapeEvent): Lead[] {
  const model = (id: string) => lead(paths.model(id), modelName(market, id), event.tick);
  const dealership = (id: string) => lead(paths.dealership(id), dealershipName(market, id), event.tick);
  const supplier = (id: string | null) =>
    id === null ? [] : [lead(paths.supplier(id), supplierName(market, id), event.tick)];
  switch (event.type) {
    case 'CarPurchased':
      return [model(event.modelId), dealership(event.dealershipId)];
    case 'CarsRestocked':
      return [model(event.modelId), dealership(event.dealershipId), ...supplier(event.supplierId)];
    case 'SupplierSwitched':
      return [
        model(event.modelId),
        dealership(event.dealershipId),
        ...supplier(event.fromSupplierId),
        ...supplier(event.toSupplierId),
      ];
    case 'PromotionAnnounced': {
      const { ownerType, ownerId } = event;
      const owner = ownerType === 'dealership' ? paths.dealership(ownerId) : paths.supplier(ownerId);
      return [lead(owner, ownerName(market, event), event.tick)];
    }
    case 'PromotionWithdrawn':
      return [];
  }
}

function lead(path: string, text: string, tick: number): Lead {
  return { path: atTick(path, tick), text };
}
