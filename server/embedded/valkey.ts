/**
 * A real Valkey (Redis protocol) for whoever sets no REDIS_URL, in a worker thread of the server. It lives in memory
 * only, which the design allows: everything in Redis is rebuilt from Postgres.
 */
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../thread.ts';
import { EmbeddedError } from './embedded-error.ts';
import { findFreePort } from './free-port.ts';
import { EMBEDDED_LIMITS } from './limits.ts';
import { superviseEngine, type Engine } from './supervise-engine.ts';
import type { ValkeyReport } from './valkey-worker.ts';

export interface EmbeddedValkey {
  readonly url: string;
  stop(): Promise<void>;
}

export interface EmbeddedValkeyOptions {
  /** Without it, the first free one is taken. */
  readonly port?: number;
  readonly log?: (line: string) => void;
}

export async function startEmbeddedValkey(options: EmbeddedValkeyOptions): Promise<EmbeddedValkey> {
  const { port, engine } = await launchValkey(options.port);
  const again = async () => (await launchValkey(port)).engine;
  const supervised = superviseEngine('embedded Valkey', engine, again, options.log ?? (() => undefined));
  return { url: `redis://127.0.0.1:${port}`, stop: () => supervised.stop() };
}

async function launchValkey(wanted: number | undefined): Promise<{ port: number; engine: Engine }> {
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await findFreePort(EMBEDDED_LIMITS.valkeyFirstPort));
    const worker = startThread('valkey-worker', import.meta.url, { port });
    // An error is followed by the exit, on which everything else acts.
    worker.on('error', () => undefined);
    try {
      await untilListening(worker, port);
      await ping(port);
      return { port, engine: engineOf(worker) };
    } catch (error) {
      await worker.terminate();
      const taken = error instanceof EmbeddedError && error.code === 'embedded-port-taken';
      if (!taken || wanted !== undefined || attempt === EMBEDDED_LIMITS.portAttempts) throw error;
    }
  }
}

async function untilListening(worker: Worker, port: number): Promise<void> {
  const signal = AbortSignal.timeout(EMBEDDED_LIMITS.valkeyReadyMs);
  const [report] = (await once(worker, 'message', { signal })) as [ValkeyReport];
  if (report.listening) return;
  throw report.code === 'EADDRINUSE'
    ? new EmbeddedError('embedded-port-taken', `port: ${port} on 127.0.0.1 is in use`)
    : new EmbeddedError('embedded-valkey-failed', `port ${port}: Valkey did not start: ${report.code}`);
}

function engineOf(worker: Worker): Engine {
  return {
    ended: new Promise((resolve) => worker.once('exit', () => resolve())),
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** The report says that the port is bound; this says that Valkey answers on it. */
async function ping(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  try {
    socket.write('PING\r\n');
    const [answer] = (await once(socket, 'data', {
      signal: AbortSignal.timeout(EMBEDDED_LIMITS.valkeyReadyMs),
    })) as [Buffer];
    if (!answer.toString().startsWith('+PONG')) throw new Error(answer.toString());
  } finally {
    socket.destroy();
  }
}
