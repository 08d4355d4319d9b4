/**
 * Sessions: one per device, kept alive by refresh tokens that are good for one turn. A token that comes a second time
 * after its grace has been stolen, by the first or by the second who used it: its session ends.
 */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { SessionRow } from '../../db/models/SessionRow.ts';
import { UserRow } from '../../db/models/UserRow.ts';
import { AccountRefusal } from '../protocol/account-refusal.ts';
import { heldAsChecked, lockOf } from './credentials.ts';
import { type Desk, noteChange, requireNetworkAllowance, requireUnlocked, tellSessions } from './desk.ts';
import { newId } from './ids.ts';
import { postTo } from './letters.ts';
import { ACCOUNT_LIMITS } from './limits.ts';
import type { Author, Device } from './ports.ts';
import { isGenuine, mintRefreshToken, readRefreshToken, type RefreshToken } from './refresh-token.ts';
import type { AccountAction } from '../protocol/audit-actions.ts';

export interface OpenSession {
  sessionId: string;
  refreshToken: string;
  expiresAt: Date;
}

/** A session as its owner sees it. */
export interface ShownSession {
  sessionId: string;
  userAgent: string;
  ip: string;
  createdAt: Date;
  lastUsedAt: Date;
}

export class Sessions {
  constructor(
    private readonly desk: Desk,
    private readonly key: Buffer,
    /** What tokens were proven with before; each is replaced when it is used. */
    private readonly oldKeys: readonly Buffer[],
  ) {}

  /**
   * For somebody whose password was just checked; refused when it was changed, or he was put out of use, since then: what
   * ends all sessions ends this one too.
   */
  async open(checked: UserRow, device: Device, requestId: string): Promise<OpenSession> {
    const { desk } = this;
    const { userId } = checked;
    const now = desk.now();
    const { session, ended } = await desk.database.transaction(async (transaction) => {
      await heldAsChecked(transaction, checked);
      const endedForRoom = await this.#makeRoom(transaction, userId);
      const opened = await SessionRow.query(transaction).insertAndFetch({
        sessionId: newId('session'),
        userId,
        salt: randomBytes(16).toString('base64url'),
        turn: 0,
        turnedAt: now,
        userAgent: device.userAgent.slice(0, ACCOUNT_LIMITS.userAgentLength),
        ip: device.ip,
        createdAt: now,
        lastUsedAt: now,
        expiresAt: new Date(now.getTime() + ACCOUNT_LIMITS.sessionMs),
      });
      await noteChange(desk, transaction, { by: userId, requestId }, userId, {
        action: 'sign-in',
        before: endedForRoom.length === 0 ? null : { endedSessionIds: endedForRoom },
        after: { sessionId: opened.sessionId, ip: device.ip },
      });
      return { session: opened, ended: endedForRoom };
    });
    for (const sessionId of ended) await tellSessions(desk, { userId, sessionId });
    return this.#opened(session);
  }

