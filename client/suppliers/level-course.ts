/**
 * How dear a supplier was over time: its list prices over MSRP, averaged over the models that it sold. What it asked
 * for a model is known from the orders that were placed at it; in between it stays, and before the first it was that.
 */
import type { Market } from '../../server/market/market.ts';
import type { SeenEvent } from '../../server/market/privacy.ts';

export interface LevelPoint {
  tick: number;
  level: number;
}

/** One point per stretch from `fromTick` to `toTick`; none when nothing was ordered. */
export function levelCourse(
  market: Market,
  events: readonly SeenEvent[],
  fromTick: number,
  toTick: number,
  stretchTicks: number,
): LevelPoint[] {
  const orders = events.flatMap((event) => {
    const msrpCents = 'modelId' in event ? market.models.get(event.modelId)?.msrpCents : undefined;
    return event.type === 'CarsRestocked' && msrpCents !== undefined
      ? [{ tick: event.tick, modelId: event.modelId, level: event.listCents / msrpCents }]
      : [];
  });
  const levels = new Map<string, number>();
  for (const { modelId, level } of orders.toReversed()) levels.set(modelId, level);
  if (levels.size === 0) return [];
  const points: LevelPoint[] = [];
  let next = 0;
  for (let tick = fromTick - (fromTick % stretchTicks); tick <= toTick; tick += stretchTicks) {
    for (; next < orders.length && orders[next]!.tick < tick + stretchTicks; next += 1) {
      levels.set(orders[next]!.modelId, orders[next]!.level);
    }
    let sum = 0;
    for (const level of levels.values()) sum += level;
    points.push({ tick, level: sum / levels.size });
  }
  return points;
}
