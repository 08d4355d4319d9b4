/** A floor as it travels: JSON in bytes, made once for all who come, and opaque to whatever carries it. */
import type { FloorSnapshot } from './socket.ts';

export function encodeFloor(floor: FloorSnapshot): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(floor));
}

/** What `encodeFloor` made; a browser gets it as a bare buffer. */
export function decodeFloor(bytes: Uint8Array | ArrayBuffer): FloorSnapshot {
  return JSON.parse(new TextDecoder().decode(bytes)) as FloorSnapshot;
}
