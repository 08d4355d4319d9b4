/** All benches there are, in the order in which they run. */
import type { Bench } from './bench.ts';
import { fanOutBench } from './fan-out.ts';
import { floorBench, floorMemoryBench, floorOffersBench } from './floor.ts';
import { growthBench } from './growth.ts';
import { hotStateBench } from './hot-state.ts';
import { listsBench } from './lists.ts';
import { matchingBench } from './matching.ts';
import { offersPostBench } from './offers-post.ts';
import { persistBench } from './persist.ts';
import { reviewBench } from './review.ts';

export const BENCHES: readonly Bench[] = [
  matchingBench,
  growthBench,
  reviewBench,
  listsBench,
  offersPostBench,
  persistBench,
  hotStateBench,
  fanOutBench,
  floorBench,
  floorOffersBench,
  floorMemoryBench,
];
