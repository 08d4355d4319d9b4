/**
 * Ids that were used before. They are remembered for as long as the market lives, so each is kept as a 64-bit
 * fingerprint in one flat table: 12 to 24 bytes where a set of the texts takes a hundred. Two ids of ten million
 * share a fingerprint once in some 370,000 markets; the later one is then refused as used.
 */
const LEAST_SLOTS = 16;

/** Words of an entry: the lower and the upper half of its fingerprint. Both are 0 where there is none. */
const WORDS = 2;

const { imul } = Math;

const ENTRY_BYTES = 8;
const HEX = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
const HEX_DIGITS = 2 * ENTRY_BYTES;
const BYTES_A_CHUNK = 64 * ENTRY_BYTES;

export class IdMemory {
  #size = 0;
  #words = new Uint32Array(LEAST_SLOTS * WORDS);

  static of(ids: Iterable<string>): IdMemory {
    const memory = new IdMemory();
    for (const id of ids) memory.add(id);
    return memory;
  }

  /** Itself, or from what JSON said of it, or from the ids. */
  static from(told: IdMemory | string | Iterable<string>): IdMemory {
    if (told instanceof IdMemory) return told;
    return typeof told === 'string' ? IdMemory.fromHex(told) : IdMemory.of(told);
  }

  /** From what `toHex` gave. */
  static fromHex(hex: string): IdMemory {
    const memory = new IdMemory();
    for (let at = 0; at < hex.length; at += HEX_DIGITS) {
      const middle = at + HEX_DIGITS / 2;
      const high = Number.parseInt(hex.slice(at, middle), 16);
      memory.#insert(Number.parseInt(hex.slice(middle, at + HEX_DIGITS), 16), high);
    }
    return memory;
  }

  get size(): number {
    return this.#size;
  }

  add(id: string): void {
    const [low, high] = fingerprint(id);
    this.#insert(low, high);
  }

  has(id: string): boolean {
    const [low, high] = fingerprint(id);
    return this.#holds(this.#find(low, high));
  }

  /** 8 for each, the highest first, rising: the same bytes for the same ids, in whatever order they came. */
  toBytes(): Uint8Array<ArrayBuffer> {
    const sorted = new BigUint64Array(this.#size);
    const halves = new Uint32Array(sorted.buffer);
    const words = this.#words;
    let filled = 0;
    for (let at = 0; at < words.length; at += WORDS) {
      const [low, high] = [words[at]!, words[at + 1]!];
      if (low === 0 && high === 0) continue;
      halves[filled] = low;
      halves[filled + 1] = high;
      filled += WORDS;
    }
    sorted.sort();
    for (let at = 0; at < filled; at += WORDS) {
      const low = halves[at]!;
      halves[at] = highestFirst(halves[at + 1]!);
      halves[at + 1] = highestFirst(low);
    }
    return new Uint8Array(sorted.buffer);
  }

  /** The same in 16 hexadecimal digits for each. */
  toHex(): string {
    return [...chunks(this.toBytes())].join('');
  }

  /** What JSON says of it. A list while it is empty, which was there before the digits. */
  toJSON(): string | [] {
    return this.#size === 0 ? [] : this.toHex();
  }

  #insert(low: number, high: number): void {
    const at = this.#find(low, high);
    if (this.#holds(at)) return;
    this.#words[at] = low;
    this.#words[at + 1] = high;
    this.#size += 1;
    // Beyond two thirds a search by neighbours gets long.
    if (3 * WORDS * this.#size > 2 * this.#words.length) this.#grow();
  }

  #grow(): void {
    const before = this.#words;
    this.#words = new Uint32Array(2 * before.length);
    this.#size = 0;
    for (let at = 0; at < before.length; at += WORDS) {
      if (before[at] !== 0 || before[at + 1] !== 0) this.#insert(before[at]!, before[at + 1]!);
    }
  }

  /** Where it is, or else where it would go: the first free place from its own on. */
  #find(low: number, high: number): number {
    const words = this.#words;
    const last = words.length - WORDS;
    let at = (low * WORDS) & last;
    while (this.#holds(at) && (words[at] !== low || words[at + 1] !== high)) at = (at + WORDS) & last;
    return at;
  }

  #holds(at: number): boolean {
    return this.#words[at] !== 0 || this.#words[at + 1] !== 0;
  }
}

/**
 * The digits of bytes, some at a time: one character after the other would take ten times as long. The codes are in an
 * ordinary array because `apply` takes two to three times as long over a typed one.
 */
function* chunks(bytes: Uint8Array): Generator<string> {
  const codes = new Array<number>(2 * BYTES_A_CHUNK).fill(0);
  let filled = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    codes[filled] = HEX[bytes[at]! >>> 4]!;
    codes[filled + 1] = HEX[bytes[at]! & 15]!;
    filled += 2;
    if (filled < codes.length && at + 1 < bytes.length) continue;
    yield String.fromCharCode.apply(null, codes.slice(0, filled));
    filled = 0;
  }
}

/** A half whose bytes stand the other way round. */
function highestFirst(half: number): number {
  return (half << 24) | ((half & 0xff00) << 8) | ((half >>> 8) & 0xff00) | (half >>> 24);
}

/** Lower and upper half, of two unlike methods; never both 0, which stands for a free place. */
function fingerprint(id: string): [number, number] {
  const low = murmur3(id);
  const high = fnv1a(id);
  return low === 0 && high === 0 ? [1, 0] : [low, high];
}

/** MurmurHash3 x86_32 (A. Appleby) over the UTF-16 code units, two of them to a block. */
function murmur3(text: string): number {
  let hash = 0;
  let at = 0;
  for (; at + 1 < text.length; at += 2) {
    hash ^= scrambled(text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16));
    hash = (hash << 13) | (hash >>> 19);
    hash = (imul(hash, 5) + 0xe6546b64) | 0;
  }
  if (at < text.length) hash ^= scrambled(text.charCodeAt(at));
  return avalanched(hash ^ (2 * text.length));
}

function scrambled(block: number): number {
  const word = imul(block, 0xcc9e2d51);
  return imul((word << 15) | (word >>> 17), 0x1b873593);
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo), over the UTF-16 code units, with the last step of MurmurHash3. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = imul(hash ^ text.charCodeAt(at), 0x01000193);
  return avalanched(hash);
}

function avalanched(word: number): number {
  let hash = imul(word ^ (word >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
