/** The dealerships by what they took or earned since the market opened, with the stock that they hold now. */
import type { Board } from '../../server/market/board/board.ts';
import type { Market } from '../../server/market/market.ts';

export interface RankedDealership {
  dealershipId: string;
  name: string;
  city: string;
  open: boolean;
  turnoverCents: number;
  profitCents: number;
  /** Profit over turnover; null before the first sale. */
  margin: number | null;
  units: number;
  stock: number;
}

export type DealershipOrder = 'turnover' | 'profit';

export function rankDealerships(
  market: Market,
  board: Board,
  order: DealershipOrder,
  limit: number,
): RankedDealership[] {
  const ranked: RankedDealership[] = [];
  for (const dealership of market.dealerships.values()) {
    const totals = board.dealerships.get(dealership.dealershipId);
    const turnoverCents = totals?.paidCents ?? 0;
    const profitCents = turnoverCents - (totals?.costCents ?? 0);
    let stock = 0;
    for (const cell of dealership.cells.values()) stock += cell.stock;
    ranked.push({
      dealershipId: dealership.dealershipId,
      name: dealership.name,
      city: dealership.city,
      open: dealership.open,
      turnoverCents,
      profitCents,
      margin: turnoverCents === 0 ? null : profitCents / turnoverCents,
      units: totals?.units ?? 0,
      stock,
    });
  }
  const measure = order === 'turnover' ? 'turnoverCents' : 'profitCents';
  return ranked.sort((a, b) => b[measure] - a[measure] || b.stock - a.stock).slice(0, limit);
}
