/**
 * Keeps one engine running until it is told to stop: when it ends unasked it is started again on the same port, a
 * bounded number of times, so that the server's own reconnecting clients find it where it was.
 */
import { EMBEDDED_LIMITS } from './limits.ts';

export interface Engine {
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface SupervisedEngine<E extends Engine> {
  current(): E;
  stop(): Promise<void>;
}

export function superviseEngine<E extends Engine>(
  name: string,
  first: E,
  startAgain: () => Promise<E>,
  log: (line: string) => void,
): SupervisedEngine<E> {
  let engine = first;
  let stopping = false;

  const keepRunning = async (): Promise<void> => {
    for (let left: number = EMBEDDED_LIMITS.restarts; ; left--) {
      await engine.ended;
      if (stopping) return;
      if (left === 0) return log(`${name}: ended again and again, not started any more`);
      log(`${name}: ended unasked, starting it again`);
      engine = await startAgain();
      // The order to stop may have come while there was nothing to stop.
      if (stopping) await engine.stop();
    }
  };
  const watch = keepRunning().catch((error: unknown) => log(`${name}: ${String(error)}`));

  return {
    current: () => engine,
    stop: async () => {
      stopping = true;
      await engine.stop();
      await watch;
    },
  };
}
