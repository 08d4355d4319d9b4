/**
 * Ids that the market gives itself: the thing and the seq of its event, so they are unique without a memory.
 * That form is reserved; ids that people and scenarios bring look otherwise, and are remembered.
 */
import type { Market } from './market.ts';

export type MintedKind = 'offer' | 'promotion' | 'purchase' | 'restock';

export function mintId(kind: MintedKind, seq: number): string {
  return `${kind}~${seq}`;
}

export function isMintedId(kind: MintedKind, id: string): boolean {
  return id.startsWith(`${kind}~`) && /^[0-9]+$/.test(id.slice(kind.length + 1));
}

/** A public fold decides nothing, and so has no need of it. */
export function rememberId(market: Market, kind: MintedKind, id: string): void {
  if (market.accounts !== null && !isMintedId(kind, id)) market.namedIds.add(`${kind} ${id}`);
}

export function isRememberedId(market: Market, kind: MintedKind, id: string): boolean {
  return market.namedIds.has(`${kind} ${id}`);
}
