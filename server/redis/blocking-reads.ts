/** Reads that block on the server, one after the other on a connection of their own, until they are stopped. */
import type { Redis } from 'ioredis';
import type { Following } from '../engine/ports.ts';
import { LIMITS } from './limits.ts';

/** `read` blocks at most for a while and is called again; a failure is told, and it goes on a little later. */
export function keepReading(
  redis: Redis,
  read: (stopped: AbortSignal) => Promise<void>,
  onError: (error: Error) => void,
): Following {
  const stopped = new AbortController();
  const reading = readOn(read, onError, stopped.signal);
  return {
    stop: async () => {
      stopped.abort();
      redis.disconnect();
      await reading;
    },
  };
}

async function readOn(
  read: (stopped: AbortSignal) => Promise<void>,
  onError: (error: Error) => void,
  stopped: AbortSignal,
): Promise<void> {
  while (!stopped.aborted) {
    try {
      await read(stopped);
    } catch (error) {
      if (stopped.aborted) return;
      onError(error as Error);
      await pause(LIMITS.followRetryMs, stopped);
    }
  }
}

/** Waits, but not past the stop. */
function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    stopped.addEventListener('abort', done);
  });
}
