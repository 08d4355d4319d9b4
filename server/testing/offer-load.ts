/**
 * Buyers who place offers all the while, and remember what they were told: the ledger against which a journal
 * is held after servers and stores have died.
 */
import type { MarketEvent } from '../market/events.ts';
import type { Api } from './api.ts';

export interface LoadReport {
  accepted: number;
  refused: number;
  /** Wishes for which the market never answered, because the load was ended. */
  open: number;
}

const BUYERS = 10;

export class OfferLoad {
  /** The offers that a buyer was told are placed, by offer id, with the seq he was told. */
  readonly accepted = new Map<string, number>();
  refused = 0;
  open = 0;
  readonly #running: Promise<void>[] = [];
  readonly #ending = new AbortController();
  readonly #givingUp = new AbortController();

  constructor(
    private readonly api: Api,
    private readonly modelIds: readonly string[],
  ) {}

  /** Joins the buyers, gives them money, and sets them to work. */
  async start(): Promise<void> {
    for (let i = 0; i < BUYERS; i += 1) {
      const buyerId = `load-${i}`;
      await this.#must('/buyers', { buyerId });
      const deposit = { accountType: 'buyer', accountId: buyerId, amountCents: 1_000_000_000_000 };
      await this.#must('/deposits', deposit);
      this.#running.push(this.#work(buyerId, i));
    }
  }

  /** No new wishes; waits until each one under way has its answer. */
  async end(): Promise<LoadReport> {
    this.#ending.abort();
    const late = setTimeout(() => this.#givingUp.abort(), 60_000);
    await Promise.all(this.#running);
    clearTimeout(late);
    return { accepted: this.accepted.size, refused: this.refused, open: this.open };
  }

  async #work(buyerId: string, start: number): Promise<void> {
    for (let i = start; !this.#ending.signal.aborted; i += 1) {
      const modelId = this.modelIds[(i * 7) % this.modelIds.length]!;
      const offer = { buyerId, modelId, maxPriceCents: 1_000_000 + i };
      const answer = await this.api.postUntilAnswered('/offers', offer, this.#givingUp.signal);
      if (answer === null) this.open += 1;
      else if (answer.status === 201) this.accepted.set(String(answer.body.offerId), Number(answer.body.seq));
      else this.refused += 1;
    }
  }

  async #must(path: string, body: object): Promise<void> {
    const answer = await this.api.postUntilAnswered(path, body, this.#givingUp.signal);
    if (answer?.status !== 201) throw new Error(`POST ${path} was answered ${JSON.stringify(answer)}`);
  }
}

/** What a journal says against what buyers were told; empty when every success is in it exactly once. */
export class LoadAudit {
  readonly #placed = new Map<string, number[]>();

  see(event: MarketEvent): void {
    if (event.type !== 'OfferPlaced' || !event.buyerId.startsWith('load-')) return;
    this.#placed.set(event.offerId, [...(this.#placed.get(event.offerId) ?? []), event.seq]);
  }

  faults(load: OfferLoad): string[] {
    const faults: string[] = [];
    for (const [offerId, seq] of load.accepted) {
      const seqs = this.#placed.get(offerId) ?? [];
      if (seqs.length !== 1 || seqs[0] !== seq) {
        faults.push(
          `offer ${offerId}, told placed at seq ${seq}, is in the journal at ${seqs.join(', ') || 'no seq'}`,
        );
      }
    }
    // With no wish left open, whatever is placed beyond what was told was placed twice.
    const extra = this.#placed.size - load.accepted.size;
    if (load.open === 0 && extra !== 0) faults.push(`${extra} offers were placed that nobody was told of`);
    return faults;
  }
}
