/** The promotions that a stretch of events announced and withdrew; the market forgets both, so the events say it all. */
import type { PromotionRow } from '../../../db/models/PromotionRow.ts';
import type { Fields } from '../../../db/models/Row.ts';
import type { EventOf } from '../../market/events.ts';

export type Withdrawal = Pick<
  Fields<PromotionRow>,
  'promotionId' | 'withdrawnAtTick' | 'isActive' | 'updatedAt'
>;

export class Promotions {
  readonly #announced = new Map<string, Fields<PromotionRow>>();
  readonly #withdrawn: Withdrawal[] = [];

  announce(event: EventOf<'PromotionAnnounced'>, at: Date): void {
    const { v: _v, market: _market, type: _type, at: _at, tick: _tick, ...promotion } = event;
    this.#announced.set(event.promotionId, {
      ...promotion,
      withdrawnAtTick: null,
      isActive: true,
      createdAt: at,
      updatedAt: at,
    });
  }

  withdraw({ promotionId, tick }: EventOf<'PromotionWithdrawn'>, at: Date): void {
    const withdrawal = { promotionId, withdrawnAtTick: tick, isActive: false, updatedAt: at };
    const announced = this.#announced.get(promotionId);
    if (announced !== undefined) Object.assign(announced, withdrawal);
    else this.#withdrawn.push(withdrawal);
  }

  rows(): { announced: Fields<PromotionRow>[]; withdrawn: Withdrawal[] } {
    return { announced: [...this.#announced.values()], withdrawn: this.#withdrawn };
  }
}
