/**
 * Switches of suppliers: each by itself when it comes, and those of one dealership together when the last of
 * them is there, because the projections they carry are those of the whole assignment before and after.
 */
import type { EventOf } from '../events.ts';
import type { Dealership } from '../market.ts';
import type { Books } from './books.ts';
import { Costs } from './costs.ts';
import type { Duty } from './duties.ts';
import {
  horizonUnits,
  isBelow,
  projected,
  roughly,
  rounded,
  share,
  type Sources,
  sum,
} from './projection.ts';
import { cheaperSource } from './review.ts';
import { requireSame, RuleBroken } from './rule-broken.ts';

type Switch = EventOf<'SupplierSwitched'>;

interface Group {
  dealership: Dealership;
  kind: 'source' | 'replacement' | 'review';
  before: Sources;
  switches: Switch[];
}

export class Switches {
  #group: Group | null = null;

  constructor(private readonly books: Books) {}

  /** Before a switch is applied. */
  check(event: Switch, duty: Duty | null): void {
    const dealership = this.books.market.dealerships.get(event.dealershipId)!;
    const kind = duty?.kind === 'source' || duty?.kind === 'replacement' ? duty.kind : 'review';
    if (this.#group?.dealership !== dealership || this.#group.kind !== kind) {
      this.close();
      this.#group = { dealership, kind, before: new Map(dealership.sources), switches: [] };
    }
    this.#checkPlace(event, dealership);
    this.#checkSuppliers(event, dealership, kind);
    this.#checkReason(event, dealership, kind);
    const { seq, modelId, fromSupplierId, toSupplierId } = event;
    const fromNetCents =
      duty?.kind === 'replacement' ? duty.fromNetCents : this.#netCents(dealership, modelId, fromSupplierId);
    requireSame('switch-net-price', seq, fromNetCents, event.fromNetCents);
    requireSame('switch-net-price', seq, this.#netCents(dealership, modelId, toSupplierId), event.toNetCents);
    requireSame('horizon-units', seq, horizonUnits(this.books, dealership, modelId), event.horizonUnits);
    this.#group.switches.push(event);
  }

  /** After the last switch of a group. */
  close(): void {
    const group = this.#group;
    this.#group = null;
    if (group === null) return;
    const { kind, dealership, switches } = group;
    if (kind === 'review') return this.#closeReview(group);
    const after = kind === 'source' ? rounded(projected(this.books, dealership, dealership.sources)) : null;
    const costs = new Costs(this.books, dealership);
    for (const { seq, modelId, toSupplierId, projectedBeforeCents, projectedAfterCents } of switches) {
      requireSame('projected-before', seq, null, projectedBeforeCents);
      requireSame('projected-after', seq, after, projectedAfterCents);
      const cheaper = toSupplierId === null ? null : cheaperSource(costs, modelId);
      if (cheaper !== null) throw new RuleBroken('first-source', seq, cheaper, toSupplierId);
    }
  }

  #closeReview({ dealership, before, switches }: Group): void {
    const { books } = this;
    const moves = switches.filter(({ fromSupplierId }) => fromSupplierId !== null);
    // Models that had no source count with their new one before, too: they are no saving.
    const reviewed = new Map(dealership.sources);
    for (const { modelId } of moves) reviewed.set(modelId, before.get(modelId)!);
    const costBefore = projected(books, dealership, reviewed);
    const costAfter = projected(books, dealership, dealership.sources);
    for (const { seq, fromSupplierId, projectedBeforeCents, projectedAfterCents } of switches) {
      const cents = fromSupplierId === null ? null : rounded(costBefore);
      requireSame('projected-before', seq, cents, projectedBeforeCents);
      requireSame('projected-after', seq, rounded(costAfter), projectedAfterCents);
    }
    for (const { seq, modelId } of moves) {
      const without = new Map(dealership.sources).set(modelId, before.get(modelId)!);
      const costWithout = projected(books, dealership, without);
      if (isBelow(costAfter, costWithout)) continue;
      throw new RuleBroken('needless-switch', seq, `below ${roughly(costWithout)}`, roughly(costAfter));
    }
    if (moves.length === 0) return;
    const moved = new Set(moves.map(({ modelId }) => modelId));
    const movedCost = projected(books, dealership, reviewed, moved);
    const threshold = share(movedCost, books.market.rules.switchGainBp);
    if (isBelow(costBefore, sum(costAfter, threshold))) {
      const most = roughly(costBefore) - roughly(threshold);
      throw new RuleBroken('switch-gain', moves[0]!.seq, `at most ${most}`, roughly(costAfter));
    }
  }

  #checkPlace({ seq, modelId }: Switch, { assortment }: Dealership): void {
    const place = assortment.findIndex((entry) => entry.modelId === modelId);
    if (place < 0) throw new RuleBroken('not-in-assortment', seq, 'a model of the assortment', modelId);
    const last = this.#group!.switches.at(-1);
    if (last === undefined) return;
    const lastPlace = assortment.findIndex((entry) => entry.modelId === last.modelId);
    if (place > lastPlace) return;
    throw new RuleBroken('review-order', seq, `a model after ${last.modelId}`, modelId);
  }

  #checkSuppliers(event: Switch, dealership: Dealership, kind: Group['kind']): void {
    const { seq, modelId, fromSupplierId, toSupplierId } = event;
    requireSame('switch-from', seq, dealership.sources.get(modelId) ?? null, fromSupplierId);
    if (toSupplierId === null && kind === 'replacement') {
      if (!this.books.isSold(modelId)) return;
      throw new RuleBroken('missed-replacement', seq, 'a supplier', null);
    }
    const sells = toSupplierId !== null && this.books.listCents(toSupplierId, modelId) !== null;
    if (!sells || toSupplierId === fromSupplierId) {
      throw new RuleBroken(
        'switch-supplier',
        seq,
        'another active supplier that sells the model',
        toSupplierId,
      );
    }
  }

  #checkReason(event: Switch, dealership: Dealership, kind: Group['kind']): void {
    const { seq, modelId, fromSupplierId, toSupplierId } = event;
    let reason = kind === 'replacement' ? 'supplier-left' : 'initial';
    if (kind === 'review' && fromSupplierId !== null) {
      const fromCents = this.#netCents(dealership, modelId, fromSupplierId)!;
      const toCents = this.#netCents(dealership, modelId, toSupplierId)!;
      reason = toCents < fromCents ? 'cheaper-now' : 'long-run';
    }
    requireSame('switch-reason', seq, reason, event.reason);
  }

  #netCents(dealership: Dealership, modelId: string, supplierId: string | null): number | null {
    return supplierId === null ? null : this.books.loyalNetCents(dealership, modelId, supplierId);
  }
}
