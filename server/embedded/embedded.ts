/**
 * The embedded default: whichever of Postgres and Valkey nobody provided runs with the server, in the server's data
 * folder, which has exactly one owner at a time.
 */
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { takeOwnerLock } from './owner-lock.ts';
import { startEmbeddedPostgres } from './postgres.ts';
import { announceRunning, type ServiceUrls } from './running.ts';
import { startEmbeddedValkey } from './valkey.ts';

export interface Embedded extends ServiceUrls {
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dir: string;
  readonly postgres: boolean;
  readonly redis: boolean;
  readonly log: (line: string) => void;
}

export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dir, log } = options;
  if (!options.postgres && !options.redis) return { stop: async () => undefined };

  makeFolder(dir);
  const release = takeOwnerLock(join(dir, 'owner.lock'));
  const [postgres, valkey] = await Promise.allSettled([
    options.postgres ? startEmbeddedPostgres({ dataDir: join(dir, 'postgres'), log }) : undefined,
    options.redis ? startEmbeddedValkey({ log }) : undefined,
  ]);
  const stop = async (): Promise<void> => {
    await Promise.all(
      [postgres, valkey].map(async (start) => {
        if (start.status === 'fulfilled') await start.value?.stop();
      }),
    );
    release();
  };
  if (postgres.status === 'rejected' || valkey.status === 'rejected') {
    await stop();
    throw postgres.status === 'rejected' ? postgres.reason : (valkey as PromiseRejectedResult).reason;
  }
  const urls: ServiceUrls = {
    ...(postgres.value && { databaseUrl: postgres.value.url }),
    ...(valkey.value && { redisUrl: valkey.value.url }),
  };
  const retract = announceRunning(dir, urls);
  return {
    ...urls,
    stop: async () => {
      retract();
      await stop();
    },
  };
}
