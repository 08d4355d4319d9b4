/** All benches there are, in the order in which they run. */
import type { Bench } from './bench.ts';
import { growthBench } from './growth.ts';
import { listsBench } from './lists.ts';
import { matchingBench } from './matching.ts';
import { reviewBench } from './review.ts';

export const BENCHES: readonly Bench[] = [matchingBench, growthBench, reviewBench, listsBench];
