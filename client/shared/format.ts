/**
 * Numbers, money and market times as text, by the locale of the page. Money is whole cents and is handed to the
 * formatter as a decimal text, so that what is shown is what was paid, to the cent.
 */
import { TICKS_PER_DAY } from '../../server/market/time.ts';
import { locale } from './messages/language.ts';
import { words } from './messages/words.ts';

const MINUS = '\u2212';
const formatters = new Map<string, Intl.NumberFormat>();

/** A formatter is dear to make and cheap to use. */
function formatter(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${locale} ${key}`;
  let found = formatters.get(name);
  if (found === undefined) {
    found = new Intl.NumberFormat(locale, options);
    formatters.set(name, found);
  }
  return found;
}

const DOLLARS = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const;

/** A hyphen is too short to be seen before a figure. */
function withMinus(text: string): string {
  return text.replace('-', MINUS);
}

export function grouped(whole: number): string {
  return withMinus(formatter('whole', { maximumFractionDigits: 0 }).format(Math.trunc(whole)));
}

export function decimal(value: number, digits: number): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return withMinus(formatter(`decimal ${digits}`, options).format(value));
}

/** An amount to the cent, in the two parts that are set differently: `$28,149` and `.37`. */
export function moneyParts(cents: number): { whole: string; rest: string } {
  const text = money(cents);
  const digits = text.search(/[.,]\d\d(?!\d)/);
  return { whole: text.slice(0, digits), rest: text.slice(digits) };
}

/** `$28,149.37`, exact. */
export function money(cents: number): string {
  const absolute = Math.abs(cents);
  const exact = `${Math.floor(absolute / 100)}.${String(absolute % 100).padStart(2, '0')}` as `${number}`;
  return (cents < 0 ? MINUS : '') + formatter('money', DOLLARS).format(exact);
}

/** `$14.82M`: for sums that are looked at and not paid. */
export function roughMoney(cents: number): string {
  const dollars = cents / 100;
  const small = Math.abs(dollars) < 1_000;
  const options: Intl.NumberFormatOptions = small
    ? { ...DOLLARS, maximumFractionDigits: 0 }
    : { ...DOLLARS, notation: 'compact', minimumSignificantDigits: 4, maximumSignificantDigits: 4 };
  return withMinus(formatter(small ? 'dollars' : 'rough', options).format(Math.round(dollars)));
}

/** `$15K`: for the ends of classes and the marks of axes, which are round. */
export function roundMoney(cents: number): string {
  const options: Intl.NumberFormatOptions = { ...DOLLARS, notation: 'compact', maximumSignificantDigits: 3 };
  return withMinus(formatter('round', options).format(Math.round(cents / 100)));
}

export function percent(ratio: number, digits = 1): string {
  const shown = Number((100 * ratio).toFixed(digits)) === 0 ? 0 : ratio;
  const options = {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  return withMinus(formatter(`percent ${digits}`, options).format(shown));
}

export function basisPoints(bp: number): string {
  return percent(bp / 10_000, bp % 100 === 0 ? 0 : bp % 10 === 0 ? 1 : 2);
}

/** Any formatted number with its sign said, also a plus; what reads as zero has none. */
export function signed(value: number, text: (value: number) => string): string {
  const shown = text(value);
  return value > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}

export type Direction = 'rise' | 'fall' | 'hold';

/** The direction of a change that is shown with so many decimals: what reads as zero holds. */
export function directionOf(change: number | null, digits = 6): Direction {
  if (change === null) return 'hold';
  const shown = Number(change.toFixed(digits));
  return shown > 0 ? 'rise' : shown < 0 ? 'fall' : 'hold';
}

function dayOf(tick: number): number {
  return Math.floor(tick / TICKS_PER_DAY) + 1;
}

/** `14:37`, the time of the market day. */
export function timeOf(tick: number): string {
  const minute = ((tick % TICKS_PER_DAY) + TICKS_PER_DAY) % TICKS_PER_DAY;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export function dayName(tick: number): string {
  return words.time.day(dayOf(tick));
}

export function marketTime(tick: number): string {
  return `${dayName(tick)} ${timeOf(tick)}`;
}

/** A stretch of market time: `45 min`, `3 h`, `2 d 4 h`. */
export function stretch(ticks: number): string {
  const days = Math.floor(ticks / TICKS_PER_DAY);
  const hours = Math.floor((ticks % TICKS_PER_DAY) / 60);
  const minutes = ticks % 60;
  const { d, h, min } = words.time;
  if (days > 0) return hours > 0 ? `${days} ${d} ${hours} ${h}` : `${days} ${d}`;
  if (hours > 0) return minutes > 0 ? `${hours} ${h} ${minutes} ${min}` : `${hours} ${h}`;
  return `${minutes} ${min}`;
}

/** Wall time that has passed: `0.2 s`, `12 s`, `3 min`. */
export function seconds(ms: number): string {
  const { s, min } = words.time;
  if (ms < 9_950) return `${decimal(Math.max(0, ms) / 1_000, 1)}\u202f${s}`;
  if (ms < 119_500) return `${Math.round(ms / 1_000)}\u202f${s}`;
  return `${Math.round(ms / 60_000)}\u202f${min}`;
}
