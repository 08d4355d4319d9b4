/** What one event of the tape carries, told in full: a sentence, its amounts as bars to one scale, and its facts. */
import type { Market } from '../../server/market/market.ts';
import { basisPoints, grouped, marketTime, money, percent, plural, stretch } from '../shared/format.ts';
import { dealershipName, modelName, ownerName, supplierName, type TapeEvent } from './lines.ts';

/** A bar from one amount to another: a sum starts at zero, a step hangs between two sums. */
export interface Bar {
  label: string;
  fromCents: number;
  toCents: number;
  look: 'sum' | 'paid' | 'less' | 'more';
}

export interface Details {
  title: string;
  sentence: string;
  bars: Bar[];
  facts: { label: string; value: string }[];
}

type EventNamed<T extends TapeEvent['type']> = Extract<TapeEvent, { type: T }>;

export function detailsOf(market: Market, event: TapeEvent): Details {
  switch (event.type) {
    case 'CarPurchased':
      return purchaseDetails(market, event);
    case 'CarsRestocked':
      return restockDetails(market, event);
    case 'SupplierSwitched':
      return switchDetails(market, event);
    case 'PromotionAnnounced':
      return promotionDetails(market, event);
    case 'PromotionWithdrawn':
      return {
        title: 'Promotion withdrawn',
        sentence: 'Its owner took this promotion back. Cars that were sold with it stay sold as they were.',
        bars: [],
        facts: [{ label: 'promotion', value: event.promotionId }],
      };
  }
}

function purchaseDetails(market: Market, event: EventNamed<'CarPurchased'>): Details {
  const { askCents, priceCents, costCents, discountBp } = event;
  const profitCents = priceCents - costCents;
  return {
    title: modelName(market, event.modelId),
    sentence: `${dealershipName(market, event.dealershipId)} sold one to the buyer whose offer was first in line.`,
    bars: [
      sum('ask', askCents),
      ...(discountBp === 0 ? [] : [step(giftOf(market, event), askCents, priceCents)]),
      { ...sum('paid', priceCents), look: 'paid' },
      sum('cost of the car', costCents),
      step(profitCents < 0 ? 'loss' : 'profit', costCents, priceCents),
    ],
    facts: [
      { label: 'margin', value: percent(profitCents / priceCents, 2) },
      { label: 'offer', value: event.offerId },
      { label: 'purchase', value: event.purchaseId },
    ],
  };
}

function restockDetails(market: Market, event: EventNamed<'CarsRestocked'>): Details {
  const { units, listCents, unitCents, totalCents, discountBp } = event;
  return {
    title: `${plural(units, 'car')} for ${dealershipName(market, event.dealershipId)}`,
    sentence: `${modelName(market, event.modelId)} from ${supplierName(market, event.supplierId)}, bought in one order.`,
    bars: [
      sum('list price', listCents),
      ...(discountBp === 0 ? [] : [step(giftOf(market, event), listCents, unitCents)]),
      { ...sum('unit price', unitCents), look: 'paid' },
    ],
    facts: [
      { label: 'total', value: `${grouped(units)} × ${money(unitCents)} = ${money(totalCents)}` },
      { label: 'sold in 24 h before', value: plural(event.sold24h, 'car') },
      { label: 'restock', value: event.restockId },
    ],
  };
}

const SWITCH_WORDS: Readonly<Record<EventNamed<'SupplierSwitched'>['reason'], string>> = {
  initial: 'The first source of this model.',
  'cheaper-now': 'The new supplier is cheaper today.',
  'long-run':
    'Not cheaper today, but over the horizon: loyalty tiers ahead are worth more than the difference.',
  'supplier-left': 'The old supplier left or no longer sells this model, so it was replaced at once.',
};

function switchDetails(market: Market, event: EventNamed<'SupplierSwitched'>): Details {
  const { fromNetCents, toNetCents, projectedBeforeCents: before, projectedAfterCents: after } = event;
  const facts = [{ label: 'units over the horizon', value: grouped(event.horizonUnits) }];
  if (fromNetCents !== null) facts.push({ label: 'net price before', value: money(fromNetCents) });
  if (toNetCents !== null) facts.push({ label: 'net price now', value: money(toNetCents) });
  if (before !== null && after !== null) {
    facts.push({
      label: 'projected saving',
      value: `${money(before - after)} (${percent(1 - after / before, 2)})`,
    });
  }
  const projected =
    before === null || after === null
      ? []
      : [sum('projected before', before), { ...sum('projected after', after), look: 'paid' as const }];
  return {
    title: `${dealershipName(market, event.dealershipId)}: ${modelName(market, event.modelId)}`,
    sentence: `${supplierName(market, event.fromSupplierId)} › ${supplierName(market, event.toSupplierId)}. ${SWITCH_WORDS[event.reason]}`,
    bars: projected,
    facts,
  };
}

function promotionDetails(market: Market, event: EventNamed<'PromotionAnnounced'>): Details {
  const models = event.modelIds;
  const named = models?.slice(0, 12).map((modelId) => modelName(market, modelId));
  const more = models !== null && models.length > 12 ? ` and ${models.length - 12} more` : '';
  return {
    title: event.name,
    sentence: `${ownerName(market, event)} gives ${basisPoints(event.discountBp)} off. ${event.description}`,
    bars: [],
    facts: [
      { label: 'from', value: marketTime(event.startsAtTick) },
      {
        label: 'until',
        value: `${marketTime(event.endsAtTick)} (${stretch(event.endsAtTick - event.startsAtTick)})`,
      },
      { label: 'on', value: named === undefined ? 'all models' : named.join(', ') + more },
    ],
  };
}

function giftOf(
  market: Market,
  event: { discountBp: number; discountKind: string; promotionId: string | null },
): string {
  const promotion = event.promotionId === null ? undefined : market.promotions.get(event.promotionId);
  return `${promotion?.name ?? event.discountKind} −${basisPoints(event.discountBp)}`;
}

function sum(label: string, cents: number): Bar {
  return { label, fromCents: 0, toCents: cents, look: 'sum' };
}

function step(label: string, fromCents: number, toCents: number): Bar {
  return { label, fromCents, toCents, look: toCents < fromCents ? 'less' : 'more' };
}
