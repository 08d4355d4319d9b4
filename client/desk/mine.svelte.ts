/**
 * What is a buyer's own in a market: wallet, offers, purchases, ledger. Read from the API, and read again whenever the
 * live market tells of something of his; what the whole market sees says nothing of whose it is.
 */
import { untrack } from 'svelte';
import type { SeenEvent } from '../../server/market/privacy.ts';
import type { LiveMarket } from '../live/live-market.svelte.ts';
import { ask } from '../requests/ask.ts';
import { sumOf, unitsOf } from './bought-from.ts';
import { Listing } from '../requests/listing.svelte.ts';
import type { BoughtFrom, LedgerLine, Offer, Purchase, Wallet } from '../api/kinds.ts';

/** Several events of his in one beat, or in a few, are one reading. */
const TOGETHER_MS = 120;
/** Rows of one list; the API's own most. */
const PAGE = 200;

export class Mine {
  wallet = $state.raw<Wallet | null>(null);
  readonly open = new Listing<Offer>();
  readonly over = new Listing<Offer>();
  readonly purchases = new Listing<Purchase>();
  readonly ledger = new Listing<LedgerLine>();
  /** Where he bought how much, all of it; null: not read yet. */
  #boughtFrom = $state.raw<readonly BoughtFrom[] | null>(null);
  /** By dealership: what loyalty rests on. */
  readonly unitsBought = $derived(unitsOf(this.#boughtFrom ?? []));
  readonly carsBought = $derived(sumOf(this.#boughtFrom, ({ units }) => units));
  readonly spentCents = $derived(sumOf(this.#boughtFrom, ({ spentCents }) => spentCents));
  readonly #market: `/markets/${string}`;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(
    private readonly live: LiveMarket,
    readonly buyerId: string,
  ) {
    this.#market = `/markets/${encodeURIComponent(live.marketId)}`;
  }

  /** Reads, and listens from then on; the answer ends it. */
  begin(): () => void {
    // Whoever begins it inside an effect does not wait for what is read.
    untrack(() => void this.read());
    const stop = this.live.listen((event) => {
      if (!this.#isMine(event)) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.read(), TOGETHER_MS);
    });
    return () => {
      stop();
      clearTimeout(this.#timer);
    };
  }

  async read(): Promise<void> {
    const { buyerId } = this;
    const own = `${this.#market}/buyers/${encodeURIComponent(buyerId)}` as const;
    const turn = (this.#turn += 1);
    const wallet = ask(`${own}/wallet`).then((answer) => {
      // Of two readings the later one counts, whichever is answered first.
      if (answer.ok && turn === this.#turn) this.wallet = answer.value;
    });
    const bought = readAll(own).then((all) => {
      if (all !== null && turn === this.#turn) this.#boughtFrom = all;
    });
    await Promise.all([
      wallet,
      bought,
      this.open.show(`${this.#market}/offers`, { buyerId, status: 'open', limit: PAGE }),
      this.over.show(`${this.#market}/offers`, { buyerId, status: 'over', limit: 50 }),
      this.purchases.show(`${this.#market}/purchases`, { buyerId, limit: PAGE }),
      this.ledger.show(`${own}/ledger`, { limit: 50 }),
    ]);
  }

  #isMine(event: SeenEvent): boolean {
    if ('buyerId' in event) return event.buyerId === this.buyerId;
    if ('accountId' in event) return event.accountId === this.buyerId;
    if (event.type !== 'OfferCancelled' && event.type !== 'OfferExpired') return false;
    return this.open.items.some(({ offerId }) => offerId === event.offerId);
  }
}

/** Every page of it; null when one could not be read. */
async function readAll(own: `/markets/${string}/buyers/${string}`): Promise<BoughtFrom[] | null> {
  const all: BoughtFrom[] = [];
  for (let cursor: string | undefined; ;) {
    const answer = await ask(`${own}/dealerships`, {
      query: { limit: PAGE, ...(cursor !== undefined && { cursor }) },
    });
    if (!answer.ok) return null;
    all.push(...answer.value.items);
    if (answer.value.next === null) return all;
    cursor = answer.value.next;
  }
}
