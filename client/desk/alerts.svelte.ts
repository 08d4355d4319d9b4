/**
 * The alerts of whoever is signed in, as the server keeps them: it looks at the market for them and mails them, here
 * they are shown. While there are some they are asked for again as the market moves.
 */
import { untrack } from 'svelte';
import type { Alert } from '../api/kinds.ts';
import type { LiveMarket } from '../live/live-market.svelte.ts';
import { ask } from '../requests/ask.ts';
import { Listing } from '../requests/listing.svelte.ts';

export class Alerts {
  readonly list = new Listing<Alert>();
  readonly told = $derived(this.list.items.filter(({ seen }) => !seen));
  readonly path: `/markets/${string}/alerts`;

  constructor(private readonly live: LiveMarket) {
    this.path = `/markets/${encodeURIComponent(live.marketId)}/alerts`;
  }

  /** Call it in an effect: it asks whenever the market has moved for a while. */
  follow(): void {
    void this.live.perWhile.shown;
    untrack(() => {
      if (this.list.state === 'loading' || this.list.items.length > 0) void this.list.show(this.path);
    });
  }

  of(modelId: string): readonly Alert[] {
    return this.list.items.filter((alert) => alert.modelId === modelId);
  }

  async remove(alertId: string): Promise<void> {
    await ask(`${this.path}/${encodeURIComponent(alertId)}`, { method: 'DELETE' });
    await this.list.reload();
  }

  async putAway(alertId: string): Promise<void> {
    await ask(`${this.path}/${encodeURIComponent(alertId)}/seen`, { method: 'POST' });
    await this.list.reload();
  }
}

let ofMarket: { live: LiveMarket; buyerId: string; alerts: Alerts } | null = null;

/** The one of this page: whoever shows and whoever changes alerts look at the same. */
export function alertsOf(live: LiveMarket, buyerId: string): Alerts {
  if (ofMarket?.live !== live || ofMarket.buyerId !== buyerId)
    ofMarket = { live, buyerId, alerts: new Alerts(live) };
  return ofMarket.alerts;
}
