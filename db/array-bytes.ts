/**
 * Columns of many rows as Postgres sends arrays itself, in binary. As text each character of an array was looked at on both
 * sides, and each time and number read from its digits: a quarter of what the server did for a big commit.
 */
import type { ColumnType } from './bulk.ts';

interface Encoding {
  /** The type of the elements in Postgres' own numbering. */
  oid: number;
  /** Writes a value that is not null and returns where it ends. */
  write: (value: unknown, at: number) => number;
}

const FIELD_BYTES = 4;
const HEADER_BYTES = 5 * FIELD_BYTES;
const NUMBER_BYTES = 8;
const MOST_BYTES_OF_UNIT = 3;
/** Of texts up to this length each character is written here, which is quicker than a call of the platform's. */
const SHORT_TEXT = 40;
const ASCII_END = 0x80;
const JSONB_VERSION = 1;
const TWO_TO_32 = 2 ** 32;
/** Postgres counts microseconds from the year 2000. */
const EPOCH_MS = Date.UTC(2000);

/** One array is made at a time, here, and then copied. There is room for the largest that there was. */
let bytes = Buffer.allocUnsafe(1 << 16);
let numbers = viewOf(bytes);

const ENCODINGS: Record<ColumnType, Encoding> = {
  text: { oid: 25, write: (value, at) => writeText(value as string, at) },
  integer: { oid: 23, write: (value, at) => writeInteger(value as number, at) },
  bigint: { oid: 20, write: (value, at) => writeBigint(value as number, at) },
  'double precision': { oid: 701, write: (value, at) => writeDouble(value as number, at) },
  boolean: { oid: 16, write: (value, at) => writeByte(value === true ? 1 : 0, at) },
  timestamptz: { oid: 1184, write: (value, at) => writeTime(value as Date, at) },
  json: { oid: 114, write: (value, at) => writeText(JSON.stringify(value), at) },
  jsonb: {
    oid: 3802,
    write: (value, at) => writeText(JSON.stringify(value), writeByte(JSONB_VERSION, at)),
  },
};

/** One column's values as a bound value of type `type[]`. Throws a RangeError for what an integer column cannot hold exactly. */
export function arrayBytes(type: ColumnType, values: readonly unknown[]): Buffer {
  const { oid, write } = ENCODINGS[type];
  let at = HEADER_BYTES;
  let nulls = 0;
  for (const value of values) {
    makeRoom(at, FIELD_BYTES + NUMBER_BYTES);
    const start = at + FIELD_BYTES;
    if (value === null) {
      nulls = 1;
      at = writeInteger(-1, at);
    } else {
      const end = write(value, start);
      writeInteger(end - start, at);
      at = end;
    }
  }
  const [dimensions, firstPlace] = [1, 1];
  [dimensions, nulls, oid, values.length, firstPlace].forEach((field, i) =>
    writeInteger(field, i * FIELD_BYTES),
  );
  return Buffer.from(bytes.subarray(0, at));
}

/** They all write at a place and return where what they wrote ends. */
function writeText(text: string, at: number): number {
  const { length } = text;
  makeRoom(at, length * MOST_BYTES_OF_UNIT);
  if (length > SHORT_TEXT) return at + bytes.write(text, at);
  for (let i = 0; i < length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= ASCII_END) return at + bytes.write(text, at);
    bytes[at + i] = unit;
  }
  return at + length;
}

function writeInteger(value: number, at: number): number {
  if ((value | 0) !== value) throw new RangeError(`${value} is no integer`);
  numbers.setInt32(at, value);
  return at + 4;
}

function writeBigint(value: number, at: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no safe integer`);
  const high = Math.floor(value / TWO_TO_32);
  numbers.setInt32(at, high);
  numbers.setUint32(at + 4, value - high * TWO_TO_32);
  return at + 8;
}

function writeTime(time: Date, at: number): number {
  return writeBigint((time.getTime() - EPOCH_MS) * 1_000, at);
}

function writeDouble(value: number, at: number): number {
  numbers.setFloat64(at, value);
  return at + 8;
}

function writeByte(value: number, at: number): number {
  bytes[at] = value;
  return at + 1;
}

function makeRoom(at: number, more: number): void {
  if (at + more <= bytes.length) return;
  const larger = Buffer.allocUnsafe(2 * (at + more));
  bytes.copy(larger, 0, 0, at);
  bytes = larger;
  numbers = viewOf(bytes);
}

function viewOf({ buffer, byteOffset, byteLength }: Buffer): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
