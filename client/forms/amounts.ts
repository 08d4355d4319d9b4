/** Figures as people type them, and back: dollars for cents, percent for basis points, plain numbers. Exact: nothing goes through a fraction of a cent. */
import { language } from '../shared/messages/language.ts';

export type Unit = 'money' | 'percent' | 'whole' | 'decimal';

/** Digits after the point that a unit has. */
const DIGITS: Record<Unit, number> = { money: 2, percent: 2, whole: 0, decimal: 3 };

/** Of English: a comma anywhere else may be somebody's point, and must not make a hundred times as much. */
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** Cents, basis points or the number itself; null when the text is none, or finer than the unit. */
export function parseAmount(text: string, unit: Unit): number | null {
  const bare = text.replace(/[\s\u00a0\u202f$%]/g, '');
  const plain =
    language === 'ru' ? bare.replace(',', '.') : GROUPED.test(bare) ? bare.replaceAll(',', '') : bare;
  const found = /^(\d{1,13})(?:\.(\d*))?$/.exec(plain);
  if (found === null) return null;
  const [, whole, rest = ''] = found;
  if (rest.replace(/0+$/, '').length > DIGITS[unit]) return null;
  if (unit === 'decimal') return Number(plain);
  return Number(whole! + rest.slice(0, DIGITS[unit]).padEnd(DIGITS[unit], '0'));
}

/** As one would type it; empty for null. */
export function amountText(value: number | null, unit: Unit): string {
  if (value === null) return '';
  const point = language === 'ru' ? ',' : '.';
  if (unit === 'whole' || unit === 'decimal') return String(value).replace('.', point);
  const rest = String(value % 100).padStart(2, '0');
  const whole = String(Math.floor(value / 100));
  return rest === '00' ? whole : `${whole}${point}${rest}`;
}
