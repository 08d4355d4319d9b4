/** For scripts that start servers of their own: told to end, they put away first what they started. */
import { once } from 'node:events';

/** What a process exits with that was told to end before it was done. */
export const ENDED_EARLY = 130;

/**
 * Resolves at Ctrl-C or SIGTERM, by which the process does not end any more from the call on. A second one ends it at once.
 */
export async function toldToEnd(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}
