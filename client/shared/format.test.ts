import {
  basisPoints,
  decimal,
  directionOf,
  grouped,
  marketTime,
  money,
  moneyParts,
  percent,
  roughMoney,
  seconds,
  signed,
  stretch,
} from './format.ts';
import { setLanguage } from './messages/language.ts';

/** Spaces that do not break are spaces to a reader. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

afterEach(() => setLanguage('en'));

test('money is exact to the cent, also where a float would round', () => {
  expect(money(2_814_937)).toBe('$28,149.37');
  expect(money(5)).toBe('$0.05');
  expect(money(-120_000)).toBe('−$1,200.00');
  expect(money(9_007_199_254_740_991)).toBe('$90,071,992,547,409.91');
  expect(moneyParts(2_814_937)).toEqual({ whole: '$28,149', rest: '.37' });
  expect(moneyParts(123_456_789)).toEqual({ whole: '$1,234,567', rest: '.89' });
});

test('rough money has one unit and four figures', () => {
  expect(roughMoney(1_482_000_000)).toBe('$14.82M');
  expect(roughMoney(39_452_800)).toBe('$394.5K');
  expect(roughMoney(-99_000)).toBe('−$990');
  expect(roughMoney(0)).toBe('$0');
});

test('counts and rates carry their sign and group', () => {
  expect(grouped(184_202)).toBe('184,202');
  expect(decimal(-0.25, 2)).toBe('−0.25');
  expect(signed(31, grouped)).toBe('+31');
  expect(signed(-0.0031, (ratio) => percent(ratio, 2))).toBe('−0.31%');
  expect(percent(-0.00001, 1)).toBe('0.0%');
  expect(signed(0.00001, percent)).toBe('0.0%');
  expect(basisPoints(500)).toBe('5%');
  expect(basisPoints(525)).toBe('5.25%');
});

test('another language has its own marks and places of the sign', () => {
  setLanguage('ru');
  expect(spaced(money(2_814_937))).toBe('28 149,37 $');
  expect(moneyParts(2_814_937).rest.slice(0, 3)).toBe(',37');
  expect(spaced(percent(0.0525, 2))).toBe('5,25 %');
});

test('a change that reads as zero holds', () => {
  expect(directionOf(0.0004, 3)).toBe('hold');
  expect(directionOf(-0.0006, 3)).toBe('fall');
  expect(directionOf(null)).toBe('hold');
});

test('market time counts days from one and stretches name their two largest units', () => {
  expect(marketTime(0)).toBe('Day 1 00:00');
  expect(marketTime(11 * 1_440 + 14 * 60 + 37)).toBe('Day 12 14:37');
  expect(stretch(45)).toBe('45 min');
  expect(stretch(2 * 1_440 + 240)).toBe('2 d 4 h');
  expect(spaced(seconds(180))).toBe('0.2 s');
  expect(spaced(seconds(42_100))).toBe('42 s');
});
