/** How many cars a buyer bought where: what his loyalty rests on. */
import type { Purchase } from '../api/kinds.ts';

export function unitsByDealership(purchases: readonly Purchase[]): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const { dealershipId } of purchases) units.set(dealershipId, (units.get(dealershipId) ?? 0) + 1);
  return units;
}
