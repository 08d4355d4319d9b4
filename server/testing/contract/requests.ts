/** Requests made from the API's document: valid ones, and such as are broken in one place. */
import type { Method, OpenApi, Operation, Parameter } from '../../http/openapi/shapes.ts';
import type { Draws } from './draws.ts';
import { asText, type Known, strangeValue, validValue } from './values.ts';

export interface Route {
  method: Method;
  path: string;
  operation: Operation;
}

export interface Call {
  route: Route;
  /** What is wrong with it, in a word; null: nothing. */
  broken: string | null;
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

export function routesOf(document: OpenApi): Route[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method: method as Method, path, operation })),
  );
}

export class Requests {
  #number = 0;

  constructor(
    private readonly document: OpenApi,
    /** Tokens of several callers; null is nobody. */
    private readonly tokens: readonly (string | null)[],
    private readonly known: Known,
    private readonly draws: Draws,
  ) {}

  valid(route: Route): Call {
    return this.#make(route, null);
  }

  /** Breaks one place that the route has. */
  broken(route: Route): Call {
    const { parameters = [], requestBody } = route.operation;
    const places = ['unknown parameter', 'token', ...parameters.map(({ name }) => `parameter ${name}`)];
    if (requestBody !== undefined)
      places.push('field', 'unknown field', 'missing field', 'json', 'media type');
    return this.#make(route, this.draws.of(places));
  }

  #make(route: Route, broken: string | null): Call {
    const { method, path, operation } = route;
    const query: string[] = [];
    const headers: Record<string, string> = {};
    let url = path;
    for (const parameter of operation.parameters ?? []) {
      const value = this.#parameter(parameter, broken === `parameter ${parameter.name}`);
      if (value === undefined) continue;
      const text = asText(value);
      if (parameter.in === 'path') url = url.replace(`{${parameter.name}}`, () => encoded(text));
      else if (parameter.in === 'query') query.push(`${parameter.name}=${encodeURIComponent(text)}`);
      else if (parameter.in === 'header') headers[parameter.name] = headerText(text);
    }
    if (broken === 'unknown parameter')
      query.push(this.draws.of(['nobody=1', '__proto__=1', 'limit[]=1', '%00=%00']));
    const token = broken === 'token' ? this.draws.of(BAD_TOKENS) : this.draws.of(this.tokens);
    if (token !== null) headers['authorization'] = `Bearer ${token}`;
    const body = method === 'get' ? null : this.#body(operation, headers, broken);
    return { route, broken, url: query.length === 0 ? url : `${url}?${query.join('&')}`, headers, body };
  }

  #parameter({ name, required, schema, in: place }: Parameter, broken: boolean): unknown {
    if (broken) return place === 'header' ? undefined : strangeValue(this.draws);
    if (name === 'idempotency-key') return `contract-${(this.#number += 1)}`;
    if (required !== true && !this.draws.chance(15)) return undefined;
    return validValue(this.document, schema, name, this.known, this.draws);
  }

  #body({ requestBody }: Operation, headers: Record<string, string>, broken: string | null): string | null {
    const media = requestBody?.content['application/json'];
    if (media === undefined) return null;
    headers['content-type'] = broken === 'media type' ? 'text/csv' : 'application/json';
    if (broken === 'json') return this.draws.of(['{', '[1,', '"', 'nonsense', '\u0000']);
    const value = validValue(this.document, media.schema, '', this.known, this.draws);
    const fields = { ...(value as Record<string, unknown>) };
    const names = Object.keys(fields);
    if (broken === 'unknown field') fields['nobody'] = 1;
    if (names.length > 0 && broken === 'field') fields[this.draws.of(names)] = strangeValue(this.draws);
    if (names.length > 0 && broken === 'missing field') delete fields[this.draws.of(names)];
    return JSON.stringify(fields);
  }
}

const BAD_TOKENS = ['x', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4iLCJzdWIiOiJ4In0.', '%00'];

/** A dot or nothing would make another path of it; a lone percent sign is left to be one. */
function encoded(text: string): string {
  if (text === '%') return '%zz';
  return text === '' || /^\.+$/.test(text) ? '%20' : encodeURIComponent(text);
}

function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 300);
}
