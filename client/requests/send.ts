/** How a question travels to the API: method, token, body, and for every write the key under which it happens once. */
import type { Method } from '../api/calls.ts';

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Sent {
  method?: Method;
  query?: Query;
  body?: object;
  /** The same key again is the same wish again, not a second one. */
  key?: string;
  token?: string | null;
  signal?: AbortSignal;
}

/** Rejects when no answer comes. */
export function send(
  path: string,
  { method = 'GET', query, body, key, token, signal }: Sent,
): Promise<Response> {
  const headers: Record<string, string> = {};
  if (typeof token === 'string') headers['authorization'] = `Bearer ${token}`;
  if (method !== 'GET') headers['idempotency-key'] = key ?? freshKey();
  const withBody = method !== 'GET' && method !== 'DELETE';
  if (withBody) headers['content-type'] = 'application/json';
  return fetch(`/api/v1${path}${searchOf(query)}`, {
    method,
    headers,
    ...(withBody ? { body: JSON.stringify(body ?? {}) } : {}),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** `randomUUID` exists in secure contexts only; a page on a plain http address still has random bytes. */
export function freshKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function searchOf(query: Query = {}): string {
  const named = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return named.length === 0
    ? ''
    : `?${new URLSearchParams(named.map(([name, value]) => [name, String(value)]))}`;
}
