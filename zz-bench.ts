import { openTestDatabase } from './server/journal/testing/test-database.ts';
import { PostgresJournal } from './server/journal/postgres-journal.ts';
import { emptyMarket } from './server/market/market.ts';
import { recorderFor } from './server/market/recorder.ts';
import { BUILTIN_CATALOGUE } from './server/market/catalogue/builtin.ts';
import { TINY_SCENARIO } from './server/market/testing/tiny-scenario.ts';
import { rebuildReadModels } from './server/journal/rebuild.ts';
const t = await openTestDatabase();
const j = new PostgresJournal(t.database);
const market = emptyMarket('bench', 'full');
let events: any[] = [];
const record = recorderFor(market, (e) => events.push(e));
let pos = { beat: 0, seq: 0, tick: 0 };
const D = 1000, B = 20000, M = 200;
async function commit(label?: string, create = false) {
  const from = pos; pos = { beat: pos.beat + 1, seq: market.seq, tick: market.tick };
  const batch = { marketId: 'bench', from, to: pos, events, settlements: [], market } as any;
  const n = events.length; const s = performance.now();
  const r = create ? await j.create({ marketId: 'bench', position: pos, seed: 's', agents: null }, batch) : await j.commit(batch);
  const ms = performance.now() - s;
  if (label) console.log(label, n, 'events', ms.toFixed(1), 'ms', Math.round(n / ms * 1000), 'events/s', r);
  events = [];
  return ms;
}
record({ type: 'MarketOpened', name: 'b', origin: TINY_SCENARIO.origin, seedSha256: 'x', rules: TINY_SCENARIO.rules });
for (const m of BUILTIN_CATALOGUE.slice(0, M)) record({ type: 'ModelListed', ...m });
const s0 = TINY_SCENARIO.suppliers[0]!; record({ type: 'SupplierJoined', supplierId: 's1', name: 'x', foundedYear: 1, country: 'DE', loyaltyTiers: [] });
const d0: any = TINY_SCENARIO.dealerships[0]!;
for (let d = 0; d < D; d++) { const { balanceCents, ...h } = d0; record({ ...h, type: 'DealershipOpened', dealershipId: 'd' + d }); record({ type: 'MoneyDeposited', accountType: 'dealership', accountId: 'd' + d, amountCents: 1e11, by: 'x' }); }
for (let b = 0; b < B; b++) { record({ type: 'BuyerJoined', buyerId: 'b' + b }); record({ type: 'MoneyDeposited', accountType: 'buyer', accountId: 'b' + b, amountCents: 1e11, by: 'x' }); }
await commit('open', true);
const ids = BUILTIN_CATALOGUE.slice(0, M).map(m => m.modelId);
let seed = 1; const rnd = (n: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
for (let d = 0; d < D; d++) for (let k = 0; k < 20; k++) { const modelId = ids[(d * 7 + k) % M]!; record({ type: 'CarsRestocked', restockId: 'restock~' + (market.seq + 1), dealershipId: 'd' + d, supplierId: 's1', modelId, units: 50, sold24h: 0, listCents: 1000, discountBp: 0, discountKind: 'none', promotionId: null, unitCents: 1000, totalCents: 50000 }); record({ type: 'AskChanged', dealershipId: 'd' + d, modelId, askCents: 1100 }); }
await commit('restock');
const N = Number(process.argv[2] ?? 1000);
let place = 0, buy = 0, both = 0; const rounds = 20;
function placeAll() { const o: any[] = []; for (let i = 0; i < N; i++) { const d = rnd(D), b = rnd(B); const modelId = ids[(d * 7 + rnd(20)) % M]!; const offerId = 'offer~' + (market.seq + 1); record({ type: 'OfferPlaced', offerId, buyerId: 'b' + b, modelId, maxPriceCents: 1200, expiresAtTick: null }); o.push([offerId, d, b, modelId]); } return o; }
function buyAll(o: any[]) { for (const [offerId, d, b, modelId] of o) { const c = market.dealerships.get('d' + d)!.cells.get(modelId)!; if (c.stock === 0) { record({ type: 'OfferExpired', offerId }); continue; } record({ type: 'CarPurchased', purchaseId: 'purchase~' + (market.seq + 1), offerId, buyerId: 'b' + b, dealershipId: 'd' + d, modelId, askCents: 1100, discountBp: 0, discountKind: 'none', promotionId: null, priceCents: 1100, costCents: Math.floor(c.stockCostCents / c.stock) }); } }
for (let r = 0; r < rounds + 3; r++) {
  market.tick += 1; const o = placeAll(); const p = await commit(); buyAll(o); const q = await commit();
  const o2 = placeAll(); buyAll(o2); const s = await commit();
  if (r >= 3) { place += p; buy += q; both += s; }
}
console.log('place', (place / rounds).toFixed(1), 'ms', Math.round(N * rounds / place * 1000), '/s');
console.log('buy  ', (buy / rounds).toFixed(1), 'ms', Math.round(N * rounds / buy * 1000), 'purchases/s');
console.log('both ', (both / rounds).toFixed(1), 'ms', Math.round(N * rounds / both * 1000), 'placed+bought/s', Math.round(2 * N * rounds / both * 1000), 'events/s');
const s = performance.now(); const n = await rebuildReadModels(t.database, 'bench'); console.log('rebuild', n, Math.round(n / (performance.now() - s) * 1000), 'events/s');
await t.close();
