/** The body type that somebody bought most often, the latest of equals; null before the first car. */
import type { BodyType } from '../../server/market/catalogue/model.ts';

/** Purchases come newest first. */
export function favouriteBody(
  purchases: readonly { modelId: string }[],
  models: ReadonlyMap<string, { bodyType: BodyType }>,
): BodyType | null {
  const counts = new Map<BodyType, number>();
  for (const { modelId } of purchases) {
    const bodyType = models.get(modelId)?.bodyType;
    if (bodyType !== undefined) counts.set(bodyType, (counts.get(bodyType) ?? 0) + 1);
  }
  let favourite: BodyType | null = null;
  for (const [bodyType, count] of counts) {
    if (favourite === null || count > counts.get(favourite)!) favourite = bodyType;
  }
  return favourite;
}
