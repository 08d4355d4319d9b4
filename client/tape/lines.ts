/** The tape in words: one line per purchase, restock, supplier switch and promotion, newest first. */
import type { Market } from '../../server/market/market.ts';
import type { SeenEvent } from '../../server/market/privacy.ts';
import { basisPoints, type Direction, directionOf, percent, signed, stretch } from '../shared/format.ts';
import { words } from '../shared/messages/words.ts';
import { matches } from '../shared/table/columns.ts';
import { dealershipName, modelName, ownerName, supplierName } from './names.ts';

export type TapeKind = 'sale' | 'restock' | 'switch' | 'promotion';
export type TapeFilter = 'all' | TapeKind;

export type TapeEvent = Extract<
  SeenEvent,
  {
    type: 'CarPurchased' | 'CarsRestocked' | 'SupplierSwitched' | 'PromotionAnnounced' | 'PromotionWithdrawn';
  }
>;

export interface TapeLine {
  event: TapeEvent;
  kind: TapeKind;
  title: string;
  note: string;
  amount: { cents: number } | { text: string; direction: Direction } | null;
}

const KINDS: Readonly<Record<TapeEvent['type'], TapeKind>> = {
  CarPurchased: 'sale',
  CarsRestocked: 'restock',
  SupplierSwitched: 'switch',
  PromotionAnnounced: 'promotion',
  PromotionWithdrawn: 'promotion',
};

/** The names that a line can be looked for by. */
function subjectsOf(market: Market, event: TapeEvent): string[] {
  switch (event.type) {
    case 'CarPurchased':
      return [modelName(market, event.modelId), dealershipName(market, event.dealershipId)];
    case 'CarsRestocked':
      return [
        modelName(market, event.modelId),
        dealershipName(market, event.dealershipId),
        supplierName(market, event.supplierId),
      ];
    case 'SupplierSwitched':
      return [
        modelName(market, event.modelId),
        dealershipName(market, event.dealershipId),
        supplierName(market, event.fromSupplierId),
        supplierName(market, event.toSupplierId),
      ];
    case 'PromotionAnnounced':
      return [event.name, ownerName(market, event)];
    case 'PromotionWithdrawn':
      return [];
  }
}

/** An event is worded once; most of the tape was there a frame ago. */
const worded = new WeakMap<SeenEvent, TapeLine>();

export function tapeLines(
  market: Market,
  tape: readonly SeenEvent[],
  filter: TapeFilter,
  of: string,
  limit: number,
): TapeLine[] {
  const lines: TapeLine[] = [];
  for (let i = tape.length - 1; i >= 0 && lines.length < limit; i -= 1) {
    const event = tape[i] as TapeEvent;
    if (filter !== 'all' && KINDS[event.type] !== filter) continue;
    if (of !== '' && !matches(of, ...subjectsOf(market, event))) continue;
    let line = worded.get(event);
    if (line === undefined) {
      line = wordLine(market, event);
      worded.set(event, line);
    }
    lines.push(line);
  }
  return lines;
}

export function wordLine(market: Market, event: TapeEvent): TapeLine {
  const kind = KINDS[event.type];
  switch (event.type) {
    case 'CarPurchased': {
      const gift =
        event.discountBp === 0
          ? ''
          : ` · ${words.tape.discount[event.discountKind]} −${basisPoints(event.discountBp)}`;
      const note = dealershipName(market, event.dealershipId) + gift;
      return {
        event,
        kind,
        title: modelName(market, event.modelId),
        note,
        amount: { cents: event.priceCents },
      };
    }
    case 'CarsRestocked': {
      const title = words.tape.restocks(dealershipName(market, event.dealershipId));
      const supplier = supplierName(market, event.supplierId);
      const note = words.tape.from(`${event.units} × ${modelName(market, event.modelId)}`, supplier);
      return { event, kind, title, note, amount: { cents: event.totalCents } };
    }
    case 'SupplierSwitched': {
      const title = `${dealershipName(market, event.dealershipId)}: ${modelName(market, event.modelId)}`;
      const from = supplierName(market, event.fromSupplierId);
      const to = supplierName(market, event.toSupplierId);
      const note = `${from} › ${to} · ${words.tape.reason[event.reason]}, ${words.count.units(event.horizonUnits)}`;
      return { event, kind, title, note, amount: netChange(event) };
    }
    case 'PromotionAnnounced': {
      const models =
        event.modelIds === null ? words.tape.allModels : words.count.models(event.modelIds.length);
      const note = `${event.name} · ${models}, ${stretch(event.endsAtTick - event.startsAtTick)}`;
      const direction = event.ownerType === 'dealership' ? 'fall' : 'hold';
      const text = `−${basisPoints(event.discountBp)}`;
      return {
        event,
        kind,
        title: words.tape.promotes(ownerName(market, event)),
        note,
        amount: { text, direction },
      };
    }
    case 'PromotionWithdrawn':
      return { event, kind, title: words.tape.withdrawn, note: event.promotionId, amount: null };
  }
}

/** A line on the page of the dealership that it is of, where its name has not to be said on each. */
export function ownLine(market: Market, line: TapeLine): TapeLine {
  const { event } = line;
  if (event.type === 'SupplierSwitched') return { ...line, title: modelName(market, event.modelId) };
  if (event.type !== 'CarsRestocked') return line;
  const title = `${event.units} × ${modelName(market, event.modelId)}`;
  return { ...line, title, note: words.tape.restockFrom(supplierName(market, event.supplierId)) };
}

/** What a unit costs at the new supplier against the old one, today: a switch for the long run may well cost more. */
function netChange(event: Extract<TapeEvent, { type: 'SupplierSwitched' }>): TapeLine['amount'] {
  const { fromNetCents, toNetCents } = event;
  if (fromNetCents === null || toNetCents === null || fromNetCents === 0) return null;
  const change = toNetCents / fromNetCents - 1;
  return { text: signed(change, (value) => percent(value)), direction: directionOf(change, 3) };
}
