/** What a stretch of events comes to in rows: each thing once, with the values of the market after the stretch. */
import { apply } from '../../market/apply/apply.ts';
import type { EventBody, MarketEvent } from '../../market/events.ts';
import { emptyMarket, type Market } from '../../market/market.ts';
import { recorderFor } from '../../market/recorder.ts';
import { ScenarioRun } from '../../market/run.ts';
import { BUSY_SCENARIO } from '../testing/busy-scenario.ts';
import { offersOfUnnamedBuyers } from './offers.ts';
import { ledgerRows } from './ledger.ts';
import { readModelRows } from './read-model-rows.ts';
import { saleRows } from './sales.ts';

const NOBODY = new Map<string, string>();
const FIRST = new Date('2026-05-01T00:00:00.000Z');
const SECOND = new Date('2026-05-02T00:00:00.000Z');

/** The busy market at its opening. */
function openedMarket(): Market {
  return new ScenarioRun(BUSY_SCENARIO, '7', 'busy', () => undefined).market;
}

/** The rows of the given events on the market, each recorded at its own time. */
function rowsOf(market: Market, happened: [EventBody, Date][], owners = NOBODY) {
  const events: MarketEvent[] = [];
  const record = recorderFor(market, (event) => events.push(event));
  for (const [body] of happened) record(body);
  const recorded = events.map((event, index) => ({ event, recordedAt: happened[index]![1] }));
  return { ...saleRows(events), ledger: ledgerRows(events), ...readModelRows(recorded, market, owners) };
}

const placed = (offerId: string): EventBody => ({
  type: 'OfferPlaced',
  offerId,
  buyerId: 'b1',
  modelId: BUSY_SCENARIO.models[0]!.modelId,
  maxPriceCents: 700,
  expiresAtTick: null,
});

const switched = (modelId: string): EventBody => ({
  type: 'SupplierSwitched',
  dealershipId: 'd1',
  modelId,
  fromSupplierId: 's1',
  toSupplierId: 's2',
  reason: 'long-run',
  fromNetCents: 100,
  toNetCents: 100,
  horizonUnits: 1,
  projectedBeforeCents: 100,
  projectedAfterCents: 90,
});

const bought = (purchaseId: string, offerId: string): EventBody => ({
  type: 'CarPurchased',
  purchaseId,
  offerId,
  buyerId: 'b1',
  dealershipId: 'd1',
  modelId: BUSY_SCENARIO.models[0]!.modelId,
  askCents: 600,
  discountBp: 0,
  discountKind: 'none',
  promotionId: null,
  priceCents: 600,
  costCents: 500,
});

test('no events, no rows', () => {
  expect(Object.values(rowsOf(openedMarket(), [])).flat()).toEqual([]);
});

test('an offer that is placed and ends in one stretch is one row, and so is its buyer', () => {
  const rows = rowsOf(openedMarket(), [
    [placed('short'), FIRST],
    [{ type: 'OfferCancelled', offerId: 'short', by: 'b1' }, SECOND],
  ]);
  expect(rows.offers).toHaveLength(1);
  expect(rows.offers[0]).toMatchObject({
    status: 'cancelled',
    isActive: false,
    createdAt: FIRST,
    updatedAt: SECOND,
  });
  expect(rows.closedOffers).toEqual([]);
  expect(rows.wallets).toMatchObject([
    { buyerId: 'b1', balanceCents: 10_000_000, heldCents: 0, updatedAt: SECOND },
  ]);
  expect(rows.ledger).toEqual([]);
});

test('an offer of an earlier stretch is closed, and its buyer is told to it', () => {
  const market = openedMarket();
  rowsOf(market, [[placed('early'), FIRST]]);
  const expired: EventBody = { type: 'OfferExpired', offerId: 'early' };
  const copy = structuredClone(market);
  const rows = rowsOf(market, [[expired, SECOND]], new Map([['early', 'b1']]));
  expect(rows.offers).toEqual([]);
  expect(rows.closedOffers).toMatchObject([{ offerId: 'early', status: 'expired', updatedAt: SECOND }]);
  expect(rows.wallets).toMatchObject([{ buyerId: 'b1', heldCents: 0 }]);
  expect(() => rowsOf(copy, [[expired, SECOND]])).toThrow('ends offer early');
});

test('buyers are looked up for those offers only that end without being placed or bought in the stretch', () => {
  const market = openedMarket();
  const events: MarketEvent[] = [];
  const record = recorderFor(market, (event) => events.push(event));
  record(placed('before'));
  events.length = 0;
  record(placed('within'));
  record({ type: 'OfferExpired', offerId: 'within' });
  record({ type: 'OfferExpired', offerId: 'before' });
  expect(offersOfUnnamedBuyers(events)).toEqual(['before']);
});

test('tiers that were replaced do not stand, also those of the same stretch', () => {
  const tiers = (units: number): EventBody => ({
    type: 'SupplierUpdated',
    supplierId: 's1',
    loyaltyTiers: [{ units, discountBp: 100 }],
  });
  const rows = rowsOf(openedMarket(), [
    [tiers(3), FIRST],
    [tiers(4), SECOND],
  ]);
  expect(rows.replacedSupplierTiers).toEqual([{ supplierId: 's1', isActive: false, updatedAt: SECOND }]);
  expect(rows.supplierTiers).toMatchObject([
    { units: 3, isActive: false, createdAt: FIRST, updatedAt: SECOND },
    { units: 4, isActive: true, createdAt: SECOND, updatedAt: SECOND },
  ]);
});

