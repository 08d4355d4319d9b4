/** Why there is no answer: as the API tells it, in the language of the page. */
import type { Fault } from '../../server/protocol/faults.ts';

export interface Problem {
  /** 0: no answer came. */
  status: number;
  /** Stable, for programs. */
  code: string;
  /** A sentence for people, in their language where there is one. */
  detail: string;
  /** Every faulty field, when fields are what is wrong. */
  errors: readonly Fault[];
}
