/** The last sales of a model: read once, carried on by every purchase that is folded. */
import type { LiveMarket } from '../live/live-market.svelte.ts';
import { ask } from '../requests/ask.ts';
import type { Sale } from './chance.ts';

/** How many purchases a chance is told by, at most. */
const RECENT_PURCHASES = 100;

interface ToldSale extends Sale {
  purchaseId: string;
}

export class RecentPrices {
  sales = $state.raw<readonly ToldSale[]>([]);
  loading = $state(true);

  /** The answer ends it. */
  begin(live: LiveMarket, modelId: string): () => void {
    const aborted = new AbortController();
    this.sales = [];
    this.loading = true;
    const stop = live.listen((event) => {
      if (event.type !== 'CarPurchased' || event.modelId !== modelId || this.#has(event)) return;
      this.sales = [event, ...this.sales].slice(0, RECENT_PURCHASES);
    });
    void this.#read(live.marketId, modelId, aborted.signal).then((found) => {
      this.loading = false;
      const before = found.filter((sale) => !this.#has(sale));
      this.sales = [...this.sales, ...before].slice(0, RECENT_PURCHASES);
    });
    return () => {
      stop();
      aborted.abort();
    };
  }

  /** What was read may be told live too, and the other way round. */
  #has({ purchaseId }: ToldSale): boolean {
    return this.sales.some((sale) => sale.purchaseId === purchaseId);
  }

  async #read(marketId: string, modelId: string, signal: AbortSignal) {
    const path = `/markets/${encodeURIComponent(marketId)}/purchases` as const;
    const answer = await ask(path, {
      query: { modelId, limit: RECENT_PURCHASES },
      signal,
    }).catch(() => null);
    return answer?.ok === true ? answer.value.items : [];
  }
}
