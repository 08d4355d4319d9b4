/** Ids and tokens of accounts: random, and long enough that nobody guesses one. */
import { createHash, randomBytes } from 'node:crypto';

export function newId(kind: 'user' | 'buyer' | 'session' | 'change'): string {
  return `${kind}-${randomBytes(12).toString('base64url')}`;
}

/** What a link carries, of which only the hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
