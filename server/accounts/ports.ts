/**
 * What accounts need of the world, in their own words: attempts counted where all processes see them, notices that
 * reach all processes, markets that buyers join. `server/server.ts` hands in the adapters.
 */
export interface Allowance {
  most: number;
  windowMs: number;
}

export interface AttemptsPort {
  /** Counts one attempt; how long to wait, in milliseconds, when there were too many in the window, else null. */
  take(key: string, allowance: Allowance): Promise<number | null>;
  /** Counts one try that may fail; how many there were in the window, this one included. */
  count(key: string, windowMs: number): Promise<number>;
  /** Tries that were counted, and the lock, are as if they never were. */
  forget(key: string): Promise<void>;
  lock(key: string, ms: number): Promise<void>;
  /** How long a lock still holds, in milliseconds; null without one. */
  lockedMs(key: string): Promise<number | null>;
}

/** Somebody's sessions are no longer what they were: they ended, or speak for somebody in another role. */
export interface Notice {
  userId: string;
  /** Null: all sessions of the person. */
  sessionId: string | null;
}

export interface NoticesPort {
  /** Tells every process, this one included. */
  tell(notice: Notice): Promise<void>;
  /** Whether notices of others arrive at the moment; while they do not, nothing may be remembered. */
  readonly listening: boolean;
  /** Null: anything may have been said and not heard. */
  onNotice(heard: (notice: Notice | null) => void): void;
}

export interface MarketsPort {
  /** Makes somebody a buyer of every market; one who is already stays so. */
  join(buyerId: string): Promise<void>;
  /** Takes a buyer out of every market: his open offers are cancelled, his wallet stays. */
  leave(buyerId: string): Promise<void>;
}

/** Where people open pages, as in `https://cars.example`. */
export type PublicUrl = () => string;

/** Who does something: named in the audit log. */
export interface Author {
  by: string;
  requestId: string | null;
}

/** The device a person signs in with. */
export interface Device {
  ip: string;
  userAgent: string;
}
