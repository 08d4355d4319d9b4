/** Supplier switches as rows of a table: who left whom for whom, why, and what it is meant to save. */
import type { Market } from '../../server/market/market.ts';
import { directionOf, marketTime, percent, roughMoney, signed } from '../shared/format.ts';
import { words } from '../shared/messages/words.ts';
import type { Cell, Column } from '../shared/table/columns.ts';
import type { Paths } from '../shell/paths.ts';
import { dealershipName, modelName, supplierName } from '../tape/names.ts';
import type { Switch } from './flow.ts';

export function switchColumns(market: Market, paths: Paths): Column<Switch>[] {
  const text = words.columns;
  const supplier = (id: string | null): Cell =>
    id === null
      ? { kind: 'text', text: words.tape.nobody }
      : { kind: 'text', text: supplierName(market, id), href: paths.supplier(id) };
  return [
    {
      key: 'tick',
      label: text.time,
      width: '96px',
      by: ({ seq }) => seq,
      cell: ({ tick }) => ({ kind: 'number', text: marketTime(tick) }),
    },
    {
      key: 'dealership',
      label: text.dealership,
      width: 'minmax(0, 1fr)',
      names: true,
      by: ({ dealershipId }) => dealershipName(market, dealershipId),
      cell: ({ dealershipId }) => ({
        kind: 'text',
        text: dealershipName(market, dealershipId),
        href: paths.dealership(dealershipId),
      }),
    },
    {
      key: 'model',
      label: text.model,
      width: 'minmax(0, 1fr)',
      names: true,
      wide: true,
      by: ({ modelId }) => modelName(market, modelId),
      cell: ({ modelId }) => ({ kind: 'text', text: modelName(market, modelId), href: paths.model(modelId) }),
    },
    {
      key: 'from',
      label: text.from,
      width: 'minmax(0, 1fr)',
      names: true,
      wide: true,
      by: (row) => supplierName(market, row.fromSupplierId),
      cell: (row) => supplier(row.fromSupplierId),
    },
    {
      key: 'to',
      label: text.to,
      width: 'minmax(0, 1fr)',
      names: true,
      by: (row) => supplierName(market, row.toSupplierId),
      cell: (row) => supplier(row.toSupplierId),
    },
    {
      key: 'reason',
      label: text.reason,
      width: '96px',
      names: true,
      wide: true,
      by: ({ reason }) => words.tape.reason[reason],
      cell: ({ reason }) => ({ kind: 'text', text: words.tape.reason[reason] }),
    },
    {
      key: 'net',
      label: text.netChange,
      width: '84px',
      wide: 420,
      by: netChange,
      cell: (row) => {
        const change = netChange(row);
        if (change === null) return null;
        const direction = directionOf(change, 3);
        return { kind: 'change', direction, text: signed(change, (value) => percent(value)) };
      },
    },
    {
      key: 'saving',
      label: text.saving,
      width: '92px',
      wide: true,
      by: savingOf,
      cell: (row) => {
        const cents = savingOf(row);
        return cents === null ? null : { kind: 'number', text: roughMoney(cents) };
      },
    },
  ];
}

function netChange({ fromNetCents, toNetCents }: Switch): number | null {
  if (fromNetCents === null || toNetCents === null || fromNetCents === 0) return null;
  return toNetCents / fromNetCents - 1;
}

function savingOf({ projectedBeforeCents, projectedAfterCents }: Switch): number | null {
  if (projectedBeforeCents === null || projectedAfterCents === null) return null;
  return projectedBeforeCents - projectedAfterCents;
}
