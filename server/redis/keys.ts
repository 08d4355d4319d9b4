/**
 * The Redis keys of a market. The market id is the hash tag, so all of one market's keys live on one node of a
 * cluster and one script may touch them together.
 */
export interface MarketKeys {
  /** Where the hashes stand. */
  position: string;
  cells: string;
  prices: string;
  promotions: string;
  frames: string;
  /** What beats changed, the last of them where the hot state stands. */
  changes: string;
  inbox: string;
  lease: string;
  leader: string;
}

export function keysOf(marketId: string): MarketKeys {
  const key = (name: string) => `forecourt:{${marketId}}:${name}`;
  return {
    position: key('position'),
    cells: key('cells'),
    prices: key('prices'),
    promotions: key('promotions'),
    frames: key('frames'),
    changes: key('changes'),
    inbox: key('inbox'),
    lease: key('lease'),
    leader: key('leader'),
  };
}
