/** Times every statement that goes through a Knex pool; one that never answers is forgotten with its connection. */
import type { Knex } from 'knex';
import type { Metrics } from './metrics.ts';

interface Statement {
  __knexQueryUid: string;
  sql: string;
}

const WAITING = 10_000;

export function measureQueries(database: Knex, metrics: Metrics): void {
  const started = new Map<string, number>();
  const ended = ({ __knexQueryUid, sql }: Statement) => {
    const startMs = started.get(__knexQueryUid);
    if (startMs === undefined) return;
    started.delete(__knexQueryUid);
    metrics.querySeconds.observe({ verb: verbOf(sql) }, (performance.now() - startMs) / 1_000);
  };
  database.on('query', ({ __knexQueryUid }: Statement) => {
    if (started.size < WAITING) started.set(__knexQueryUid, performance.now());
  });
  database.on('query-response', (_answer: unknown, statement: Statement) => ended(statement));
  database.on('query-error', (_error: unknown, statement: Statement) => ended(statement));
}

const VERBS = new Set([
  'select',
  'insert',
  'update',
  'delete',
  'begin',
  'commit',
  'rollback',
  'with',
  'copy',
]);

function verbOf(sql: string): string {
  const verb = /^\s*(\w+)/.exec(sql)?.[1]?.toLowerCase() ?? '';
  return VERBS.has(verb) ? verb : 'other';
}
