/** Who paused the market, by the name that people know: an id says nothing to anybody. Only admins may ask what others are called. */
import { PeopleNames } from '../admin/people-names.ts';
import { session } from '../session/session.svelte.ts';
import { words } from '../shared/messages/words.ts';

const names = new PeopleNames();

/** Null: it is not told. The clock is in the hands of admins alone, so that one whose name is not known is one of them. */
export function whoPaused(by: string | null): string | null {
  return by === null ? null : (names.nameOf(by) ?? words.clock.anAdmin);
}

/** To be called in an effect: asks what he is called. */
export function learnWhoPaused(by: string | null): void {
  if (by !== null && session.role === 'admin') void names.learn([by]);
}
