/**
 * Who a session speaks for at this moment. It is asked on every request, so the answer is remembered for a short time,
 * forgotten at once when a notice says so, and never remembered while notices do not arrive.
 */
import { ManagedHouseRow } from '../../db/models/ManagedHouseRow.ts';
import { SessionRow } from '../../db/models/SessionRow.ts';
import { UserRow } from '../../db/models/UserRow.ts';
import { PROTOCOL_LIMITS } from '../protocol/limits.ts';
import type { Standing } from '../protocol/people.ts';
import { lockOf } from './credentials.ts';
import type { Desk } from './desk.ts';
import { ACCOUNT_LIMITS } from './limits.ts';
import type { Notice } from './ports.ts';

interface Remembered {
  standing: Promise<Standing | null>;
  userId: string | null;
  untilMs: number;
}

export class Standings {
  readonly #remembered = new Map<string, Remembered>();

  constructor(private readonly desk: Desk) {
    desk.notices.onNotice((notice) => this.#forget(notice));
  }

  /** Null when the session has ended or its owner is not active any more. */
  of(sessionId: string): Promise<Standing | null> {
    const nowMs = this.desk.now().getTime();
    const known = this.#remembered.get(sessionId);
    if (known !== undefined && known.untilMs > nowMs && this.desk.notices.listening) return known.standing;
    const standing = this.#load(sessionId);
    if (!this.desk.notices.listening) return standing;
    const entry: Remembered = { standing, userId: null, untilMs: nowMs + ACCOUNT_LIMITS.standingMs };
    this.#remember(sessionId, entry);
    standing.then(
      (found) => (entry.userId = found?.userId ?? null),
      () => this.#remembered.delete(sessionId),
    );
    return standing;
  }

  /** For a handshake, which opens a line that stays: a locked account gets none. */
  async ofUnlocked(sessionId: string): Promise<Standing | null> {
    const standing = await this.of(sessionId);
    if (standing === null) return null;
    const lockedMs = await this.desk.attempts.lockedMs(lockOf(standing.userId));
    return lockedMs === null ? standing : null;
  }

  /** Those of the sessions that are over, for sweeping up sockets that no notice reached. */
  async overAmong(sessionIds: readonly string[]): Promise<string[]> {
    const now = this.desk.now();
    const rows = await this.desk
      .database('sessions')
      .join('users', 'users.user_id', 'sessions.user_id')
      .whereRaw('sessions.session_id = ANY(?)', [[...sessionIds]])
      .whereNull('sessions.ended_at')
      .where('sessions.expires_at', '>', now)
      .where('sessions.last_used_at', '>=', new Date(now.getTime() - ACCOUNT_LIMITS.sessionIdleMs))
      .where('users.is_active', true)
      .select<{ session_id: string }[]>('sessions.session_id');
    const standing = new Set(rows.map(({ session_id }) => session_id));
    return sessionIds.filter((sessionId) => !standing.has(sessionId));
  }

  async #load(sessionId: string): Promise<Standing | null> {
    const session = await SessionRow.query(this.desk.database).findById(sessionId);
    if (session === undefined || session.endedAt !== null || session.expiresAt <= this.desk.now())
      return null;
    const user = await UserRow.query(this.desk.database).findById(session.userId);
    if (user === undefined || !user.isActive) return null;
    const houses = await ManagedHouseRow.query(this.desk.database)
      .where('user_id', user.userId)
      .limit(PROTOCOL_LIMITS.managedHouses);
    return {
      sessionId,
      userId: user.userId,
      userName: user.userName,
      role: user.role,
      confirmed: user.confirmedAt !== null,
      buyerId: user.buyerId,
      houses: houses.map(({ marketId: market, houseType, houseId }) => ({ market, houseType, houseId })),
    };
  }

  #remember(sessionId: string, entry: Remembered): void {
    this.#remembered.delete(sessionId);
    this.#remembered.set(sessionId, entry);
    if (this.#remembered.size <= ACCOUNT_LIMITS.standings) return;
    const oldest = this.#remembered.keys().next().value;
    if (oldest !== undefined) this.#remembered.delete(oldest);
  }

  /** An entry that is still being loaded may hold what was before the notice: it goes too, whoever it is. */
  #forget(notice: Notice | null): void {
    if (notice === null) return this.#remembered.clear();
    const { userId, sessionId } = notice;
    if (sessionId !== null) {
      this.#remembered.delete(sessionId);
      return;
    }
    for (const [id, entry] of this.#remembered) {
      if (entry.userId === userId || entry.userId === null) this.#remembered.delete(id);
    }
  }
}