  /** The next turn of a chain. Refused when it has ended, its owner is locked out, or the token was used before. */
  async refresh(text: string, device: Device): Promise<OpenSession> {
    await requireNetworkAllowance(this.desk, 'refresh', device.ip, ACCOUNT_LIMITS.refreshesPerIp);
    const token = readRefreshToken(text);
    if (token === null) throw sessionOver();
    const owner = await SessionRow.query(this.desk.database).findById(token.sessionId);
    if (owner === undefined || !this.#isGenuine(token, owner.salt)) throw sessionOver();
    await requireUnlocked(this.desk, lockOf(owner.userId));
    const now = this.desk.now();
    const turned = await this.desk.database.transaction(async (transaction) => {
      const session = await SessionRow.query(transaction).findById(token.sessionId).forUpdate();
      if (session === undefined || this.#isOver(session, now)) return 'over';
      const user = await UserRow.query(transaction).findById(session.userId);
      if (user === undefined || !user.isActive) return 'over';
      if (token.turn === session.turn) {
        const turn = { turn: session.turn + 1, turnedAt: now, lastUsedAt: now, ip: device.ip };
        return session.$query(transaction).patchAndFetch(turn);
      }
      const sinceTurnMs = now.getTime() - session.turnedAt.getTime();
      // An answer was lost, or two pages asked at once: the same answer again, which moves nothing.
      if (token.turn === session.turn - 1 && sinceTurnMs <= ACCOUNT_LIMITS.refreshGraceMs) return session;
      await this.#endStolen(transaction, session, user);
      return 'stolen';
    });
    if (typeof turned !== 'string') return this.#opened(turned);
    if (turned === 'stolen') await tellSessions(this.desk, owner);
    throw sessionOver();
  }

  /** Ends the session of a refresh token; nothing happens without one. */
  async endByToken(text: string, requestId: string): Promise<void> {
    const token = readRefreshToken(text);
    if (token === null) return;
    const session = await SessionRow.query(this.desk.database).findById(token.sessionId);
    if (session === undefined || !this.#isGenuine(token, session.salt)) return;
    await this.#end(session.userId, session.sessionId, 'sign-out', { by: session.userId, requestId });
  }

  /** Refused when it is not one of the person's. */
  async endOwn(userId: string, sessionId: string, author: Author): Promise<void> {
    if (await this.#end(userId, sessionId, 'end-session', author)) return;
    throw new AccountRefusal('not-found', 'unknown-session', `There is no session "${sessionId}".`);
  }

  /** All but one, in the transaction of what ends them; tell the sessions after the commit. */
  async endAll(
    transaction: Knex.Transaction,
    userId: string,
    because: string,
    exceptSessionId: string | null = null,
  ): Promise<void> {
    await SessionRow.query(transaction)
      .patch({ endedAt: this.desk.now(), endedBecause: because })
      .where('user_id', userId)
      .whereNull('ended_at')
      .where((others) =>
        exceptSessionId === null ? others : others.whereNot('session_id', exceptSessionId),
      );
  }

  async endOthers(userId: string, sessionId: string, author: Author): Promise<void> {
    await this.desk.database.transaction(async (transaction) => {
      await this.endAll(transaction, userId, 'ended-by-owner', sessionId);
      await noteChange(this.desk, transaction, author, userId, {
        action: 'end-other-sessions',
        before: null,
        after: null,
      });
    });
    await tellSessions(this.desk, { userId, sessionId: null });
  }

  async list(userId: string): Promise<ShownSession[]> {
    const now = this.desk.now();
    const sessions = await SessionRow.query(this.desk.database)
      .where('user_id', userId)
      .whereNull('ended_at')
      .orderBy('last_used_at', 'desc')
      .limit(ACCOUNT_LIMITS.sessions);
    return sessions
      .filter((session) => !this.#isOver(session, now))
      .map(({ sessionId, userAgent, ip, createdAt, lastUsedAt }) => ({
        sessionId,
        userAgent,
        ip,
        createdAt,
        lastUsedAt,
      }));
  }

  async #end(userId: string, sessionId: string, action: AccountAction, author: Author): Promise<boolean> {
    const ended = await this.desk.database.transaction(async (transaction) => {
      const count = await SessionRow.query(transaction)
        .patch({ endedAt: this.desk.now(), endedBecause: action })
        .where({ user_id: userId, session_id: sessionId })
        .whereNull('ended_at');
      const change = { action, before: { sessionId }, after: null };
      if (count > 0) await noteChange(this.desk, transaction, author, userId, change);
      return count > 0;
    });
    if (ended) await tellSessions(this.desk, { userId, sessionId });
    return ended;
  }

  #isGenuine(token: RefreshToken, salt: string): boolean {
    return [this.key, ...this.oldKeys].some((key) => isGenuine(key, token, salt));
  }

  #opened({ sessionId, salt, turn, expiresAt }: SessionRow): OpenSession {
    return { sessionId, refreshToken: mintRefreshToken(this.key, sessionId, salt, turn), expiresAt };
  }

  #isOver({ endedAt, expiresAt, lastUsedAt }: SessionRow, now: Date): boolean {
    const idleMs = now.getTime() - lastUsedAt.getTime();
    return endedAt !== null || expiresAt <= now || idleMs > ACCOUNT_LIMITS.sessionIdleMs;
  }

  async #makeRoom(transaction: Knex.Transaction, userId: string): Promise<string[]> {
    const tooMany = SessionRow.query(transaction)
      .select('session_id')
      .where('user_id', userId)
      .whereNull('ended_at')
      .orderBy('last_used_at', 'desc')
      .offset(ACCOUNT_LIMITS.sessions - 1);
    const ended = await SessionRow.query(transaction)
      .patch({ endedAt: this.desk.now(), endedBecause: 'made-room' })
      .whereIn('session_id', tooMany)
      .returning('session_id');
    return ended.map(({ sessionId }) => sessionId);
  }

  async #endStolen(transaction: Knex.Transaction, session: SessionRow, user: UserRow): Promise<void> {
    const now = this.desk.now();
    await session.$query(transaction).patch({ endedAt: now, endedBecause: 'token-reused' });
    const author = { by: 'forecourt', requestId: null };
    await noteChange(this.desk, transaction, author, user.userId, {
      action: 'end-reused-session',
      before: { sessionId: session.sessionId },
      after: null,
    });
    const what = `A session of yours (${session.userAgent}) was ended, because its token was used twice: somebody else may have had it.`;
    await postTo(transaction, user, this.desk.letters.securityChange(user.userName, what), now);
  }
}

export const sessionOver = () =>
  new AccountRefusal('not-signed-in', 'session-over', 'The session is over; sign in again.');
