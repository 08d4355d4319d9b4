/**
 * Numbers and times as text, the same everywhere on the pages. Money is split from whole cents by integer
 * arithmetic, so that what is shown is what was paid; thousands are set apart by a narrow space that does not break.
 */
import { TICKS_PER_DAY } from '../../server/market/time.ts';

/** U+202F, narrow no-break space. */
export const THIN = '\u202f';
const MINUS = '\u2212';

export function grouped(whole: number): string {
  const digits = String(Math.abs(Math.trunc(whole)));
  const text = digits.replace(/\B(?=(\d{3})+$)/g, THIN);
  return whole < 0 ? MINUS + text : text;
}

/** An amount to the cent, in the two parts that are set differently: `$28 149` and `.37`. */
export function moneyParts(cents: number): { whole: string; rest: string } {
  const absolute = Math.abs(cents);
  const sign = cents < 0 ? MINUS : '';
  const rest = String(absolute % 100).padStart(2, '0');
  return { whole: `${sign}$${grouped(Math.floor(absolute / 100))}`, rest: `.${rest}` };
}

/** `$28 149.37`, exact. */
export function money(cents: number): string {
  const { whole, rest } = moneyParts(cents);
  return whole + rest;
}

const STEPS = [
  { dollars: 1e9, unit: 'B' },
  { dollars: 1e6, unit: 'M' },
  { dollars: 1e3, unit: 'k' },
] as const;

/** `$14.82 M`: for sums that are looked at and not paid. */
export function roughMoney(cents: number): string {
  const dollars = Math.abs(cents) / 100;
  const sign = cents < 0 ? MINUS : '';
  const step = STEPS.find((candidate) => dollars >= candidate.dollars);
  if (step === undefined) return `${sign}$${Math.round(dollars)}`;
  const amount = dollars / step.dollars;
  return `${sign}$${amount.toFixed(amount < 100 ? 2 : 1)}${THIN}${step.unit}`;
}

export function percent(ratio: number, digits = 1): string {
  const text = Math.abs(100 * ratio).toFixed(digits);
  return `${ratio < 0 && Number(text) !== 0 ? MINUS : ''}${text}${THIN}%`;
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

export function dayOf(tick: number): number {
  return Math.floor(tick / TICKS_PER_DAY) + 1;
}

/** `14:37`, the time of the market day. */
export function timeOf(tick: number): string {
  const minute = ((tick % TICKS_PER_DAY) + TICKS_PER_DAY) % TICKS_PER_DAY;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export function marketTime(tick: number): string {
  return `Day ${dayOf(tick)} ${timeOf(tick)}`;
}

/** A stretch of market time: `45 min`, `3 h`, `2 d 4 h`. */
export function stretch(ticks: number): string {
  const days = Math.floor(ticks / TICKS_PER_DAY);
  const hours = Math.floor((ticks % TICKS_PER_DAY) / 60);
  const minutes = ticks % 60;
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  return `${minutes} min`;
}

/** Wall time that has passed: `0.2 s`, `12 s`, `3 min`. */
export function seconds(ms: number): string {
  if (ms < 9_950) return `${(Math.max(0, ms) / 1_000).toFixed(1)}${THIN}s`;
  if (ms < 119_500) return `${Math.round(ms / 1_000)}${THIN}s`;
  return `${Math.round(ms / 60_000)}${THIN}min`;
}

export function plural(amount: number, one: string, many = `${one}s`): string {
  return `${grouped(amount)} ${amount === 1 ? one : many}`;
}
