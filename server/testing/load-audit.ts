/** Holds a journal against what buyers were told: each success is in it exactly once, and nothing refused is in it. */
import type { MarketEvent } from '../market/events.ts';
import { isOfLoad, type OfferLoad } from './offer-load.ts';

/** Seqs by offer id. */
type Found = Map<string, number[]>;

export class LoadAudit {
  readonly #placed: Found = new Map();
  readonly #cancelled: Found = new Map();

  see(event: MarketEvent): void {
    if (event.type === 'OfferPlaced') note(this.#placed, event);
    if (event.type === 'OfferCancelled') note(this.#cancelled, event);
  }

  /** What is wrong, in words; ask while no wish is under way. */
  faults(load: OfferLoad): string[] {
    return [
      ...load.faults,
      ...compared('placed', this.#placed, load.accepted, load.refused, load.open),
      ...compared('cancelled', this.#cancelled, load.cancelled, load.kept, load.open),
    ];
  }
}

function note(found: Found, { offerId, seq }: { offerId: string; seq: number }): void {
  if (!isOfLoad(offerId)) return;
  found.set(offerId, [...(found.get(offerId) ?? []), seq]);
}

function compared(
  what: string,
  found: Found,
  told: ReadonlyMap<string, number>,
  refused: ReadonlySet<string>,
  open: number,
): string[] {
  const faults: string[] = [];
  for (const [offerId, seq] of told) {
    const seqs = found.get(offerId) ?? [];
    if (seqs.length === 1 && seqs[0] === seq) continue;
    const where = seqs.join(', ') || 'no seq';
    faults.push(`offer ${offerId}, told ${what} at seq ${seq}, is so in the journal at ${where}`);
  }
  for (const [offerId, seqs] of found) {
    if (refused.has(offerId))
      faults.push(`offer ${offerId} was refused, and is ${what} at seq ${seqs.join()}`);
    else if (open === 0 && !told.has(offerId))
      faults.push(`offer ${offerId} is ${what}, and nobody was told`);
  }
  return faults;
}
