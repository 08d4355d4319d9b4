/** The offer ticket is one for the whole page: whoever wants it opened says so here, with a model or without. */
class Ticket {
  /** Null while it is closed. */
  wanted = $state.raw<{ modelId: string | null; maxPriceCents: number | null } | null>(null);

  open(modelId: string | null = null, maxPriceCents: number | null = null): void {
    this.wanted = { modelId, maxPriceCents };
  }

  close(): void {
    this.wanted = null;
  }
}

export const ticket = new Ticket();
