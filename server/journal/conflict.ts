/** Tells the one failure of a commit that means "somebody else was first" from all those that mean trouble. */
const UNIQUE_VIOLATION = '23505';

/** Whether Postgres refused a row because its key in one of these tables, or in a partition of one, is taken. */
export function isTaken(error: unknown, tables: readonly string[]): boolean {
  const { code, table } = error as { code?: unknown; table?: unknown };
  if (code !== UNIQUE_VIOLATION || typeof table !== 'string') return false;
  return tables.some((name) => table === name || table.startsWith(`${name}_`));
}
