/**
 * How much of a price scale is shown at least: a price that stands would fill the height with cents, which look like a move and
 * are told alike, since a scale rounds.
 */
import type { AutoscaleInfo } from 'lightweight-charts';

/** As a share of the price: what four digits tell apart on a scale of eight lines. */
const LEAST_SPAN = 0.01;

export function withLeastSpan(fitting: () => AutoscaleInfo | null): AutoscaleInfo | null {
  const info = fitting();
  const range = info?.priceRange ?? null;
  if (info === null || range === null) return info;
  const { minValue, maxValue } = range;
  const missing = LEAST_SPAN * maxValue - (maxValue - minValue);
  if (missing <= 0) return info;
  return { ...info, priceRange: { minValue: minValue - missing / 2, maxValue: maxValue + missing / 2 } };
}
