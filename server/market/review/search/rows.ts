/** Lists of whole numbers, one for each of a row of things, in one column. */
export interface Rows {
  values: Int32Array;
  /** Where the row of each thing begins; one more entry ends the last. */
  first: Int32Array;
}

/** A row as it is written. */
export interface RowWriter {
  add(value: number): void;
}

/** What `write` gives each of `some` rows, in rising order and at most `columns` each; the other rows are empty. */
export function rowsOf(
  rows: number,
  columns: number,
  some: Int32Array,
  write: (row: number, writer: RowWriter) => void,
): Rows {
  const first = new Int32Array(rows + 1);
  const values = new Int32Array(some.length * columns);
  let length = 0;
  const writer = {
    add: (value: number) => {
      values[length] = value;
      length += 1;
    },
  };
  let ended = 0;
  for (const row of some) {
    first.fill(length, ended + 1, row + 1);
    write(row, writer);
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
