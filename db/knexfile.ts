/**
 * How knex talks to Postgres. BIGINT arrives as a number and is refused past the safe integers, so that no cent is
 * ever rounded; every statement, lock, idle transaction and silent line has an end, so that no beat hangs for ever.
 */
import type { Knex } from 'knex';
import pg, { type Client } from 'pg';
import { DATABASE_LIMITS } from './limits.ts';

/** The type of BIGINT in Postgres' own numbering. */
const INT8: number = pg.types.builtins.INT8;

export interface DatabaseOptions {
  /** Connections that this process may hold at once. */
  poolConnections?: number;
}

export function knexConfig(url: string, options: DatabaseOptions = {}): Knex.Config {
  return {
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: 'forecourt',
      connectionTimeoutMillis: DATABASE_LIMITS.connectMs,
      statement_timeout: DATABASE_LIMITS.statementMs,
      lock_timeout: DATABASE_LIMITS.lockMs,
      query_timeout: DATABASE_LIMITS.answerMs,
      idle_in_transaction_session_timeout: DATABASE_LIMITS.idleInTransactionMs,
      keepAlive: true,
      keepAliveInitialDelayMillis: DATABASE_LIMITS.keepAliveMs,
      // Statements that are sent together do not wait for each other's answers: see `flight.ts`.
      pipeline: true,
      // The rows of a beat are in memory, where one is as near as the next: the default reads whole tables for them. And no
      // page of a list is worth starting workers for.
      options: '-c random_page_cost=1.1 -c max_parallel_workers_per_gather=0',
      types: { getTypeParser },
    } as Knex.PgConnectionConfig,
    // None are kept for their own sake: a closed database leaves no timer and no socket behind.
    pool: { min: 0, max: options.poolConnections ?? DATABASE_LIMITS.poolConnections, validate: isOpen },
    acquireConnectionTimeout: DATABASE_LIMITS.acquireMs,
    // What fails is thrown, and told by whoever catches it.
    log: { warn: () => undefined, error: () => undefined },
  };
}

/** One that was given up has no socket any more, before anybody is told that it ended. */
const isOpen = ({ connection }: Client): boolean => !connection.stream.destroyed;

/** The number that a BIGINT's text stands for; a RangeError when a number cannot hold it exactly. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`bigint ${text} is past the safe integers: read it as text, or find out who wrote it`);
}

/** Of this connection alone: whoever else uses pg in the process keeps its own parsers. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  if (oid === INT8 && format !== 'binary') return safeInteger;
  return pg.types.getTypeParser(oid, format);
}
