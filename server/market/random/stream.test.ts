/** Shows that the random streams are ChaCha20 to the bit, fair, and independent of each other. */
import { createCipheriv } from 'node:crypto';
import { sha256 } from './sha256.ts';
import { agentKey, RandomStream } from './stream.ts';

const KEY = agentKey('a fixed seed');

function chacha20(key: Buffer, counter: number, nonce: Buffer, size: number): Buffer {
  const counterBytes = Buffer.alloc(4);
  counterBytes.writeUInt32LE(counter);
  return createCipheriv('chacha20', key, Buffer.concat([counterBytes, nonce])).update(Buffer.alloc(size));
}

function littleEndian(words: Iterable<number>): Buffer {
  const list = [...words];
  const bytes = Buffer.alloc(list.length * 4);
  list.forEach((word, i) => bytes.writeUInt32LE(word, i * 4));
  return bytes;
}

function draw<T>(times: number, draws: () => T): T[] {
  return Array.from({ length: times }, draws);
}

/** Pearson's chi-square of draws over equally likely boxes. */
function chiSquare(boxes: number, drawn: readonly number[]): number {
  const counts = new Array<number>(boxes).fill(0);
  for (const box of drawn) counts[box]! += 1;
  const expected = drawn.length / boxes;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

describe('a stream', () => {
  test('is compared with a ChaCha20 that gives the block of RFC 8439, section 2.3.2', () => {
    const key = Buffer.from([...Array(32).keys()]);
    const nonce = Buffer.from('000000090000004a00000000', 'hex');
    expect(chacha20(key, 1, nonce, 64).toString('hex')).toBe(
      '10f1e7e4d13b5915500fdd1fa32071c4c7d1f4c733c068030422aa9ac3d46c4e' +
        'd2826446079faa0914c2d705d98b02a2b5129cd1de164eb9cbd083e8a2503c4e',
    );
  });

  test.each([
    ['buyers', 0],
    ['buyers', 1],
    ['prices', 2_000_000],
    ['', 99_999_999],
  ])('of kind "%s" at tick %i is ChaCha20 with kind and tick as nonce', (kind, tick) => {
    const nonce = littleEndian([sha256(kind)[0]!, tick, 0]);
    const expected = chacha20(littleEndian(KEY), 0, nonce, 4 * 100);
    const stream = new RandomStream(KEY, kind, tick);
    expect(littleEndian(draw(100, () => stream.word()))).toEqual(expected);
  });

  test('is a thing of its key, kind and tick alone', () => {
    const words = (key: Uint32Array, kind: string, tick: number) => {
      const stream = new RandomStream(key, kind, tick);
      return draw(40, () => stream.word()).join(' ');
    };
    const [one, other] = [new RandomStream(KEY, 'buyers', 7), new RandomStream(KEY, 'prices', 7)];
    const interleaved = draw(40, () => [one.word(), other.word()] as const);
    expect(interleaved.map(([word]) => word).join(' ')).toBe(words(KEY, 'buyers', 7));
    expect(interleaved.map(([, word]) => word).join(' ')).toBe(words(KEY, 'prices', 7));
    const different = [
      words(KEY, 'buyers', 7),
      words(KEY, 'buyers', 8),
      words(KEY, 'prices', 7),
      words(agentKey('another seed'), 'buyers', 7),
    ];
    expect(new Set(different).size).toBe(4);
  });

  test('is not keyed by what the journal publishes of the seed', () => {
    expect(agentKey('42')).not.toEqual(sha256('42'));
  });
});

describe('a draw', () => {
  test.each([
    [2, 10.8],
    [6, 20.5],
    [100, 149.4],
  ])('below %i is fair', (bound, limit) => {
    const stream = new RandomStream(KEY, 'dice', bound);
    const drawn = draw(60_000, () => stream.below(bound));
    expect(drawn.every((n) => Number.isInteger(n) && n >= 0 && n < bound)).toBe(true);
    expect(chiSquare(bound, drawn)).toBeLessThan(limit);
  });

  test('below a bound that does not divide 2^32 is fair too', () => {
    const third = 2 ** 30;
    const stream = new RandomStream(KEY, 'thirds', 0);
    const drawn = draw(30_000, () => stream.below(3 * third));
    // A plain remainder would hit the first third twice as often.
    expect(
      chiSquare(
        3,
        drawn.map((n) => Math.floor(n / third)),
      ),
    ).toBeLessThan(13.8);
  });

  test('reaches both ends and nothing beyond', () => {
    const stream = new RandomStream(KEY, 'ends', 0);
    expect(new Set(draw(200, () => stream.between(-1, 1)))).toEqual(new Set([-1, 0, 1]));
    expect(new Set(draw(20, () => stream.between(5, 5)))).toEqual(new Set([5]));
    expect(new Set(draw(200, () => stream.pick(['a', 'b'])))).toEqual(new Set(['a', 'b']));
    expect(draw(50, () => stream.below(2 ** 32)).every((n) => n >= 0 && n < 2 ** 32)).toBe(true);
  });

  test('of a chance knows never and always', () => {
    const stream = new RandomStream(KEY, 'chances', 0);
    // So often that one case in ten thousand would show.
    expect(draw(100_000, () => stream.chance(0))).not.toContain(true);
    expect(draw(100_000, () => stream.chance(10_000))).not.toContain(false);
    const half = draw(10_000, () => stream.chance(5_000)).filter(Boolean).length;
    expect(Math.abs(half - 5_000)).toBeLessThan(200);
  });
});
