/**
 * Ties the line to who is signed in. Somebody else comes back as himself; a renewed token of the same person only
 * waits for the next handshake, so that the stream is not cut for it.
 */
import { untrack } from 'svelte';
import type { LiveMarket } from '../live/live-market.svelte.ts';
import type { Session } from './session.svelte.ts';

/** Called once, where the market and the session meet. */
export function followSession(live: LiveMarket, session: Session): void {
  let standing = whoOf(session);
  $effect(() => {
    if (!live.tokenRefused) return;
    standing = '';
    untrack(() => session.refused());
  });
  $effect(() => {
    const { token } = session;
    const who = whoOf(session);
    const same = who === standing;
    standing = who;
    untrack(() => (same ? live.renewToken(token) : live.signIn(token)));
  });
}

/** As whom the server takes him: it changes with the role, and with the address that is confirmed. */
function whoOf({ token, account }: Session): string {
  if (account === null) return token ?? '';
  return `${account.userId} ${account.role} ${account.confirmed}`;
}
