/**
 * Buyers that come and go with their accounts: a confirmed one joins every market there is, one taken out of use
 * leaves them. Asked of the fold first, so that it costs nothing when nothing is to be done.
 */
import { randomUUID } from 'node:crypto';
import type { MarketFollower } from '../engine/follower.ts';
import { accountsOf, type Market } from '../market/market.ts';
import { LIMITS } from './limits.ts';
import { Problem } from './problem.ts';
import type { Submitter } from './submit.ts';

const BY = 'accounts';

export class MarketBuyers {
  constructor(
    private readonly submitter: Submitter,
    private readonly marketIds: () => Promise<string[]>,
    private readonly follow: (marketId: string) => Promise<MarketFollower | undefined>,
  ) {}

  async join(buyerId: string): Promise<void> {
    await this.#inEach((marketId) => this.joinOne(marketId, buyerId));
  }

  async joinOne(marketId: string, buyerId: string): Promise<void> {
    const market = (await this.follow(marketId))?.fold.market;
    if (market === undefined || isJoined(market, buyerId)) return;
    await this.#submit(market, { type: 'JoinBuyer', buyerId }, 'id-taken');
  }

  /** His open offers are cancelled; his wallet stays. */
  async leave(buyerId: string): Promise<void> {
    await this.#inEach(async (marketId) => {
      const market = (await this.follow(marketId))?.fold.market;
      if (market === undefined || !isJoined(market, buyerId)) return;
      await this.#submit(market, { type: 'LeaveBuyer', buyerId }, 'buyer-not-joined');
    });
  }

  async #submit(
    market: Market,
    command: { type: 'JoinBuyer' | 'LeaveBuyer'; buyerId: string },
    alreadySo: string,
  ): Promise<void> {
    try {
      await this.submitter.submit(market.id, { by: BY, key: randomUUID() }, command);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== alreadySo) throw error;
    }
  }

  /** In all at once: one that is away holds no other back. */
  async #inEach(act: (marketId: string) => Promise<void>): Promise<void> {
    const marketIds = (await this.marketIds()).slice(0, LIMITS.marketsJoined);
    await Promise.all(marketIds.map(act));
  }
}

function isJoined(market: Market, buyerId: string): boolean {
  return accountsOf(market).buyers.get(buyerId)?.joined === true;
}
