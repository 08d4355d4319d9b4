/** The board as plain data and back. */
import type { Board, DealershipTotals, ModelPrices } from './board.ts';

export interface BoardSnapshot extends Omit<Board, 'dealerships' | 'models'> {
  dealerships: DealershipTotals[];
  models: ModelPrices[];
}

export function boardSnapshotOf(board: Board): BoardSnapshot {
  return { ...board, dealerships: [...board.dealerships.values()], models: [...board.models.values()] };
}

export function boardFrom(snapshot: BoardSnapshot): Board {
  return {
    ...snapshot,
    dealerships: new Map(snapshot.dealerships.map((totals) => [totals.dealershipId, totals])),
    models: new Map(snapshot.models.map((prices) => [prices.modelId, prices])),
  };
}
