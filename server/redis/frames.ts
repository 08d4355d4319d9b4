/**
 * Follows the frame stream of a market. Entry ids are beat numbers, which only rise, so a reader goes on at the
 * right place even when Redis was emptied in between; what it missed then shows as a gap in `from`.
 */
import type { Redis } from 'ioredis';
import type { Following, Frame, FramesPort } from '../engine/ports.ts';
import { keepReading } from './blocking-reads.ts';
import { keysOf } from './keys.ts';
import { LIMITS } from './limits.ts';

export class RedisFrames implements FramesPort {
  constructor(
    /** Opens a connection of its own for each follower: its reads block. */
    private readonly connect: () => Redis,
    private readonly onError: (error: Error) => void,
  ) {}

  follow(marketId: string, afterBeat: number, onFrame: (frame: Frame) => Promise<void> | void): Following {
    const redis = this.connect();
    const { frames } = keysOf(marketId);
    let lastId = `${afterBeat}-0`;
    const ask = () =>
      redis.xread('COUNT', LIMITS.framesPerRead, 'BLOCK', LIMITS.followBlockMs, 'STREAMS', frames, lastId);
    const hear = async (reply: Awaited<ReturnType<typeof ask>>, stopped: AbortSignal) => {
      for (const [id, fields] of reply?.[0]?.[1] ?? []) {
        if (stopped.aborted) return;
        const frame = frameFrom(fields);
        if (frame !== null) await onFrame(frame);
        lastId = id;
      }
    };
    return keepReading(redis, ask, hear, this.onError);
  }
}

/** Null for what is no frame: somebody else wrote into our stream. Were it one of ours, the next shows a gap. */
function frameFrom(fields: string[]): Frame | null {
  const text = fields[fields.indexOf('frame') + 1];
  try {
    const frame = JSON.parse(text ?? '') as Partial<Frame> | null;
    return typeof frame?.from === 'object' && typeof frame.to === 'object' && Array.isArray(frame.events)
      ? (frame as Frame)
      : null;
  } catch {
    return null;
  }
}
