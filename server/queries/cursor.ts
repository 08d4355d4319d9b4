/**
 * Where the next page begins: the values of the last row in the fields of the order, as opaque text. It is
 * not signed, since it says no more than a filter could ask; it is checked value by value before SQL sees it.
 */
import type { ColumnType } from '../../db/bulk.ts';
import { QUERY_LIMITS } from './limits.ts';

export type CursorValue = string | number;

export function writeCursor(order: string, values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify([order, ...values])).toString('base64url');
}

/** The values behind a cursor of this order, whose columns have these types; null when it is none. */
export function readCursor(
  cursor: string,
  order: string,
  types: readonly ColumnType[],
): readonly CursorValue[] | null {
  const parts = partsOf(cursor);
  if (parts === null || parts.length !== types.length + 1 || parts[0] !== order) return null;
  const values = parts.slice(1);
  return values.every((value, index) => fits(value, types[index]!)) ? (values as CursorValue[]) : null;
}

function partsOf(cursor: string): unknown[] | null {
  if (cursor.length > QUERY_LIMITS.cursorLength) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : null;
  } catch {
    return null;
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
