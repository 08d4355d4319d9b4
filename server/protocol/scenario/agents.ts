/** The agents of a scenario as they are written in its file: each kind with its numbers in sane ranges. */
import { z } from 'zod';
import type { Agents } from '../../market/agents/agents.ts';
import { LIMITS } from '../../market/limits.ts';
import { WHOLE_BP } from '../../market/money.ts';
import { rising, wholeNumber } from '../fields.ts';

/** A year of market minutes. */
const LONGEST_TICKS = 525_600;
/** Ten times the price that is seen: beyond it an amount in cents could stop being exact. */
const HIGHEST_BP = 10 * WHOLE_BP;

const everyTicks = wholeNumber(1, LONGEST_TICKS);
const chanceBp = wholeNumber(0, WHOLE_BP);

function span(lowest: number, highest: number) {
  const end = wholeNumber(lowest, highest);
  return z.strictObject({ min: end, max: end }).refine(...rising('min', 'max', 'equal-allowed'));
}

const buyers = z.strictObject({
  offersPerTick: span(0, 10_000),
  population: wholeNumber(1, LIMITS.buyers),
  bidBp: span(1, HIGHEST_BP),
  openTicks: span(1, LONGEST_TICKS),
  incomeBp: span(0, HIGHEST_BP),
  favourites: wholeNumber(1, LIMITS.models),
});

const prices = z.strictObject({
  everyTicks,
  prices: wholeNumber(1, 10_000),
  stepBp: wholeNumber(0, WHOLE_BP),
  bandBp: span(1, 2 * WHOLE_BP),
});

const suppliers = z.strictObject({
  everyTicks,
  leaveBp: chanceBp,
  joinBp: chanceBp,
  minActive: wholeNumber(0, LIMITS.suppliers),
  returnStepBp: wholeNumber(0, WHOLE_BP),
});

const supplierPromotions = z.strictObject({
  everyTicks,
  chanceBp,
  discountBp: span(1, WHOLE_BP),
  models: span(1, LIMITS.models),
  noticeTicks: span(0, LONGEST_TICKS),
  lastsTicks: span(1, LONGEST_TICKS),
});

const dealershipPromotions = z.strictObject({
  everyTicks,
  chanceBp,
  discountBp: span(1, WHOLE_BP),
  slowTicks: wholeNumber(1, LONGEST_TICKS),
  lastsTicks: span(1, LONGEST_TICKS),
});

export const agents: z.ZodType<Agents> = z.strictObject({
  buyers: z.exactOptional(buyers),
  prices: z.exactOptional(prices),
  suppliers: z.exactOptional(suppliers),
  supplierPromotions: z.exactOptional(supplierPromotions),
  dealershipPromotions: z.exactOptional(dealershipPromotions),
});
