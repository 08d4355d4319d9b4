/**
 * The fold: the only code that changes a market. Engine, gateways, browsers, replay and checkers all call
 * it; an event type that is not handled here does not compile. It trusts the journal and never refuses.
 */
import type { Market } from '../market.ts';
import type { SeenEvent } from '../privacy.ts';
import { parseIso } from '../time.ts';
import { applyDealershipEvent } from './dealerships.ts';
import { applyMoneyEvent } from './money.ts';
import { applyTradeEvent } from './trade.ts';

export function apply(market: Market, event: SeenEvent): void {
  market.seq = event.seq;
  market.tick = event.tick;
  switch (event.type) {
    case 'MarketOpened':
      market.name = event.name;
      market.originMs = parseIso(event.origin) ?? 0;
      market.seedSha256 = event.seedSha256;
      market.rules = event.rules;
      return;
    case 'ClockPaused':
      market.clock.paused = { by: event.by ?? null, reason: event.reason, sinceTick: event.tick };
      market.clock.stepUntilTick = event.tick;
      return;
    case 'ClockResumed':
      market.clock.paused = null;
      return;
    case 'ClockStepped':
      market.clock.stepUntilTick = Math.max(market.clock.stepUntilTick, event.tick) + event.ticks;
      return;
    case 'ClockSpeedChanged':
      market.clock.ticksPerSecond = event.ticksPerSecond;
      return;
    case 'ModelListed': {
      const { v: _v, market: _market, seq: _seq, tick: _tick, at: _at, type: _type, ...model } = event;
      market.models.set(event.modelId, { ...model, listed: true });
      return;
    }
    case 'ModelWithdrawn':
      market.models.get(event.modelId)!.listed = false;
      return;
    case 'SupplierJoined':
      market.suppliers.set(event.supplierId, {
        supplierId: event.supplierId,
        name: event.name,
        foundedYear: event.foundedYear,
        country: event.country,
        loyaltyTiers: event.loyaltyTiers,
        active: true,
        prices: new Map(),
      });
      return;
    case 'SupplierUpdated': {
      const supplier = market.suppliers.get(event.supplierId)!;
      if (event.name !== undefined) supplier.name = event.name;
      if (event.foundedYear !== undefined) supplier.foundedYear = event.foundedYear;
      if (event.country !== undefined) supplier.country = event.country;
      if (event.loyaltyTiers !== undefined) supplier.loyaltyTiers = event.loyaltyTiers;
      return;
    }
    case 'SupplierLeft':
      market.suppliers.get(event.supplierId)!.active = false;
      return;
    case 'SupplierPriced': {
      const prices = market.suppliers.get(event.supplierId)!.prices;
      if (event.listCents === null) prices.delete(event.modelId);
      else prices.set(event.modelId, event.listCents);
      return;
    }
    case 'DealershipOpened':
    case 'DealershipUpdated':
    case 'DealershipClosed':
    case 'AssortmentMatched':
    case 'SupplierSwitched':
    case 'AskChanged':
      return applyDealershipEvent(market, event);
    case 'BuyerJoined':
    case 'BuyerLeft':
    case 'MoneyDeposited':
    case 'MoneyWithdrawn':
      return applyMoneyEvent(market, event);
    case 'PromotionAnnounced':
    case 'PromotionWithdrawn':
    case 'OfferPlaced':
    case 'OfferCancelled':
    case 'OfferExpired':
    case 'CarPurchased':
    case 'CarsRestocked':
      return applyTradeEvent(market, event);
    default:
      return unhandled(event);
  }
}

function unhandled(event: never): never {
  throw new Error(`unknown event type ${(event as { type: string }).type}`);
}
