/**
 * The JSON of something large as bytes, made a piece at a time. Whole, the text of a big market is a string of megabytes, which
 * the platform takes for something old and lets lie: a server that stored one every twenty seconds grew for hours.
 */

/** Elements of a list that become text together: fewer, and the calls are what takes the time. */
const ELEMENTS_A_PIECE = 64;
const MOST_BYTES_OF_UNIT = 3;

/** One text is made at a time, here, and then copied. There is room for the largest that there was. */
let room = Buffer.allocUnsafe(1 << 16);

/** The bytes of `JSON.stringify(value)`. The outermost value is plain data, without a `toJSON` of its own. */
export function jsonBytes(value: object): Buffer {
  let end = 0;
  for (const piece of piecesOf(value)) {
    makeRoom(end, MOST_BYTES_OF_UNIT * piece.length);
    end += room.write(piece, end);
  }
  return Buffer.from(room.subarray(0, end));
}

function* piecesOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) yield* piecesOfList(value);
  else if (typeof value === 'object' && value !== null) yield* piecesOfRecord(value);
  else yield JSON.stringify(value);
}

function* piecesOfRecord(record: object): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(record)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(name)}:`;
    yield* piecesOf(value);
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}

function* piecesOfList(list: readonly unknown[]): Generator<string> {
  yield '[';
  for (let from = 0; from < list.length; from += ELEMENTS_A_PIECE) {
    const elements = JSON.stringify(list.slice(from, from + ELEMENTS_A_PIECE)).slice(1, -1);
    yield from === 0 ? elements : `,${elements}`;
  }
  yield ']';
}

function makeRoom(end: number, bytes: number): void {
  if (end + bytes <= room.length) return;
  const wider = Buffer.allocUnsafe(2 * room.length + bytes);
  room.copy(wider, 0, 0, end);
  room = wider;
}
