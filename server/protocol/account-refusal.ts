/**
 * Why something about an account is refused: what kind of no it is, a stable code for programs and a sentence for
 * people. Nothing of the account has changed when one is given.
 */
import type { Fault } from './faults.ts';

export type RefusalKind =
  'not-signed-in' | 'not-allowed' | 'not-found' | 'conflict' | 'faulty' | 'too-many' | 'unavailable';

export class AccountRefusal extends Error {
  override readonly name = 'AccountRefusal';

  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    message: string,
    readonly more: { errors?: readonly Fault[]; retryAfterS?: number } = {},
  ) {
    super(message);
  }
}

/** One field that is wrong in a way that no schema can tell. */
export function faultyField(path: string, rule: string, message: string): AccountRefusal {
  return new AccountRefusal('faulty', 'faulty-input', message, { errors: [{ path, rule, message }] });
}
