/** The houses that a path names: one that there never was is not found. */
import type { FastifyRequest } from 'fastify';
import type { MarketFollower } from '../../engine/follower.ts';
import { id } from '../../protocol/fields.ts';
import { callerOf } from '../caller.ts';
import { type Params, unknown } from './read-route.ts';

export const ofDealership = { dealershipId: id };
export const ofSupplier = { supplierId: id };
export const ofBuyer = { buyerId: id };

export function dealershipScope({ dealershipId }: Params, { fold }: MarketFollower): Params {
  if (!fold.market.dealerships.has(dealershipId!)) throw unknown('dealership', dealershipId!);
  return { dealershipId: dealershipId! };
}

export function supplierScope({ supplierId }: Params, { fold }: MarketFollower): Params {
  if (!fold.market.suppliers.has(supplierId!)) throw unknown('supplier', supplierId!);
  return { supplierId: supplierId! };
}

/** A buyer sees himself; for him there is nobody else. */
export function buyerScope({ buyerId }: Params, { fold }: MarketFollower, request: FastifyRequest): Params {
  const { role, buyerId: own } = callerOf(request);
  const visible = role === 'admin' || own === buyerId;
  if (!visible || !fold.market.accounts?.buyers.has(buyerId!)) throw unknown('buyer', buyerId!);
  return { buyerId: buyerId! };
}
