/**
 * A real Postgres for whoever sets no DATABASE_URL: it starts and stops with the server, keeps its data, takes over
 * from a killed server, and comes back by itself when it dies. Supervised here, since the npm package's own class
 * ends Postgres in an exit hook while the server still drains.
 */
import { join } from 'node:path';
import { EmbeddedError } from './embedded-error.ts';
import { findFreePort } from './free-port.ts';
import { EMBEDDED_LIMITS } from './limits.ts';
import { takeOwnerLock } from './owner-lock.ts';
import { DATABASE, ensureCluster, POSTGRES_USER, sweepUnfinished } from './postgres-cluster.ts';
import { settleHome, type PostgresHome } from './postgres-home.ts';
import { findProgram, type PostgresProgram } from './postgres-program.ts';
import { launchPostmaster, type Postmaster } from './postmaster.ts';
import { stopStalePostmaster } from './stop-postmaster.ts';
import { superviseEngine } from './supervise-engine.ts';

export interface EmbeddedPostgres {
  readonly url: string;
  /** Of the process that runs now; another one after Postgres had to be started again. */
  readonly pid: number;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  readonly log?: (line: string) => void;
}

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const home = settleHome(options.dataDir);
  // The lock lies beside the cluster, so that a copied project that points to the same cluster meets it too.
  const release = takeOwnerLock(join(home.dir, 'owner.lock'));
  try {
    await stopStalePostmaster(home.clusterDir, log);
    sweepUnfinished(home);
    const program = findProgram(home);
    const password = await ensureCluster(home, program);
    const urlOf = (port: number): string =>
      `postgres://${POSTGRES_USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
    const { port, postmaster } = await launchOnFreePort(home, program, urlOf);
    const again = () => launchPostmaster(home, program, port, urlOf(port));
    const supervised = superviseEngine('embedded Postgres', postmaster, again, log);
    return {
      url: urlOf(port),
      get pid() {
        return supervised.current().pid;
      },
      stop: async () => {
        await supervised.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** A free port can be taken by a neighbour before Postgres binds it; then the next one is tried. */
async function launchOnFreePort(
  home: PostgresHome,
  program: PostgresProgram,
  urlOf: (port: number) => string,
): Promise<{ port: number; postmaster: Postmaster }> {
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort(EMBEDDED_LIMITS.postgresFirstPort);
    try {
      return { port, postmaster: await launchPostmaster(home, program, port, urlOf(port)) };
    } catch (error) {
      const taken = error instanceof EmbeddedError && error.code === 'embedded-port-taken';
      if (!taken || attempt === EMBEDDED_LIMITS.portAttempts) throw error;
    }
  }
}
