/** What one event of the tape carries, told in full: a sentence, its amounts as bars to one scale, and its facts. */
import type { Market } from '../../server/market/market.ts';
import type { DiscountKind } from '../../server/market/money.ts';
import { basisPoints, grouped, marketTime, money, percent, stretch } from '../shared/format.ts';
import { words } from '../shared/messages/words.ts';
import type { TapeEvent } from './lines.ts';
import { dealershipName, modelName, ownerName, supplierName } from './names.ts';

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
        title: words.tape.withdrawn,
        sentence: words.details.withdrawn,
        bars: [],
        facts: [{ label: words.details.promotion, value: event.promotionId }],
      };
  }
}

function purchaseDetails(market: Market, event: EventNamed<'CarPurchased'>): Details {
  const { askCents, priceCents, costCents, discountBp } = event;
  const profitCents = priceCents - costCents;
  return {
    title: modelName(market, event.modelId),
    sentence: words.details.sold(dealershipName(market, event.dealershipId)),
    bars: [
      sum(words.details.ask, askCents),
      ...(discountBp === 0 ? [] : [step(giftOf(market, event), askCents, priceCents)]),
      { ...sum(words.details.paid, priceCents), look: 'paid' },
      sum(words.details.cost, costCents),
      step(profitCents < 0 ? words.details.loss : words.details.profit, costCents, priceCents),
    ],
    facts: [
      { label: words.details.margin, value: percent(profitCents / priceCents, 2) },
      { label: words.details.offer, value: event.offerId },
      { label: words.details.purchase, value: event.purchaseId },
    ],
  };
}

function restockDetails(market: Market, event: EventNamed<'CarsRestocked'>): Details {
  const { units, listCents, unitCents, totalCents, discountBp } = event;
  return {
    title: words.details.restockTitle(words.count.cars(units), dealershipName(market, event.dealershipId)),
    sentence: words.details.restocked(
      modelName(market, event.modelId),
      supplierName(market, event.supplierId),
    ),
    bars: [
      sum(words.details.listPrice, listCents),
      ...(discountBp === 0 ? [] : [step(giftOf(market, event), listCents, unitCents)]),
      { ...sum(words.details.unitPrice, unitCents), look: 'paid' },
    ],
    facts: [
      { label: words.details.total, value: `${grouped(units)} × ${money(unitCents)} = ${money(totalCents)}` },
      { label: words.details.soldBefore, value: words.count.cars(event.sold24h) },
      { label: words.details.restock, value: event.restockId },
    ],
  };
}

function switchDetails(market: Market, event: EventNamed<'SupplierSwitched'>): Details {
  const { fromNetCents, toNetCents, projectedBeforeCents: before, projectedAfterCents: after } = event;
  const facts = [{ label: words.details.horizon, value: grouped(event.horizonUnits) }];
  if (fromNetCents !== null) facts.push({ label: words.details.netBefore, value: money(fromNetCents) });
  if (toNetCents !== null) facts.push({ label: words.details.netNow, value: money(toNetCents) });
  if (before !== null && after !== null) {
    facts.push({
      label: words.details.saving,
      value: `${money(before - after)} (${percent(1 - after / before, 2)})`,
    });
  }
  const projected =
    before === null || after === null
      ? []
      : [
          sum(words.details.projectedBefore, before),
          { ...sum(words.details.projectedAfter, after), look: 'paid' as const },
        ];
  return {
    title: `${dealershipName(market, event.dealershipId)}: ${modelName(market, event.modelId)}`,
    sentence: `${supplierName(market, event.fromSupplierId)} › ${supplierName(market, event.toSupplierId)}. ${words.details.reason[event.reason]}`,
    bars: projected,
    facts,
  };
}

function promotionDetails(market: Market, event: EventNamed<'PromotionAnnounced'>): Details {
  const models = event.modelIds;
  const named = models?.slice(0, 12).map((modelId) => modelName(market, modelId));
  const more = models !== null && models.length > 12 ? ` ${words.count.more(models.length - 12)}` : '';
  return {
    title: event.name,
    sentence: words.details.gives(ownerName(market, event), basisPoints(event.discountBp), event.description),
    bars: [],
    facts: [
      { label: words.details.from, value: marketTime(event.startsAtTick) },
      {
        label: words.details.until,
        value: `${marketTime(event.endsAtTick)} (${stretch(event.endsAtTick - event.startsAtTick)})`,
      },
      {
        label: words.details.on,
        value: named === undefined ? words.tape.allModels : named.join(', ') + more,
      },
    ],
  };
}

function giftOf(
  market: Market,
  event: { discountBp: number; discountKind: DiscountKind; promotionId: string | null },
): string {
  const promotion = event.promotionId === null ? undefined : market.promotions.get(event.promotionId);
  return `${promotion?.name ?? words.tape.discount[event.discountKind]} −${basisPoints(event.discountBp)}`;
}

function sum(label: string, cents: number): Bar {
  return { label, fromCents: 0, toCents: cents, look: 'sum' };
}

function step(label: string, fromCents: number, toCents: number): Bar {
  return { label, fromCents, toCents, look: toCents < fromCents ? 'less' : 'more' };
}
