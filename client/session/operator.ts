/** What an operator's token says of its bearer. The server checks it; here it only decides what is shown. */
import type { PersonRole } from '../../server/protocol/people.ts';

export interface OperatorClaims {
  role: PersonRole;
  sub: string;
  buyerId?: string;
}

/** Null for what is no token. */
export function claimsOf(token: string): OperatorClaims | null {
  try {
    const body = token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/');
    const claims = JSON.parse(atob(body)) as OperatorClaims;
    return typeof claims.role === 'string' ? claims : null;
  } catch {
    return null;
  }
}
