/** Reads what clients send, of which nothing is trusted. */
import { z } from 'zod';
import { LIMITS as MARKET_LIMITS } from '../market/limits.ts';

const position = z.strictObject({
  beat: z.int().nonnegative(),
  seq: z.int().nonnegative(),
  tick: z.int().nonnegative(),
});

export const watchRequest = z.strictObject({
  market: z.string().min(1).max(MARKET_LIMITS.idLength),
  lastSeen: position.nullable(),
});

export const handshakeAuth = z.object({ token: z.string().max(4_096).optional() });
