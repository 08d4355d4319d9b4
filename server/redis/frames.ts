/**
 * Follows the frame stream of a market. Entry ids are beat numbers, which only rise, so a reader goes on at the
 * right place even when Redis was emptied in between; what it missed then shows as a gap in `from`.
 */
import type { Redis } from 'ioredis';
import type { Following, Frame, FramesPort } from '../engine/ports.ts';
import { keysOf } from './keys.ts';
import { LIMITS } from './limits.ts';

const FRAMES_PER_READ = 100;

export class RedisFrames implements FramesPort {
  constructor(
    /** Opens a connection of its own for each follower: its reads block. */
    private readonly connect: () => Redis,
    private readonly onError: (error: Error) => void,
  ) {}

  follow(marketId: string, afterBeat: number, onFrame: (frame: Frame) => Promise<void> | void): Following {
    const redis = this.connect();
    const stopped = new AbortController();
    const reading = this.#read(redis, keysOf(marketId).frames, afterBeat, onFrame, stopped.signal);
    return {
      stop: async () => {
        stopped.abort();
        redis.disconnect();
        await reading;
      },
    };
  }

  async #read(
    redis: Redis,
    key: string,
    afterBeat: number,
    onFrame: (frame: Frame) => Promise<void> | void,
    stopped: AbortSignal,
  ): Promise<void> {
    let lastId = `${afterBeat}-0`;
    while (!stopped.aborted) {
      try {
        const reply = await redis.xread(
          'COUNT',
          FRAMES_PER_READ,
          'BLOCK',
          LIMITS.followBlockMs,
          'STREAMS',
          key,
          lastId,
        );
        for (const [id, fields] of reply?.[0]?.[1] ?? []) {
          if (stopped.aborted) return;
          await onFrame(JSON.parse(fields[1]!) as Frame);
          lastId = id;
        }
      } catch (error) {
        if (stopped.aborted) return;
        this.onError(error as Error);
        await pause(LIMITS.followRetryMs, stopped);
      }
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
