/** The address at which a house of a market is changed. */
import type { House } from '../../server/protocol/people.ts';

export function houseAddress(marketId: string, houseType: House['houseType'], houseId: string): string {
  return `/markets/${encodeURIComponent(marketId)}/${houseType}s/${encodeURIComponent(houseId)}`;
}
