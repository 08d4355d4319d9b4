/** A new alert as it may arrive from outside: a price belongs to a price alert and to no other. */
import { z } from 'zod';
import { ALERT_KINDS } from '../market/alerts.ts';
import { id, priceCents } from './fields.ts';

export const newAlert = z
  .strictObject({
    modelId: id,
    kind: z.enum(ALERT_KINDS),
    priceCents: priceCents.nullable().default(null),
  })
  .refine(({ kind, priceCents }) => (kind === 'price') === (priceCents !== null), {
    message: 'must be given for kind "price", and for no other',
    path: ['priceCents'],
  });
