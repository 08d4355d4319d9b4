/** Packed floors: whatever is packed comes out as it was, and bytes that were damaged on the way are refused or read, and no more. */
import fc from 'fast-check';
import { decodeFloor, encodeFloor } from './floor.ts';
import type { FloorSnapshot } from './socket.ts';

const RUNS = { numRuns: 300 };
/** Any JSON in the place of a floor: what carries it looks at nothing in it. */
const floors = fc.jsonValue() as fc.Arbitrary<unknown> as fc.Arbitrary<FloorSnapshot>;

test('what was packed comes out as it was, from bytes and from a bare buffer', () => {
  fc.assert(
    fc.property(floors, (floor) => {
      const sent = JSON.parse(JSON.stringify(floor)) as unknown;
      const packed = encodeFloor(floor);
      expect(decodeFloor(packed)).toEqual(sent);
      expect(decodeFloor(packed.slice().buffer)).toEqual(sent);
    }),
    RUNS,
  );
});

test('bytes of any kind, and packed ones with a damaged, missing or doubled part, end in a value or a SyntaxError', () => {
  const damaged = fc
    .tuple(floors, fc.nat(), fc.nat(), fc.uint8Array({ maxLength: 4 }))
    .map(([floor, from, gone, put]) => {
      const packed = [...encodeFloor(floor)];
      packed.splice(from % (packed.length + 1), gone % 4, ...put);
      return Uint8Array.from(packed);
    });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), damaged), (bytes) => {
      try {
        decodeFloor(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
      }
    }),
    RUNS,
  );
});
