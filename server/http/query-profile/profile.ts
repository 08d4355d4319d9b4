/**
 * For developers: what each request asked of the database. A request's statements are found by its asynchronous
 * context, so no code on the way has to hand anything on. Values are left out: they may be somebody's.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Knex } from 'knex';
import { PROFILE_LIMITS } from './limits.ts';

export interface Statement {
  sql: string;
  ms: number;
  /** Rows that came back or were written; null when the statement failed. */
  rows: number | null;
}

export interface Profiled {
  method: string;
  url: string;
  /** 0 while it runs. */
  status: number;
  ms: number;
  statements: Statement[];
  /** Statements beyond the limit are counted, not kept. */
  count: number;
  queryMs: number;
}

/** A statement's text with how often the request sent it. */
export interface Repeated extends Statement {
  times: number;
  /** The mark of a query for each row of another one. */
  nPlusOne: boolean;
}

export class QueryProfile {
  readonly #current = new AsyncLocalStorage<Profiled>();
  readonly #recent: Profiled[] = [];

  constructor(private readonly nowMs: () => number) {}

  /** The requests that were profiled, the latest first. */
  get recent(): readonly Profiled[] {
    return this.#recent.toReversed();
  }

  begin(method: string, url: string, go: () => void): Profiled {
    const profiled = { method, url, status: 0, ms: 0, statements: [], count: 0, queryMs: 0 };
    this.#recent.push(profiled);
    if (this.#recent.length > PROFILE_LIMITS.requests) this.#recent.shift();
    this.#current.run(profiled, go);
    return profiled;
  }

  /** Notes the statements that `database` sends on behalf of requests. */
  watch(database: Knex): void {
    const begun = new Map<string, { profiled: Profiled; sql: string; startMs: number }>();
    const end = (uid: string, rows: number | null) => {
      const sent = begun.get(uid);
      if (sent === undefined) return;
      begun.delete(uid);
      note(sent.profiled, { sql: sent.sql, ms: this.nowMs() - sent.startMs, rows });
    };
    database.on('query', ({ __knexQueryUid: uid, sql }: Sent) => {
      const profiled = this.#current.getStore();
      if (profiled !== undefined) begun.set(uid, { profiled, sql, startMs: this.nowMs() });
    });
    database.on('query-response', (_response: unknown, { __knexQueryUid: uid, response }: Sent) =>
      end(uid, response?.rowCount ?? 0),
    );
    database.on('query-error', (_error: unknown, { __knexQueryUid: uid }: Sent) => end(uid, null));
  }
}

interface Sent {
  __knexQueryUid: string;
  sql: string;
  response?: { rowCount?: number | null };
}

function note(profiled: Profiled, statement: Statement): void {
  profiled.count += 1;
  profiled.queryMs += statement.ms;
  if (profiled.statements.length < PROFILE_LIMITS.statements) profiled.statements.push(statement);
}

/** A request's statements by text, the slowest together first. */
export function repeatsOf({ statements }: Profiled): Repeated[] {
  const byText = new Map<string, Repeated>();
  for (const { sql, ms, rows } of statements) {
    const same = byText.get(sql);
    if (same === undefined) {
      byText.set(sql, { sql, ms, rows, times: 1, nPlusOne: false });
      continue;
    }
    same.times += 1;
    same.ms += ms;
    same.rows = rows === null || same.rows === null ? null : same.rows + rows;
    same.nPlusOne = same.times >= PROFILE_LIMITS.nPlusOne;
  }
  return [...byText.values()].sort((a, b) => b.ms - a.ms);
}
