/** The address that was last registered or asked about in this tab, so that the next form need not ask for it again. */
const KEY = 'forecourt-address';

export function addressKept(): string {
  return sessionStorage.getItem(KEY) ?? '';
}

export function rememberAddress(address: string): void {
  if (address === '') sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, address);
}
