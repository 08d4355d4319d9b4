/**
 * Random numbers as data: the stream of an agent kind at a tick is ChaCha20 (RFC 8439) keyed by the seed, with
 * kind and tick as nonce. No state is carried from tick to tick, so a market that was cut and recovered draws
 * the same numbers, one kind's draws do not touch another's, and nobody can work back from draws to the seed.
 */
import { sha256 } from './sha256.ts';

export class RandomStream {
  readonly #input: Uint32Array;
  readonly #block = new Uint32Array(16);
  #next = 16;

  constructor(key: Uint32Array, kind: string, tick: number) {
    const [kindWord] = sha256(kind);
    // "expand 32-byte k", key, block counter, nonce.
    this.#input = new Uint32Array([
      0x61707865,
      0x3320646e,
      0x79622d32,
      0x6b206574,
      ...key,
      0,
      kindWord!,
      tick,
      0,
    ]);
  }

  /** A whole number of 32 bits. */
  word(): number {
    if (this.#next === 16) {
      chachaBlock(this.#input, this.#block);
      this.#input[12]! += 1;
      this.#next = 0;
    }
    return this.#block[this.#next++]!;
  }

  /** A whole number from 0 to `bound - 1`, each equally likely; `bound` is 1 to 2^32. */
  below(bound: number): number {
    const fair = 2 ** 32 - (2 ** 32 % bound);
    for (;;) {
      const word = this.word();
      if (word < fair) return word % bound;
    }
  }

  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number {
    return min + this.below(max - min + 1);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /** True in `chanceBp` of 10,000 cases. */
  chance(chanceBp: number): boolean {
    return this.below(10_000) < chanceBp;
  }
}

/** The key of a market's agents. Not the seed's public hash: that one is in the journal. */
export function agentKey(seed: string): Uint32Array {
  return sha256(`forecourt agents ${seed}`);
}

function chachaBlock(input: Uint32Array, out: Uint32Array): void {
  out.set(input);
  for (let round = 0; round < 10; round += 1) {
    quarter(out, 0, 4, 8, 12);
    quarter(out, 1, 5, 9, 13);
    quarter(out, 2, 6, 10, 14);
    quarter(out, 3, 7, 11, 15);
    quarter(out, 0, 5, 10, 15);
    quarter(out, 1, 6, 11, 12);
    quarter(out, 2, 7, 8, 13);
    quarter(out, 3, 4, 9, 14);
  }
  for (let i = 0; i < 16; i += 1) out[i]! += input[i]!;
}

function quarter(x: Uint32Array, a: number, b: number, c: number, d: number): void {
  x[a]! += x[b]!;
  x[d] = rotate(x[d]! ^ x[a]!, 16);
  x[c]! += x[d];
  x[b] = rotate(x[b]! ^ x[c]!, 12);
  x[a]! += x[b];
  x[d] = rotate(x[d] ^ x[a]!, 8);
  x[c]! += x[d];
  x[b] = rotate(x[b] ^ x[c]!, 7);
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
