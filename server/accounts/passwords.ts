/**
 * Passwords as argon2id with the parameters that OWASP recommends. Checking against nobody costs as much as checking
 * against somebody, and only so many hashes run or wait at once, so that memory has an end.
 */
import { hash, verify } from '@node-rs/argon2';
import { AccountRefusal, faultyField } from '../protocol/account-refusal.ts';
import { commonPassword } from './common-passwords.ts';
import { ACCOUNT_LIMITS } from './limits.ts';

/** 2 is argon2id: the package's own name for it is a type that vanishes when files are compiled one by one. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

let running = 0;
const waiting: (() => void)[] = [];

/** Throws a refusal of the field when the password is one that is tried first. */
export async function requireUncommon(password: string, field: string, ...own: string[]): Promise<void> {
  if (!(await commonPassword(password, own))) return;
  throw faultyField(
    field,
    'common-password',
    `${field} must not be one that is tried first, or made of your own name.`,
  );
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, ARGON2ID));
}

/** False without a hash, after as much work as with one. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const right = await inTurn(async () => verify(passwordHash ?? (await nobodysHash()), password));
  return right && passwordHash !== null;
}

let nobodys: Promise<string> | null = null;

function nobodysHash(): Promise<string> {
  nobodys ??= hash('nobody signs in with this', ARGON2ID);
  return nobodys;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= ACCOUNT_LIMITS.hashesAtOnce) {
    if (waiting.length >= ACCOUNT_LIMITS.hashesWaiting) {
      throw new AccountRefusal('unavailable', 'too-busy', 'Too many people sign in at once; try again.', {
        retryAfterS: 2,
      });
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
