/** Lists of whole numbers, one for each of a row of things, in one column. */
export interface Rows {
  values: Int32Array;
  /** Where the row of each thing begins; one more entry ends the last. */
  first: Int32Array;
}

/** By row the columns that `has` picks, both in rising order, for `some` of the rows; the others are empty. */
export function rowsOf(
  rows: number,
  columns: number,
  some: Int32Array,
  has: (row: number, column: number) => boolean,
): Rows {
  const first = new Int32Array(rows + 1);
  const values = new Int32Array(some.length * columns);
  let length = 0;
  let ended = 0;
  for (const row of some) {
    first.fill(length, ended + 1, row + 1);
    for (let column = 0; column < columns; column += 1) {
      if (!has(row, column)) continue;
      values[length] = column;
      length += 1;
    }
    first[row + 1] = length;
    ended = row + 1;
  }
  return { values, first: first.fill(length, ended + 1) };
}

/** The same pairs told from the other side: for each value of `rows` the rows that have it, in rising order. */
export function turned(rows: Rows, values: number): Rows {
  const { first: from, values: others } = rows;
  const length = from.at(-1)!;
  const first = new Int32Array(values + 1);
  for (let i = 0; i < length; i += 1) first[others[i]! + 1]! += 1;
  for (let value = 0; value < values; value += 1) first[value + 1]! += first[value]!;
  const next = first.slice();
  const turnedValues = new Int32Array(length);
  for (let row = 0; row + 1 < from.length; row += 1) {
    for (let i = from[row]!; i < from[row + 1]!; i += 1) {
      const value = others[i]!;
      turnedValues[next[value]!] = row;
      next[value]! += 1;
    }
  }
  return { values: turnedValues, first };
}
