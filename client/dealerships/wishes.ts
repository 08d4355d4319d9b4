/** What a dealership wants of a car, in words. */
import type { Attribute, Range, Requirement } from '../../server/market/dealership.ts';
import { grouped, roughMoney } from '../shared/format.ts';
import { words } from '../shared/messages/words.ts';

/** `body: SUV, crossover`, `power: from 150 up to 300`. */
export function wishText(attribute: Attribute, wish: Requirement): string {
  const asked = Array.isArray(wish)
    ? wish.map((value) => valueText(attribute, value)).join(', ')
    : rangeText(attribute, wish);
  return `${words.attribute[attribute]}: ${asked}`;
}

function rangeText(attribute: Attribute, { min, max }: Range): string {
  const parts = [
    ...(min === undefined ? [] : [words.dealership.atLeast(valueText(attribute, min))]),
    ...(max === undefined ? [] : [words.dealership.atMost(valueText(attribute, max))]),
  ];
  return parts.length === 0 ? words.dealership.any : parts.join(' ');
}

const NAMED: Partial<Record<Attribute, Readonly<Record<string, string>>>> = {
  bodyType: words.body,
  fuel: words.fuel,
  transmission: words.transmission,
  drivetrain: words.drivetrain,
};

function valueText(attribute: Attribute, value: string | number): string {
  if (attribute === 'msrpCents') return roughMoney(Number(value));
  if (attribute === 'year') return String(value);
  return typeof value === 'number' ? grouped(value) : (NAMED[attribute]?.[value] ?? value);
}
