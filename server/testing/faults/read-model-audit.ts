/** Holds the read models against the fold of the journal: every balance, every cell, every open offer. */
import type { Knex } from 'knex';
import type { Market } from '../../market/market.ts';

type Rows = Record<string, unknown>[];

interface Compared {
  what: string;
  /** Rows of the read model and of the fold, each as [key, value …]. */
  question: string;
  folded: (market: Market) => unknown[][];
}

const COMPARED: readonly Compared[] = [
  {
    what: 'wallet',
    question: 'SELECT buyer_id, balance_cents, held_cents FROM buyers WHERE market_id = ?',
    folded: ({ accounts }) =>
      [...accounts!.buyers].map(([id, { balanceCents, heldCents }]) => [id, balanceCents, heldCents]),
  },
  {
    what: 'balance of a dealership',
    question: 'SELECT dealership_id, balance_cents FROM dealerships WHERE market_id = ?',
    folded: ({ accounts }) => [...accounts!.dealershipBalances],
  },
  {
    what: 'takings of a supplier',
    question: 'SELECT supplier_id, takings_cents FROM suppliers WHERE market_id = ?',
    folded: ({ accounts, suppliers }) =>
      [...suppliers.keys()].map((id) => [id, accounts!.takings.get(id) ?? 0]),
  },
  {
    what: 'cell',
    question: `SELECT dealership_id || ' ' || model_id, stock, stock_cost_cents, ask_cents
      FROM stock WHERE market_id = ? AND stock + stock_cost_cents > 0`,
    folded: ({ dealerships }) =>
      [...dealerships.values()].flatMap(({ dealershipId, cells }) =>
        [...cells.values()]
          .filter(({ stock, stockCostCents }) => stock + stockCostCents > 0)
          .map((cell) => [`${dealershipId} ${cell.modelId}`, cell.stock, cell.stockCostCents, cell.askCents]),
      ),
  },
  {
    what: 'open offer',
    question: `SELECT offer_id, buyer_id, max_price_cents FROM offers WHERE market_id = ? AND status = 'open'`,
    folded: ({ offers }) =>
      [...offers.values()].map(({ offerId, buyerId, maxPriceCents }) => [offerId, buyerId, maxPriceCents]),
  },
];

export async function readModelFaults(database: Knex, market: Market): Promise<string[]> {
  const faults: string[] = [];
  for (const { what, question, folded } of COMPARED) {
    const { rows } = await database.raw<{ rows: Rows }>(question, [market.id]);
    const stored = new Set(rows.map((row) => JSON.stringify(Object.values(row))));
    const expected = new Set(folded(market).map((row) => JSON.stringify(row)));
    const missing = [...expected].filter((row) => !stored.has(row));
    const extra = [...stored].filter((row) => !expected.has(row));
    if (missing.length + extra.length === 0) continue;
    faults.push(
      `${what}: the fold has ${missing.slice(0, 3).join(' ')}, the table ${extra.slice(0, 3).join(' ')}`,
    );
  }
  return faults;
}
