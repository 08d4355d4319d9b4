/** Reads that block on the server, one after the other on a connection of their own, until they are stopped. */
import type { Redis } from 'ioredis';
import type { Following } from '../engine/ports.ts';
import { LIMITS } from './limits.ts';

/** Asks with a command that blocks at most for a while, hears the answer, and asks again; a failure is told, and it goes on a little later. */
export function keepReading<Answer>(
  redis: Redis,
  ask: () => Promise<Answer>,
  hear: (answer: Answer, stopped: AbortSignal) => Promise<void>,
  onError: (error: Error) => void,
): Following {
  const stopped = new AbortController();
  const read = async () => hear(await unlessStopped(ask(), stopped.signal), stopped.signal);
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
  read: () => Promise<void>,
  onError: (error: Error) => void,
  stopped: AbortSignal,
): Promise<void> {
  while (!stopped.aborted) {
    try {
      await read();
    } catch (error) {
      if (stopped.aborted) return;
      onError(error as Error);
      await pause(LIMITS.followRetryMs, stopped);
    }
  }
}

/** A command that waits for a lost connection is never answered once that is given up. */
function unlessStopped<Answer>(asked: Promise<Answer>, stopped: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const end = () => reject(stopped.reason as Error);
    stopped.addEventListener('abort', end);
    void asked.then(resolve, reject).finally(() => stopped.removeEventListener('abort', end));
  });
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
