/**
 * A market of any size whose batches are made to measure: offers that are placed, then as many purchases that fill
 * them, spread over all buyers and dealerships. What the engine would decide is decided here by drawing.
 */
import type { Batch } from '../../server/engine/ports.ts';
import { type Position, START } from '../../server/engine/position.ts';
import type { EventBody, MarketEvent } from '../../server/market/events.ts';
import { emptyMarket } from '../../server/market/market.ts';
import { recorderFor } from '../../server/market/recorder.ts';
import { DEFAULT_RULES } from '../../server/market/rules.ts';
import { drawsFrom } from './draws.ts';
import { modelOf } from './large-scenario.ts';

export interface SalesSize {
  dealerships: number;
  models: number;
  buyers: number;
}

/** What a purchase is, for whoever writes it in another way. */
export type Sale = Extract<MarketEvent, { type: 'CarPurchased' }>;

const WALLET_CENTS = 1_000_000_000_000;
const STOCK = 1_000;
const COST_CENTS = 900_000;

export class SalesMarket {
  readonly market;
  readonly #record;
  readonly #draw = drawsFrom(3);
  readonly #offerIds: string[] = [];
  #events: MarketEvent[] = [];
  #at: Position = START;

  constructor(
    marketId: string,
    readonly size: SalesSize,
  ) {
    this.market = emptyMarket(marketId, 'full');
    this.#record = recorderFor(this.market, (event) => this.#events.push(event));
  }

  /** Everything that there is before the first offer. */
  open(): Batch {
    const { dealerships, models, buyers } = this.size;
    const origin = '2026-01-01T00:00:00.000Z';
    this.#record({ type: 'MarketOpened', name: 'bench', origin, seedSha256: '', rules: DEFAULT_RULES });
    for (let model = 0; model < models; model += 1)
      this.#record({ type: 'ModelListed', ...modelOf(model, this.#draw) });
    this.#record({
      type: 'SupplierJoined',
      supplierId: 's0',
      name: 'Supplier',
      foundedYear: 1950,
      country: 'DE',
      loyaltyTiers: [],
    });
    for (let house = 0; house < dealerships; house += 1) this.#openDealership(`d${house}`);
    for (let buyer = 0; buyer < buyers; buyer += 1) {
      this.#record({ type: 'BuyerJoined', buyerId: `b${buyer}` });
      this.#deposit('buyer', `b${buyer}`);
    }
    return this.#batch();
  }

  place(offers: number): Batch {
    for (let offer = 0; offer < offers; offer += 1) {
      const offerId = `offer~${this.market.seq + 1}`;
      const buyerId = `b${this.#draw.below(this.size.buyers)}`;
      const modelId = `m${this.#draw.below(this.size.models)}`;
      this.#offerIds.push(offerId);
      this.#record({
        type: 'OfferPlaced',
        offerId,
        buyerId,
        modelId,
        maxPriceCents: 6_000_000,
        expiresAtTick: null,
      });
    }
    return this.#batch();
  }

  /** Fills open offers, drawn from all of them. */
  sell(purchases: number): Batch {
    for (let sold = 0; sold < purchases; sold += 1) {
      const drawn = this.#draw.below(this.#offerIds.length);
      const offerId = this.#offerIds[drawn]!;
      this.#offerIds[drawn] = this.#offerIds.at(-1)!;
      this.#offerIds.pop();
      this.#record(this.#sale(offerId));
    }
    return this.#batch();
  }

  #sale(offerId: string): EventBody {
    const { buyerId, modelId } = this.market.offers.get(offerId)!;
    const priceCents = this.#draw.between(1_000_000, 5_000_000);
    return {
      type: 'CarPurchased',
      purchaseId: `purchase~${this.market.seq + 1}`,
      offerId,
      buyerId: buyerId!,
      dealershipId: `d${this.#draw.below(this.size.dealerships)}`,
      modelId,
      askCents: priceCents,
      discountBp: 0,
      discountKind: 'none',
      promotionId: null,
      priceCents,
      costCents: COST_CENTS,
    };
  }

  #openDealership(dealershipId: string): void {
    this.#record({
      type: 'DealershipOpened',
      dealershipId,
      name: dealershipId,
      country: 'DE',
      city: 'Ulm',
      preferences: { required: {}, preferred: [], assortmentSize: 0, minScore: 0 },
      pricing: { policy: 'fixed', markupBp: 1_000 },
      restock: { minStock: 0, coverDays: 0, maxStock: 0, reserveCents: 0 },
      loyaltyTiers: [],
    });
    this.#deposit('dealership', dealershipId);
    for (let model = 0; model < this.size.models; model += 1) this.#restock(dealershipId, `m${model}`);
  }

  #restock(dealershipId: string, modelId: string): void {
    this.#record({
      type: 'CarsRestocked',
      restockId: `restock~${this.market.seq + 1}`,
      dealershipId,
      supplierId: 's0',
      modelId,
      units: STOCK,
      sold24h: 0,
      listCents: COST_CENTS,
      discountBp: 0,
      discountKind: 'none',
      promotionId: null,
      unitCents: COST_CENTS,
      totalCents: STOCK * COST_CENTS,
    });
    this.#record({ type: 'AskChanged', dealershipId, modelId, askCents: 2_000_000 });
  }

  #deposit(accountType: 'buyer' | 'dealership', accountId: string): void {
    this.#record({ type: 'MoneyDeposited', accountType, accountId, amountCents: WALLET_CENTS, by: 'bench' });
  }

  /** What happened since the last batch, as one beat. */
  #batch(): Batch {
    const { market } = this;
    const from = this.#at;
    this.#at = { beat: from.beat + 1, seq: market.seq, tick: market.tick };
    const events = this.#events;
    this.#events = [];
    return { marketId: market.id, from, to: this.#at, events, settlements: [], market };
  }
}
