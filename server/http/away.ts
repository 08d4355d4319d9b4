/** Tells a store that cannot be reached, or is too busy to answer in time, from a fault of ours. */

/** Of the network, of Postgres' own classes (connection, resources, shutdown, cancelled), and of the pool. */
const AWAY = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENOENT|08|53|57)/;
const AWAY_NAMES = new Set(['KnexTimeoutError', 'MaxRetriesPerRequestError']);
const AWAY_TEXT =
  /Connection (terminated|ended)|not queryable|Unable to acquire a connection|timeout expired|read timeout/i;

export function isAway(error: unknown): boolean {
  // Objection wraps what the driver said.
  const { nativeError = error } = (error ?? {}) as { nativeError?: unknown };
  const { code, name, message } = (nativeError ?? {}) as Record<string, unknown>;
  return (
    (typeof code === 'string' && AWAY.test(code)) ||
    (typeof name === 'string' && AWAY_NAMES.has(name)) ||
    (typeof message === 'string' && AWAY_TEXT.test(message))
  );
}
