/** Purchases and restocks are named by the market after the seq of their event, under which they are stored. */
import { mintId } from '../market/ids.ts';

/** The seq in such an id; null when the id was not given by the market. */
export function seqOf(kind: 'purchase' | 'restock', id: string): number | null {
  const seq = Number(id.slice(kind.length + 1));
  return Number.isSafeInteger(seq) && mintId(kind, seq) === id ? seq : null;
}
