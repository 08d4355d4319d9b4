/**
 * The addresses of the pages, absolute and complete: market, page, what is shown, and the market time at which
 * history ends (`?at=`). Whoever links to a page asks here.
 */
const FIRST_MARKET = 'main';

export interface Paths {
  overview: string;
  models: string;
  model(id: string): string;
  dealerships: string;
  dealership(id: string): string;
  suppliers: string;
  supplier(id: string): string;
  promotions: string;
  offers: string;
  switches: string;
  statistics: string;
  help: string;
  signIn: string;
  register: string;
  forgot: string;
  account: string;
  /** A buyer's own offers, purchases, money and watch-list. */
  desk: string;
  /** The houses that somebody runs. */
  houses: string;
  house(houseType: 'dealership' | 'supplier', id: string): string;
  admin: string;
  users: string;
  market: string;
  catalogue: string;
  audit: string;
  /** No page, but what the API tells: so many lines of the journal from a seq on. */
  journal(fromSeq: number, lines: number): string;
}

export function pathsOf(marketId: string): Paths {
  const root = `/m/${encodeURIComponent(marketId)}`;
  const one = (folder: string) => (id: string) => `${root}/${folder}/${encodeURIComponent(id)}`;
  return {
    overview: root,
    models: `${root}/models`,
    model: one('models'),
    dealerships: `${root}/dealerships`,
    dealership: one('dealerships'),
    suppliers: `${root}/suppliers`,
    supplier: one('suppliers'),
    promotions: `${root}/promotions`,
    offers: `${root}/offers`,
    switches: `${root}/switches`,
    statistics: `${root}/statistics`,
    help: `${root}/help`,
    signIn: `${root}/sign-in`,
    register: `${root}/register`,
    forgot: `${root}/forgot`,
    account: `${root}/account`,
    desk: `${root}/desk`,
    houses: `${root}/houses`,
    house: (houseType, id) => one(`houses/${houseType}s`)(id),
    admin: `${root}/admin`,
    users: `${root}/admin/users`,
    market: `${root}/admin/houses`,
    catalogue: `${root}/admin/models`,
    audit: `${root}/admin/audit`,
    journal: (fromSeq, lines) =>
      `/api/v1/markets/${encodeURIComponent(marketId)}/journal?from=${fromSeq}&limit=${lines}`,
  };
}

/** The same page with its history ending at a tick. */
export function atTick(path: string, tick: number): string {
  return `${path}?at=${tick}`;
}

/** The market that a path names, else the one that every server has. */
export function marketOfPath(path: string): string {
  const named = /^\/m\/([^/]+)/.exec(path)?.[1];
  return named === undefined ? FIRST_MARKET : decodeURIComponent(named);
}

/** The tick of `?at=`; null when there is none, or it is none. */
export function tickOfSearch(at: unknown): number | null {
  const tick = typeof at === 'number' || typeof at === 'string' ? Number(at) : NaN;
  return at !== '' && Number.isSafeInteger(tick) && tick >= 0 ? tick : null;
}

/** The pages with a history that `?at=` ends; on all others there is only now. */
const WITH_HISTORY = /^\/m\/[^/]+(\/switches|\/(models|dealerships|suppliers)\/[^/]+)?\/?$/;

export function hasHistory(path: string): boolean {
  return WITH_HISTORY.test(path);
}

/** A bare address is one of the first market's overview, and says so from then on. */
export function settleAddress(): void {
  if (location.pathname !== '/') return;
  history.replaceState(history.state, '', pathsOf(FIRST_MARKET).overview + location.search);
}
