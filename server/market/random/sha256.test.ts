/** Shows that the market's own SHA-256 is the one that everybody else's tools compute. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256Hex } from './sha256.ts';

const reference = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('SHA-256', () => {
  test('gives the digests of FIPS 180-4', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test('fits at every length around the block borders', () => {
    for (let length = 0; length <= 200; length += 1) {
      const text = 'x'.repeat(length);
      expect([length, sha256Hex(text)]).toEqual([length, reference(text)]);
    }
  });

  test.each(['grapheme', 'grapheme-composite', 'binary', 'binary-ascii'] as const)(
    'agrees with node on random %s text',
    (unit) => {
      fc.assert(
        fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
          expect(sha256Hex(text)).toBe(reference(text));
        }),
        { numRuns: 300, seed: 3 },
      );
    },
  );

  test('agrees with node on half surrogate pairs, which are no characters', () => {
    const units = fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 20 });
    fc.assert(
      fc.property(units, (codes) => {
        const text = String.fromCharCode(...codes);
        expect(sha256Hex(text)).toBe(reference(text));
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  test('agrees with node on a long text', () => {
    const text = 'Škoda é 汽车 🚗 '.repeat(5_000);
    expect(sha256Hex(text)).toBe(reference(text));
  });
});
