/** A market on paper: its clock, counts, money, fingerprint and dealerships, as lines of text. */
import type { Dealership, Market } from '../server/market/market.ts';
import { accountsOf } from '../server/market/market.ts';
import { fingerprintOf } from '../server/market/snapshot.ts';
import { formatIso, timeOfTick } from '../server/market/time.ts';

export function marketReport(market: Market): string[] {
  const accounts = accountsOf(market);
  const buyers = [...accounts.buyers.values()];
  const count = <T>(things: Iterable<T>, counts: (thing: T) => boolean) => [...things].filter(counts).length;
  const open = [...market.dealerships.values()].filter((dealership) => dealership.open);
  const stock = open.reduce((units, dealership) => units + stockOf(dealership).units, 0);
  return [
    `market       ${market.id} "${market.name}", opened ${formatIso(market.originMs)}`,
    `tick         ${market.tick} (${timeOfTick(market.originMs, market.tick)}), seq ${market.seq}`,
    `clock        ${clockText(market)}`,
    `models       ${count(market.models.values(), (model) => model.listed)} listed`,
    `suppliers    ${count(market.suppliers.values(), (supplier) => supplier.active)} active`,
    `dealerships  ${open.length} open with ${stock} cars in stock`,
    `buyers       ${count(buyers, (buyer) => buyer.joined)} joined, ${market.offers.size} open offers`,
    `balances     ${dollars(sum(buyers.map((buyer) => buyer.balanceCents)))} of buyers, ` +
      `${dollars(sum(buyers.map((buyer) => buyer.heldCents)))} of it held; ` +
      `${dollars(sum(accounts.dealershipBalances.values()))} of dealerships`,
    `takings      ${dollars(sum(accounts.takings.values()))} of suppliers`,
    `all money    ${dollars(accounts.outsideCents)} came in from outside`,
    `fingerprint  ${fingerprintOf(market)}`,
    '',
    ...dealershipTable(market, open),
  ];
}

function clockText({ clock }: Market): string {
  const speed =
    clock.ticksPerSecond === null ? 'as fast as it goes' : `${clock.ticksPerSecond} ticks a second`;
  if (clock.paused === null) return `running, ${speed}`;
  const { by, reason, sinceTick } = clock.paused;
  return `paused by ${by} since tick ${sinceTick}${reason === null ? '' : ` ("${reason}")`}, ${speed}`;
}

/** Most stock first, of equals the richer one, so that the quiet ones are at the end. */
function dealershipTable(market: Market, open: readonly Dealership[]): string[] {
  const { dealershipBalances } = accountsOf(market);
  const rows = open
    .map((dealership) => ({
      dealership,
      ...stockOf(dealership),
      balanceCents: dealershipBalances.get(dealership.dealershipId)!,
    }))
    .sort((a, b) => b.units - a.units || b.balanceCents - a.balanceCents)
    .map(({ dealership, units, costCents, balanceCents }) => [
      dealership.dealershipId,
      `${dealership.city}, ${dealership.country}`,
      String(dealership.assortment.length),
      String(units),
      dollars(costCents),
      dollars(balanceCents),
    ]);
  return columns([['dealership', 'where', 'models', 'stock', 'stock cost', 'balance'], ...rows]);
}

function stockOf(dealership: Dealership): { units: number; costCents: number } {
  const cells = [...dealership.cells.values()];
  return {
    units: sum(cells.map((cell) => cell.stock)),
    costCents: sum(cells.map((cell) => cell.stockCostCents)),
  };
}

/** Text to the left, numbers to the right. */
function columns(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((text, column) => (column < 2 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!)))
      .join('  '),
  );
}

function sum(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}

function dollars(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `$${whole}.${String(cents % 100).padStart(2, '0')}`;
}
