/** Which market the page watches: the one named in its address (`?market=…`), else the one every server has. */
const FIRST_MARKET = 'main';

export function marketIdOf(search: string): string {
  return new URLSearchParams(search).get('market') || FIRST_MARKET;
}
