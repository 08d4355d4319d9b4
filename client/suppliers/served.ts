/** The dealerships that a supplier serves or served. */
import type { Market } from '../../server/market/market.ts';

export interface ServedRow {
  dealershipId: string;
  name: string;
  units: number;
  /** Of all that the supplier sold. */
  share: number;
  /** Models whose source it is now. */
  models: number;
}

export function servedBy(market: Market, supplierId: string): ServedRow[] {
  const rows: ServedRow[] = [];
  let all = 0;
  for (const { dealershipId, name, unitsFrom, sources } of market.dealerships.values()) {
    const units = unitsFrom.get(supplierId) ?? 0;
    let models = 0;
    for (const source of sources.values()) if (source === supplierId) models += 1;
    if (units === 0 && models === 0) continue;
    all += units;
    rows.push({ dealershipId, name, units, share: 0, models });
  }
  return rows.map((row) => ({ ...row, share: all === 0 ? 0 : row.units / all }));
}
