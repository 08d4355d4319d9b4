/**
 * What can be asked of the API, as its own document has it: which addresses there are for a method, what goes with each, and
 * what comes back. An address that no route has, a filter that a list does not know, or a field that is missing does not compile.
 */
import type { Preferences } from '../../server/market/dealership.ts';
import type { paths } from './schema.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** `/markets/{market}/offers` as an address is made: with anything in place of what is in braces. */
type Filled<P extends string> = P extends `${infer Before}{${string}}${infer After}`
  ? `${Before}${string}${Filled<After>}`
  : P;

/** One route: a method, the address behind `/api/v1`, and the operation that it is. */
type Route = {
  [P in keyof paths]: P extends `/api/v1${infer Address}`
    ? {
        [M in Method]: paths[P][Lowercase<M>] extends infer Operation extends object
          ? { method: M; address: Filled<Address>; operation: Operation }
          : never;
      }[Method]
    : never;
}[keyof paths];

type RouteOf<M extends Method> = Extract<Route, { method: M }>;

/** The addresses that there are for a method. */
export type Address<M extends Method> = RouteOf<M>['address'];

/** That of exactly this address: another one may match it as well, since anything may stand in its gaps. */
type OperationOf<M extends Method, A> = A extends string ? OperationAt<RouteOf<M>, A> : never;

type OperationAt<R, A> = R extends { address: infer Known; operation: infer Operation }
  ? [Known, A] extends [A, Known]
    ? Operation
    : never
  : never;

/** The address itself where it is that of a route, and not merely one that something in a route's gaps could make. */
export type Known<M extends Method, A> = A extends string
  ? [OperationOf<M, A>] extends [never]
    ? never
    : A
  : never;

/** The filters, order and limit that a list knows; an empty one is none. */
export type Filters<M extends Method, A> =
  OperationOf<M, A> extends { parameters: { query?: infer Query } }
    ? { [F in keyof Query]?: Query[F] | '' | null | undefined }
    : never;

/**
 * What goes with it, as a form holds it: fields may still be empty and choices are texts,
 * and the server says what is wrong. Wishes of a dealership are as the market itself has them.
 */
export type Draft<Given> = Given extends string
  ? string
  : Given extends readonly (infer Item)[]
    ? readonly Draft<Item>[]
    : Given extends object
      ? {
          readonly [Field in keyof Given]:
            (Field extends 'preferences' ? Preferences : Draft<Given[Field]>) | null;
        }
      : Given;

/** What goes with it; an empty object where nothing does. */
export type Body<M extends Method, A> =
  OperationOf<M, A> extends { requestBody: { content: { 'application/json': infer Given } } }
    ? Given
    : OperationOf<M, A> extends { requestBody?: { content: { 'application/json': infer Given } } }
      ? Given
      : Record<string, never>;

/** What comes back. */
export type Told<M extends Method, A> =
  OperationOf<M, A> extends { responses: infer Responses }
    ? Responses[keyof Responses & (200 | 201 | 202)] extends { content: { 'application/json': infer Answer } }
      ? Answer
      : never
    : never;
