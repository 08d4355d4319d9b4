/*
 * The built-in catalogue: real models on sale in 2023 to 2025, for scenarios that bring none of their own. Its
 * order is part of it (a market lists its models in this order), so new tables go to the end.
 */
import { AMERICA } from './america.ts';
import { CHINA_AND_OTHERS } from './china-and-others.ts';
import { EUROPE } from './europe.ts';
import { GERMANY } from './germany.ts';
import { JAPAN } from './japan.ts';
import { KOREA } from './korea.ts';
import type { Model } from './model.ts';

export const BUILTIN_CATALOGUE: readonly Model[] = [
  ...JAPAN,
  ...KOREA,
  ...GERMANY,
  ...AMERICA,
  ...EUROPE,
  ...CHINA_AND_OTHERS,
];
