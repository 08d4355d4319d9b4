/**
 * Where the next page begins: the list, its order, and the values of the last row in the fields of the order, as opaque
 * text. It is not signed, since it says no more than a filter could ask; it is checked value by value before SQL sees it.
 */
import { z } from 'zod';
import type { ColumnType } from '../../db/bulk.ts';
import { QUERY_LIMITS } from './limits.ts';

export type CursorValue = string | number;

/** A list in one of its orders, whose columns have these types. */
export interface Ordered {
  list: string;
  order: string;
  types: readonly ColumnType[];
}

export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
}

/** As a query parameter. */
export const cursorText = z.string().min(1).max(QUERY_LIMITS.cursorLength);

export function writeCursor({ list, order }: Ordered, values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify([list, order, ...values])).toString('base64url');
}

/** The values behind a cursor of this list and order. Throws `InvalidCursor`. */
export function readCursor(cursor: string, { list, order, types }: Ordered): readonly CursorValue[] {
  const [ofList, inOrder, ...values] = partsOf(cursor);
  const isOfThem = ofList === list && inOrder === order && values.length === types.length;
  if (isOfThem && values.every((value, index) => fits(value, types[index]!))) return values as CursorValue[];
  throw new InvalidCursor(`cursor must be the \`next\` of a page of ${list} in the order ${order}.`);
}

/** Of rows that were looked for up to one more than the limit: the page, and its cursor when there is one behind it. */
export function pageFrom<R>(
  found: readonly R[],
  limit: number,
  ordered: Ordered,
  valuesOf: (row: R) => readonly CursorValue[],
): { items: R[]; next: string | null } {
  const items = found.slice(0, limit);
  const next = found.length > limit ? writeCursor(ordered, valuesOf(items.at(-1)!)) : null;
  return { items, next };
}

function partsOf(cursor: string): unknown[] {
  if (cursor.length > QUERY_LIMITS.cursorLength) return [];
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

const INTEGER = { least: -(2 ** 31), greatest: 2 ** 31 - 1 };

/** Whether Postgres takes the value for a column of this type. */
function fits(value: unknown, type: ColumnType): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string' && !value.includes('\0');
    case 'integer':
      return (
        Number.isInteger(value) && INTEGER.least <= (value as number) && (value as number) <= INTEGER.greatest
      );
    case 'bigint':
      return Number.isSafeInteger(value);
    case 'double precision':
      return Number.isFinite(value);
    default:
      return false;
  }
}
