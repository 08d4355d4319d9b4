/** What a dealership sold and earned by the hour of market time. */
import type { SeenEvent } from '../../server/market/privacy.ts';
import { TICKS_PER_HOUR } from '../../server/market/time.ts';

export interface HourOfSales {
  /** The first tick of the hour. */
  tick: number;
  units: number;
  profitCents: number;
}

/** Every hour from `fromTick` to `toTick`, also those without a sale. */
export function salesByHour(events: readonly SeenEvent[], fromTick: number, toTick: number): HourOfSales[] {
  const hours: HourOfSales[] = [];
  const first = fromTick - (fromTick % TICKS_PER_HOUR);
  for (let tick = first; tick <= toTick; tick += TICKS_PER_HOUR)
    hours.push({ tick, units: 0, profitCents: 0 });
  for (const event of events) {
    if (event.type !== 'CarPurchased') continue;
    const hour = hours[Math.floor((event.tick - first) / TICKS_PER_HOUR)];
    if (hour === undefined) continue;
    hour.units += 1;
    hour.profitCents += event.priceCents - event.costCents;
  }
  return hours;
}

const MOST_MARKS = 5;

/** Which of so many hours are named below them: the first, the last, and some between, each once and at even distances. */
export function markedHours(hours: number): number[] {
  const marks = Math.min(hours, MOST_MARKS);
  return Array.from({ length: marks }, (_, i) =>
    marks === 1 ? 0 : Math.round((i * (hours - 1)) / (marks - 1)),
  );
}
