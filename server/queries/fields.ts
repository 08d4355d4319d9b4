/** The fields of answers, each with an example, so that every operation of the API's document has one. */
import { z } from 'zod';

export const text = (example: string) => z.string().meta({ examples: [example] });
export const whole = (example: number) => z.int().meta({ examples: [example] });
export const share = (example: number) => z.number().meta({ examples: [example] });
export const flag = (example: boolean) => z.boolean().meta({ examples: [example] });
export const time = z.iso.datetime().meta({ examples: ['2026-01-02T10:20:00.000Z'] });

/** Whole US cents. */
export const cents = whole;
/** Whole basis points: 10,000 are 100 %. */
export const bp = whole;

export const modelId = text('volkswagen-golf-2024');
export const dealershipId = text('northgate');
export const supplierId = text('baltic-motors');
export const buyerId = text('ann');
export const offerId = text('offer~4711');
export const purchaseId = text('purchase~4720');
export const promotionId = text('promotion~4000');
export const seq = whole(4711);
export const tick = whole(620);
export const discountKind = z.enum(['none', 'promotion', 'loyalty']).meta({ examples: ['promotion'] });

export const tiers = z
  .array(z.object({ units: whole(10), discountBp: bp(200) }))
  .meta({ description: 'Rising: whoever has bought at least `units` before gets `discountBp`.' });
