/** The market a route is about: its parameter, and the followed market behind it. */
import { z } from 'zod';
import type { MarketFollower } from '../engine/follower.ts';
import { id } from '../protocol/fields.ts';
import { unknownMarket } from './problem.ts';
import type { HttpWorld } from './world.ts';

export const marketParams = z.strictObject({ market: id });

export async function followedMarket(world: HttpWorld, marketId: string): Promise<MarketFollower> {
  const follower = await world.follow(marketId);
  if (follower === undefined) throw unknownMarket(marketId);
  return follower;
}
