/** Reads what clients send, of which nothing is trusted. */
import { z } from 'zod';
import { id } from '../protocol/fields.ts';
import { LIMITS } from './limits.ts';

const position = z.strictObject({
  beat: z.int().nonnegative(),
  seq: z.int().nonnegative(),
  tick: z.int().nonnegative(),
});

export const watchRequest = z.strictObject({ market: id, lastSeen: position.nullable() });

export const watchOffersRequest = watchRequest.extend({ modelId: id.nullable() });

export const unwatchRequest = id;

export const unwatchOffersRequest = z.tuple([id, id.nullable()]);

export const handshakeAuth = z.object({ token: z.string().max(LIMITS.tokenLength).optional() });
