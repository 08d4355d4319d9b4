/** Columns of numbers that grow: rows are numbered from 0, and each column is one typed array. */
type Column = Int32Array | Float64Array | Uint8Array;

/** The same values in twice the room. */
export function grown<C extends Column>(column: C, rows: number): C {
  const larger = new (column.constructor as new (length: number) => C)(rows);
  larger.set(column);
  return larger;
}

/** How many rows to make room for when `rows` are needed. */
export function roomFor(rows: number): number {
  return Math.max(16, rows * 2);
}
