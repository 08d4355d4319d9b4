/** The mail of an alert that went off: what happened, and where to see it. */
import type { AlertRow } from '../../db/models/AlertRow.ts';
import type { Market } from '../market/market.ts';

const DOLLARS = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

export function alertLetter(
  { kind, priceCents, modelId }: AlertRow,
  { id, models }: Market,
  bestCents: number | null,
  publicUrl: string,
): { subject: string; body: string } {
  const model = models.get(modelId);
  const name = model === undefined ? modelId : `${model.make} ${model.model} ${model.year}`;
  const best = bestCents === null ? null : DOLLARS.format(bestCents / 100);
  const what = {
    price: `${name} is for sale at ${best}: at or below ${DOLLARS.format((priceCents ?? 0) / 100)}, as you asked`,
    stock: `${name} is in stock again`,
    promotion: `${name} has a promotion`,
  }[kind];
  const page = `${publicUrl}/m/${encodeURIComponent(id)}/models/${encodeURIComponent(modelId)}`;
  const lines = [
    'Hello,',
    `${what}.${best === null || kind === 'price' ? '' : ` The best price is ${best}.`}`,
    page,
    'The alert waits again once this is over. On your desk you change what you are told.',
    'Forecourt',
  ];
  return { subject: what, body: `${lines.join('\n\n')}\n` };
}
