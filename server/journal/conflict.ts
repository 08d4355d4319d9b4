/** Tells the one failure of a commit that means "somebody else was first" from all those that mean trouble. */
const UNIQUE_VIOLATION = '23505';

/** Whether Postgres refused a row because its key in one of these tables is taken. */
export function isTaken(error: unknown, tables: readonly string[]): boolean {
  const { code, table } = error as { code?: unknown; table?: unknown };
  return code === UNIQUE_VIOLATION && tables.includes(table as string);
}
