/**
 * The embedded database for a script: that of the server when it runs, or else one that is started for as long as
 * the script needs it.
 */
import { type Embedded, startEmbedded } from './embedded.ts';
import { findRunning } from './running.ts';

export async function attachDatabase(options: {
  readonly dir: string;
  readonly log: (line: string) => void;
}): Promise<Embedded> {
  const databaseUrl = findRunning(options.dir)?.databaseUrl;
  if (databaseUrl !== undefined) return { databaseUrl, stop: async () => undefined };
  return startEmbedded({ ...options, postgres: true, redis: false });
}
