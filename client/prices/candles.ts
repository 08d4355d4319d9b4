/** Paid prices of a model as candles, one per stretch of market time in which something was sold. */
import type { SeenEvent } from '../../server/market/privacy.ts';

export type Sale = Extract<SeenEvent, { type: 'CarPurchased' }>;

export interface Candle {
  /** The first tick of the stretch. */
  tick: number;
  openCents: number;
  highCents: number;
  lowCents: number;
  closeCents: number;
  units: number;
}

/** Events come oldest first; what is no sale is passed over. */
export function candlesOf(events: readonly SeenEvent[], stretchTicks: number): Candle[] {
  const candles: Candle[] = [];
  for (const event of events) {
    if (event.type !== 'CarPurchased') continue;
    const cents = event.priceCents;
    const tick = event.tick - (event.tick % stretchTicks);
    const last = candles.at(-1);
    if (last === undefined || last.tick !== tick) {
      candles.push({
        tick,
        openCents: cents,
        highCents: cents,
        lowCents: cents,
        closeCents: cents,
        units: 1,
      });
      continue;
    }
    last.highCents = Math.max(last.highCents, cents);
    last.lowCents = Math.min(last.lowCents, cents);
    last.closeCents = cents;
    last.units += 1;
  }
  return candles;
}
