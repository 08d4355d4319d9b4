/**
 * Tokens whose signature was found good, with what they claim: checking it anew would cost more than the rest of a small
 * request. Only what is valid is kept, no longer than it is, and no more than there is room for.
 */
export class VerifiedTokens<C extends { exp: number }> {
  readonly #claims = new Map<string, C>();

  constructor(
    private readonly most: number,
    private readonly nowMs: () => number,
  ) {}

  /** Null when it was not seen before, or its time is over. */
  claimsOf(token: string): C | null {
    const claims = this.#claims.get(token);
    if (claims === undefined) return null;
    if (claims.exp * 1_000 > this.nowMs()) return claims;
    this.#claims.delete(token);
    return null;
  }

  add(token: string, claims: C): void {
    const [oldest] = this.#claims.keys();
    if (oldest !== undefined && this.#claims.size >= this.most) this.#claims.delete(oldest);
    this.#claims.set(token, claims);
  }
}
