/**
 * Refresh tokens: a session, a turn, and a proof that only this server can make, reckoned from its secret and the
 * session's salt. Nothing of them is stored, each past one can still be told from a forged one, and a repeated
 * refresh gives the very same answer.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

export interface RefreshToken {
  sessionId: string;
  turn: number;
  proof: string;
}

/** Keeps the key apart from the one that signs access tokens. */
export function refreshKeyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'forecourt', 'refresh tokens', 32));
}

export function mintRefreshToken(key: Buffer, sessionId: string, salt: string, turn: number): string {
  return `${sessionId}.${turn}.${proofOf(key, sessionId, salt, turn)}`;
}

/** Reads the form only; null when it is none. */
export function readRefreshToken(text: string): RefreshToken | null {
  const parts = /^(session-[\w-]{16})\.(\d{1,9})\.([\w-]{43})$/.exec(text);
  if (parts === null) return null;
  return { sessionId: parts[1]!, turn: Number(parts[2]), proof: parts[3]! };
}

export function isGenuine(key: Buffer, { sessionId, turn, proof }: RefreshToken, salt: string): boolean {
  return timingSafeEqual(Buffer.from(proof), Buffer.from(proofOf(key, sessionId, salt, turn)));
}

function proofOf(key: Buffer, sessionId: string, salt: string, turn: number): string {
  return createHmac('sha256', key).update(`${sessionId} ${salt} ${turn}`).digest('base64url');
}
