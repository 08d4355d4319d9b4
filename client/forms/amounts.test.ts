import { amountText, parseAmount } from './amounts.ts';

test.each([
  ['28,149.37', 'money', 2_814_937],
  ['$ 28 149', 'money', 2_814_900],
  ['1,234,567', 'whole', 1_234_567],
  ['0.1', 'money', 10],
  ['19.99', 'money', 1_999],
  ['4.35', 'percent', 435],
  ['12 %', 'percent', 1_200],
  ['0.3', 'decimal', 0.3],
  ['20', 'whole', 20],
] as const)('%s as %s is %d', (text, unit, value) => {
  expect(parseAmount(text, unit)).toBe(value);
});

test.each([
  ['1.234', 'money'],
  // As half of the world writes them: a comma that groups no thousands is not passed over.
  ['12,50', 'money'],
  ['0,5', 'percent'],
  ['1,2345', 'whole'],
  ['12.5', 'whole'],
  ['-3', 'money'],
  ['about 5', 'whole'],
  ['', 'money'],
] as const)('"%s" is no %s', (text, unit) => {
  expect(parseAmount(text, unit)).toBeNull();
});

test.each([
  [2_814_937, 'money', '28149.37'],
  [2_800_000, 'money', '28000'],
  [5, 'money', '0.05'],
  [435, 'percent', '4.35'],
  [0.3, 'decimal', '0.3'],
] as const)('%d of %s is typed %s', (value, unit, text) => {
  expect(amountText(value, unit)).toBe(text);
  expect(parseAmount(text, unit)).toBe(value);
});