test('a model that falls out of an assortment keeps its place and loses its source', () => {
  const market = openedMarket();
  const [kept, dropped] = market.dealerships.get('d1')!.assortment;
  const rows = rowsOf(market, [
    [{ type: 'AssortmentMatched', dealershipId: 'd1', models: [kept!, dropped!] }, FIRST],
    [{ type: 'AssortmentMatched', dealershipId: 'd1', models: [kept!] }, SECOND],
  ]);
  const [first, second] = rows.assortments;
  expect(first).toMatchObject({ modelId: kept!.modelId, rank: 1, isActive: true });
  expect(first!.sourceSupplierId).not.toBeNull();
  expect(second).toMatchObject({
    modelId: dropped!.modelId,
    rank: 2,
    isActive: false,
    sourceSupplierId: null,
  });
});

test('a model that got a source and then fell out of the assortment has no row of its own', () => {
  const market = openedMarket();
  const [kept, dropped] = market.dealerships.get('d1')!.assortment;
  const rows = rowsOf(market, [
    [switched(dropped!.modelId), FIRST],
    [{ type: 'AssortmentMatched', dealershipId: 'd1', models: [kept!] }, SECOND],
  ]);
  expect(rows.assortments.map(({ modelId }) => modelId)).toEqual([kept!.modelId]);
});

test('while a supplier is away nobody can buy at its prices, and it comes back with none', () => {
  const market = openedMarket();
  const left: EventBody = { type: 'SupplierLeft', supplierId: 's1' };
  const away = rowsOf(market, [[left, FIRST]]);
  expect(away.supplierPrices).toHaveLength(BUSY_SCENARIO.models.length);
  expect(away.supplierPrices.every(({ isActive, listCents }) => !isActive && listCents !== null)).toBe(true);
  const { loyaltyTiers, name, country, foundedYear } = market.suppliers.get('s1')!;
  const back = rowsOf(market, [
    [{ type: 'SupplierJoined', supplierId: 's1', name, country, foundedYear, loyaltyTiers }, SECOND],
  ]);
  expect(back.supplierPrices).toEqual([]);
  expect(back.replacedSupplierPrices).toEqual([
    { supplierId: 's1', listCents: null, isActive: false, updatedAt: SECOND },
  ]);
});

test('a price that a supplier comes back with is of then, also when it left in the same stretch', () => {
  const market = openedMarket();
  const { loyaltyTiers, name, country, foundedYear } = market.suppliers.get('s1')!;
  const { modelId } = BUSY_SCENARIO.models[0]!;
  const { supplierPrices } = rowsOf(market, [
    [{ type: 'SupplierLeft', supplierId: 's1' }, FIRST],
    [{ type: 'SupplierJoined', supplierId: 's1', name, country, foundedYear, loyaltyTiers }, SECOND],
    [{ type: 'SupplierPriced', supplierId: 's1', modelId, listCents: 700 }, SECOND],
  ]);
  expect(supplierPrices).toMatchObject([{ modelId, listCents: 700, isActive: true, updatedAt: SECOND }]);
});

test('a sale moves money on two lines that sum to zero, and counts for its customer', () => {
  const events: MarketEvent[] = [];
  const run = new ScenarioRun(BUSY_SCENARIO, '7', 'busy', (event) => events.push(event));
  while (!events.some(({ type }) => type === 'CarPurchased')) run.advance();
  const market = emptyMarket('busy', 'full');
  for (const event of events) apply(market, event);
  const recorded = events.map((event) => ({ event, recordedAt: FIRST }));
  const rows = readModelRows(recorded, market, NOBODY);
  const [purchase] = saleRows(events).purchases;
  const ledger = ledgerRows(events);
  const lines = ledger.filter(({ seq }) => seq === purchase!.seq);
  expect(lines).toMatchObject([
    { line: 1, accountType: 'buyer', accountId: purchase!.buyerId, amountCents: -purchase!.priceCents },
    {
      line: 2,
      accountType: 'dealership',
      accountId: purchase!.dealershipId,
      amountCents: purchase!.priceCents,
    },
  ]);
  expect(rows.newDealershipCustomers).toContainEqual(
    expect.objectContaining({ buyerId: purchase!.buyerId, spentCents: purchase!.priceCents, units: 1 }),
  );
  expect(ledger.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(0);
});

test('who buys again is no new customer, and each of his offers is closed with its purchase', () => {
  const market = openedMarket();
  const first = rowsOf(market, [
    [placed('o1'), FIRST],
    [placed('o2'), FIRST],
    [bought('p1', 'o1'), FIRST],
  ]);
  expect(first.offers).toMatchObject([{ purchaseId: 'p1', status: 'filled' }, { purchaseId: null }]);
  expect(first.newDealershipCustomers).toMatchObject([{ dealershipId: 'd1', buyerId: 'b1', units: 1 }]);
  const second = rowsOf(market, [[bought('p2', 'o2'), SECOND]]);
  expect(second.closedOffers).toMatchObject([{ offerId: 'o2', purchaseId: 'p2', status: 'filled' }]);
  expect(second.newDealershipCustomers).toEqual([]);
  expect(second.dealershipCustomers).toMatchObject([{ dealershipId: 'd1', buyerId: 'b1', units: 1 }]);
});

test('a dealership of which only the balance changed is not written as a whole', () => {
  const rows = rowsOf(openedMarket(), [
    [{ type: 'MoneyDeposited', accountType: 'dealership', accountId: 'd1', amountCents: 5, by: 'x' }, FIRST],
    [{ type: 'DealershipClosed', dealershipId: 'd2' }, FIRST],
  ]);
  expect(rows.dealershipBalances).toMatchObject([{ dealershipId: 'd1', balanceCents: 300_000_005 }]);
  expect(rows.dealerships).toMatchObject([{ dealershipId: 'd2', isActive: false, city: 'Köln' }]);
});
