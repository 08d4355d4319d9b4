/**
 * The token of this tab. It may come in the address's fragment, which no server ever sees, and is then taken out
 * of the address bar at once; it lives as long as the tab does.
 */
const KEY = 'forecourt-token';

export function takeToken(): string | null {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const given = fragment.get('token');
  // One with a purpose is of a mail's link, and of its page.
  if (given === null || fragment.has('purpose')) return sessionStorage.getItem(KEY);
  history.replaceState(history.state, '', location.pathname + location.search);
  keepToken(given);
  return given;
}

export function keepToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, token);
}
