/** Promotions that run or come, with how much of each is left: the one that ends or begins first on top. */
import type { Market, Promotion } from '../../server/market/market.ts';
import { isActive } from '../../server/market/promotions.ts';

export interface ShownPromotion {
  promotion: Promotion;
  running: boolean;
  /** Ticks to its end, or to its start. */
  leftTicks: number;
  /** How much of it is over, 0 to 1. */
  passed: number;
}

export function promotionList(market: Market): ShownPromotion[] {
  const { tick } = market;
  const shown: ShownPromotion[] = [];
  for (const promotion of market.promotions.values()) {
    const { startsAtTick, endsAtTick } = promotion;
    if (endsAtTick <= tick) continue;
    const running = isActive(promotion, tick);
    shown.push({
      promotion,
      running,
      leftTicks: (running ? endsAtTick : startsAtTick) - tick,
      passed: running ? (tick - startsAtTick) / (endsAtTick - startsAtTick) : 0,
    });
  }
  return shown.sort((a, b) => Number(b.running) - Number(a.running) || a.leftTicks - b.leftTicks);
}
