/**
 * The fields that commands, scenarios and messages share: what an id, an amount or a tick may look like. Sizes
 * are the market's limits, so that nothing the market could not hold gets as far as being decided.
 */
import { z } from 'zod';
import { COUNTRIES } from '../market/countries.ts';
import { LIMITS } from '../market/limits.ts';
import { WHOLE_BP } from '../market/money.ts';

export function wholeNumber(min: number, max: number) {
  const demand = `must be a whole number from ${min} to ${max}`;
  // What is no whole number is told once, and not its size besides.
  return z.int({ error: demand, abort: true }).min(min, demand).max(max, demand);
}

/** A whole number that arrives as text: digits and nothing else. What it is when left out is its `prefault`, which the API's document tells. */
export function numberText(min: number, max: number) {
  const read = (text: unknown) => (typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : text);
  return z.preprocess(read, wholeNumber(min, max));
}

export function numberFrom(min: number, max: number) {
  const demand = `must be a number from ${min} to ${max}`;
  return z.number(demand).min(min, demand).max(max, demand);
}

/**
 * Not `__proto__`: as a key of an object it would not be one of the object's own. Control characters and lone
 * surrogates are written as ranges, because these patterns go into documents whose readers may not know `\p{…}`.
 */
export const id = z
  .string()
  .min(1)
  .max(LIMITS.idLength)
  .regex(
    /^(?!__proto__$)[^\s\u0000-\u001f\u007f-\u009f\ud800-\udfff]*$/u,
    'must not contain whitespace or control characters',
  );

export const priceCents = wholeNumber(1, LIMITS.priceCents);
export const amountCents = wholeNumber(1, LIMITS.amountCents);
export const balanceCents = wholeNumber(0, LIMITS.amountCents);
export const tick = wholeNumber(0, LIMITS.tick);
export const promotionBp = wholeNumber(1, WHOLE_BP);
export const foundedYear = wholeNumber(1, 9_999);

const name = z.string().max(LIMITS.nameLength);
const text = z.string().max(LIMITS.textLength);

export const soundText = text.regex(
  /^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]*$/u,
  'must not contain control characters',
);
export const soundName = name
  .regex(/\S/, 'must not be blank')
  .regex(/^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]*$/u, 'must not contain control characters');
export const soundCountry = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'must be an ISO 3166-1 alpha-2 country code', abort: true })
  .refine((code) => COUNTRIES.has(code), {
    error: 'must be an ISO 3166-1 alpha-2 country code',
    params: { rule: 'invalid-country' },
  });

/** How the text of a command is judged. */
export interface Words {
  name: z.ZodString;
  text: z.ZodString;
  reason: z.ZodString;
  country: z.ZodString;
}

/** By its size alone: its content is judged when the command is decided. */
export const SIZED: Words = { name, text, reason: text, country: name };

/** Where it stands, so that every fault is told at once. */
export const SOUND: Words = {
  name: soundName,
  text: soundText,
  reason: soundText.regex(/\S/, 'must not be blank'),
  country: soundCountry,
};

/** A rule over several fields of an object, judged whatever else is wrong with them: every fault counts. */
export function ruled(
  holds: (fields: Record<string, unknown>) => boolean,
  rule: string,
  error: string,
  path: string[] = [],
) {
  const judge = (value: unknown) =>
    typeof value !== 'object' || value === null || holds(value as Record<string, unknown>);
  return [judge, { when: () => true, path, params: { rule }, error }] as const;
}

/** Two numeric fields of an object that must rise. */
export function rising(low: string, high: string, equal: 'equal-allowed' | 'strictly') {
  const strictly = equal === 'strictly';
  const inOrder = (fields: Record<string, unknown>) => {
    const [from, to] = [fields[low], fields[high]];
    if (typeof from !== 'number' || typeof to !== 'number') return true;
    return strictly ? from < to : from <= to;
  };
  return ruled(inOrder, 'order', `must be ${strictly ? 'above' : 'at least'} ${low}`, [high]);
}

const isObject = <T>(value: T | null | undefined): value is T => typeof value === 'object' && value !== null;

export const loyaltyTiers = z
  .array(z.strictObject({ units: wholeNumber(0, LIMITS.units), discountBp: wholeNumber(0, WHOLE_BP) }))
  .max(LIMITS.tiers)
  .superRefine(
    (tiers, context) => {
      for (let i = 1; i < tiers.length; i += 1) {
        const [lower, tier] = [tiers[i - 1], tiers[i]];
        const addFault = (field: string, message: string) =>
          context.addIssue({ code: 'custom', path: [i, field], message, params: { rule: 'order' } });
        // Their own schema says what is wrong with them; here they may still be anything.
        if (!isObject(lower) || !isObject(tier)) continue;
        if (tier.units <= lower.units)
          addFault('units', `must be above the ${lower.units} of the tier before`);
        if (tier.discountBp < lower.discountBp) {
          addFault('discountBp', `must be at least the ${lower.discountBp} of the tier before`);
        }
      }
    },
    { when: ({ value }) => Array.isArray(value) },
  )
  .meta({ id: 'LoyaltyTiers', description: 'Rising: whoever bought `units` before gets `discountBp`.' });
