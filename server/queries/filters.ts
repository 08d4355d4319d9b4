/**
 * What lists can be narrowed by: each filter is a query parameter's schema and the condition that it stands for.
 * Values come in as text, so numbers and yes-or-no are read from it.
 */
import { type QueryBuilder, type Model, raw } from 'objection';
import { z } from 'zod';
import { LIMITS } from '../market/limits.ts';
import { seesWho, type Viewer } from '../market/privacy.ts';
import { id, numberText } from '../protocol/fields.ts';
import { QUERY_LIMITS } from './limits.ts';

/** For whom, and at which tick, a list is read. */
export interface ReadContext {
  marketId: string;
  tick: number;
  viewer: Viewer;
}

export type Rows = QueryBuilder<Model, Model[]>;

export interface Filter {
  schema: z.ZodType;
  where(rows: Rows, value: unknown, context: ReadContext): void;
}

/** A filter whose condition takes what its schema gives. */
export function filter<S extends z.ZodType>(
  schema: S,
  where: (rows: Rows, value: z.output<S>, context: ReadContext) => void,
): Filter {
  return { schema, where: (rows, value, context) => where(rows, value as z.output<S>, context) };
}

const INTEGER_MOST = 2 ** 31 - 1;
const yesOrNo = z.enum(['true', 'false']);

export const equalsId = (column: string) => filter(id, (rows, value) => rows.where(column, value));

/** Thrown when somebody asks for what belongs to another buyer. */
export class NotYours extends Error {
  override readonly name = 'NotYours';
}

/** What belongs to one buyer: for himself and admins, since it says who. */
export const ofBuyer = filter(id, (rows, buyerId, { viewer }) => {
  if (!seesWho(viewer, buyerId)) throw new NotYours('buyerId must be your own: others stay unnamed');
  rows.where('buyer_id', buyerId);
});

export const equalsText = (column: string) => filter(soundQuery, (rows, value) => rows.where(column, value));

export const oneOf = <const T extends readonly [string, ...string[]]>(column: string, values: T) =>
  filter(z.enum(values), (rows, value) => rows.where(column, value));

export const isTrue = (column: string) =>
  filter(yesOrNo, (rows, value) => rows.where(column, value === 'true'));

/** Both ends of a range as two filters, named `min…` and `max…`. */
export function range(field: string, column: string): Record<string, Filter> {
  const most = /cents$|seq$/i.test(column) ? LIMITS.marketCents : INTEGER_MOST;
  const name = field[0]!.toUpperCase() + field.slice(1);
  return {
    [`min${name}`]: filter(numberText(0, most), (rows, value) => rows.where(column, '>=', value)),
    [`max${name}`]: filter(numberText(0, most), (rows, value) => rows.where(column, '<=', value)),
  };
}

/** Finds the text anywhere in an expression that has a trigram index. */
export function search(expression: string): Record<string, Filter> {
  return {
    search: filter(soundQuery.min(2), (rows, value) => {
      rows.where(raw(`(${expression}) ILIKE ?`, [`%${value.replace(/[\\%_]/g, '\\$&')}%`]));
    }),
  };
}

const soundQuery = z
  .string()
  .min(1)
  .max(QUERY_LIMITS.searchLength)
  .regex(/^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]*$/u, 'must not contain control characters');
