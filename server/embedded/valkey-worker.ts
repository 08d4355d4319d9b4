/** The thread that Valkey runs in, so that neither it nor the market ever waits for the other's event loop. */
import { parentPort, workerData } from 'node:worker_threads';
import { ValkeyReactor } from './valkey-reactor.ts';

/** What the thread tells once: the port is bound, or why not. */
export type ValkeyReport = { listening: true } | { listening: false; code: string };

const { port } = workerData as { port: number };

function report(outcome: ValkeyReport): void {
  parentPort?.postMessage(outcome);
}

try {
  await new ValkeyReactor(port).listen();
  report({ listening: true });
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  report({ listening: false, code: code ?? message });
}
