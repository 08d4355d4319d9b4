/** Shows that an id once added is known for ever, that no other is, and that a memory is the same whatever came first. */
import fc from 'fast-check';
import { IdMemory } from './id-memory.ts';

const anyId = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z]{1,3}-[0-9]{1,4}$/));

test('answers as a set does, before and after it was written down', () => {
  fc.assert(
    fc.property(fc.array(anyId, { maxLength: 60 }), fc.array(anyId), (ids, others) => {
      const memory = new IdMemory();
      const set = new Set<string>();
      const foundBefore = ids.filter((id) => {
        const found = memory.has(id);
        memory.add(id);
        return found;
      });
      const repeated = ids.filter((id) => set.has(id) || !set.add(id));
      expect(foundBefore).toEqual(repeated);
      const read = IdMemory.fromHex(memory.toHex());
      for (const kept of [memory, read]) {
        expect(kept.size).toBe(set.size);
        expect([...ids, ...others].filter((id) => kept.has(id) !== set.has(id))).toEqual([]);
      }
    }),
  );
});

test('is written alike whatever came first, in 16 hexadecimal digits for each', () => {
  const ids = Array.from({ length: 3_000 }, (_, i) => `offer ${i}`);
  const text = IdMemory.of(ids).toHex();
  expect(text).toMatch(/^[0-9a-f]{48000}$/);
  expect(text.match(/.{16}/g)).toEqual(text.match(/.{16}/g)!.sort());
  expect(IdMemory.of([...ids].reverse()).toHex()).toBe(text);
  expect(IdMemory.fromHex(text).toHex()).toBe(text);
  expect(Buffer.from(IdMemory.fromHex(text).toBytes()).toString('hex')).toBe(text);
});

test('half a million ids that follow each other are all told apart', () => {
  const memory = IdMemory.of(Array.from({ length: 500_000 }, (_, i) => `offer load-${i}`));
  expect(memory.size).toBe(500_000);
  expect(memory.has('offer load-499999')).toBe(true);
  expect(memory.has('offer load-500000')).toBe(false);
});
