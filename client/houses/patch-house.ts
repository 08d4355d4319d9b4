/** The address at which a house of a market is changed. */
import type { House } from '../../server/protocol/people.ts';

export function houseAddress<T extends House['houseType']>(marketId: string, houseType: T, houseId: string) {
  return `/markets/${encodeURIComponent(marketId)}/${houseType}s/${encodeURIComponent(houseId)}` as const;
}
