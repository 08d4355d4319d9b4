/**
 * People as admins see and change them: lists, roles, the houses they run, taking an account out of use and bringing
 * it back. Nobody is deleted, nobody does any of it to himself, and who is changed is told by mail.
 */
import type { Knex } from 'knex';
import { ManagedHouseRow } from '../../db/models/ManagedHouseRow.ts';
import { UserRow } from '../../db/models/UserRow.ts';
import { AccountRefusal } from '../protocol/account-refusal.ts';
import type { House, PersonRole } from '../protocol/people.ts';
import { type Desk, heldUser, noteChange, requireOther, tellSessions, unknownUser } from './desk.ts';
import { endOpenChange } from './open-email-change.ts';
import { postTo } from './letters.ts';
import { ACCOUNT_LIMITS } from './limits.ts';
import { killLinks } from './links.ts';
import type { Author } from './ports.ts';
import type { Sessions } from './sessions.ts';
import type { AccountAction } from '../protocol/audit-actions.ts';

/** A person as admins see one. */
export interface Person {
  userId: string;
  userName: string;
  email: string;
  role: PersonRole;
  buyerId: string;
  confirmed: boolean;
  isActive: boolean;
  houses: House[];
  createdAt: Date;
  updatedAt: Date;
}

export interface PeopleWanted {
  role?: PersonRole | undefined;
  isActive?: boolean | undefined;
  /** The beginning of a user name or of an address. */
  search?: string | undefined;
  by: 'userId' | 'userName';
  /** Against that order. */
  down: boolean;
  /** A place in that order (`placeOf`), behind which the page begins. */
  after?: string | undefined;
  limit: number;
}

export class People {
  constructor(
    private readonly desk: Desk,
    private readonly sessions: Sessions,
  ) {}

  /** Two queries, however many there are. */
  async list({ role, isActive, search, by, down, after, limit }: PeopleWanted): Promise<Person[]> {
    const { database } = this.desk;
    const column = { userId: 'user_id', userName: 'user_name_key' }[by];
    const users = await UserRow.query(database)
      .where((wanted) => {
        if (role !== undefined) void wanted.where({ role });
        if (isActive !== undefined) void wanted.where('is_active', isActive);
        if (after !== undefined) void wanted.where(column, down ? '<' : '>', after);
        if (search === undefined) return;
        const beginning = `${search.toLowerCase().replace(/[%_\\]/g, '\\$&')}%`;
        void wanted.where((either) =>
          either
            .where('user_name_key', 'like', beginning)
            .orWhere('email', 'like', beginning)
            .orWhere('user_id', search)
            .orWhere('buyer_id', search),
        );
      })
      .orderBy(column, down ? 'desc' : 'asc')
      .limit(limit);
    return this.#withHouses(database, users);
  }

  placeOf({ userId, userName }: Person, by: PeopleWanted['by']): string {
    return by === 'userId' ? userId : userName.toLowerCase();
  }

  async find(userId: string): Promise<Person> {
    const user = await UserRow.query(this.desk.database).findById(userId);
    if (user === undefined) throw unknownUser(userId);
    const [person] = await this.#withHouses(this.desk.database, [user]);
    return person!;
  }

  /** Ends the person's sessions and live sockets at once; a buyer leaves the markets. */
  async deactivate(userId: string, author: Author): Promise<Person> {
    const { desk } = this;
    requireOther(userId, author);
    const user = await this.#change(userId, author, async (transaction, held) => {
      if (!held.isActive) throw noChange('The account is out of use already.');
      await endOpenChange(transaction, userId, desk.now(), 'deactivated');
      await killLinks(transaction, userId);
      await this.sessions.endAll(transaction, userId, 'deactivated');
      return {
        action: 'deactivate-user',
        patch: { isActive: false },
        what: 'Your account was taken out of use by an admin.',
      };
    });
    await tellSessions(desk, { userId, sessionId: null });
    if (user.role === 'buyer') await this.#leaveMarkets(user);
    return this.find(userId);
  }

  async restore(userId: string, author: Author): Promise<Person> {
    const user = await this.#change(userId, author, async (_transaction, held) => {
      if (held.isActive) throw noChange('The account is in use.');
      return {
        action: 'restore-user',
        patch: { isActive: true },
        what: 'Your account is in use again. Sign in as before.',
      };
    });
    await this.#joinMarkets(user);
    return this.find(userId);
  }

  /** Houses that the new role cannot run are given up; who is no buyer any more leaves the markets. */
  async changeRole(userId: string, role: PersonRole, author: Author): Promise<Person> {
    const { desk } = this;
    requireOther(userId, author);
    let before: PersonRole = role;
    const user = await this.#change(userId, author, async (transaction, held) => {
      before = held.role;
      if (before === role) throw noChange(`The role is ${role} already.`);
      await ManagedHouseRow.query(transaction).where('user_id', userId).delete();
      return { action: 'change-role', patch: { role }, what: `Your role is now ${role}; it was ${before}.` };
    });
    await tellSessions(desk, { userId, sessionId: null });
    if (before === 'buyer') await this.#leaveMarkets(user);
    await this.#joinMarkets(user);
    return this.find(userId);
  }

  /** Replaces the list of houses that a manager runs. That they exist is for the caller to know. */
  async assignHouses(userId: string, houses: readonly House[], author: Author): Promise<Person> {
    const { desk } = this;
    const now = desk.now();
    await desk.database.transaction(async (transaction) => {
      const user = await heldUser(transaction, userId);
      const wrong = houses.find(({ houseType }) => `${houseType}-manager` !== user.role);
      if (wrong !== undefined) {
        throw new AccountRefusal(
          'conflict',
          'wrong-role-for-house',
          `A ${wrong.houseType} is run by a ${wrong.houseType}-manager; ${user.userName} is ${user.role}.`,
        );
      }
      const [{ houses: before } = { houses: [] }] = await this.#withHouses(transaction, [user]);
      await ManagedHouseRow.query(transaction).where('user_id', userId).delete();
      const rows = houses.map(({ market: marketId, houseType, houseId }) => ({
        marketId,
        houseType,
        houseId,
        userId,
        createdAt: now,
      }));
      if (rows.length > 0) {
        const key = ['market_id', 'house_type', 'house_id', 'user_id'];
        await ManagedHouseRow.query(transaction).insert(rows).onConflict(key).ignore();
      }
      // As they stand now: one that was named twice is run once.
      const [{ houses: after } = { houses: [] }] = await this.#withHouses(transaction, [user]);
      const change = {
        action: 'assign-houses' as const,
        before: { houses: before },
        after: { houses: after },
      };
      await noteChange(desk, transaction, author, userId, change);
      const names = after.map(({ houseId, market }) => `${houseId} (${market})`).join(', ') || 'none';
      const letter = desk.letters.securityChange(user.userName, `The houses you run are now: ${names}.`);
      await postTo(transaction, user, letter, now);
    });
    await tellSessions(desk, { userId, sessionId: null });
    return this.find(userId);
  }

  /**
   * Takes those out of the markets who should have left when they were put out of use, or given another role: a market
   * was away, or they joined it in that very moment. Returns how many.
   */
  async finishLeaving(): Promise<number> {
    const { database, markets } = this.desk;
    const buyerIds = await UserRow.buyersLeftBehind(database, ACCOUNT_LIMITS.leftBehind);
    // All are begun, whichever fails: one that cannot leave yet holds nobody else back.
    await Promise.all(buyerIds.map((buyerId) => markets.leave(buyerId)));
    return buyerIds.length;
  }

  async #change(
    userId: string,
    author: Author,
    decide: (
      transaction: Knex.Transaction,
      user: UserRow,
    ) => Promise<{ action: AccountAction; patch: Partial<Pick<UserRow, 'role' | 'isActive'>>; what: string }>,
  ): Promise<UserRow> {
    const { desk } = this;
    return desk.database.transaction(async (transaction) => {
      const user = await heldUser(transaction, userId);
      const before = await this.#noted(transaction, user);
      const { action, patch, what } = await decide(transaction, user);
      const changed = await user.$query(transaction).patchAndFetch({ ...patch, updatedAt: desk.now() });
      const after = await this.#noted(transaction, changed);
      await noteChange(desk, transaction, author, userId, { action, before, after });
      await postTo(transaction, user, desk.letters.securityChange(user.userName, what), desk.now());
      return changed;
    });
  }

  /** What the audit log says of a person before and after a change. */
  async #noted(transaction: Knex, user: UserRow): Promise<Pick<Person, 'role' | 'isActive' | 'houses'>> {
    const [person] = await this.#withHouses(transaction, [user]);
    const { role, isActive, houses } = person!;
    return { role, isActive, houses };
  }

  async #joinMarkets({ role, confirmedAt, isActive, buyerId }: UserRow): Promise<void> {
    if (role !== 'buyer' || confirmedAt === null || !isActive) return;
    await this.desk.markets.join(buyerId).catch((error: unknown) => this.desk.failed('joining', error));
  }

  async #leaveMarkets({ buyerId }: UserRow): Promise<void> {
    await this.desk.markets.leave(buyerId).catch((error: unknown) => this.desk.failed('leaving', error));
  }

  async #withHouses(database: Knex, users: readonly UserRow[]): Promise<Person[]> {
    const rows = await ManagedHouseRow.query(database)
      .whereRaw('user_id = ANY(?)', [users.map(({ userId }) => userId)])
      .orderBy(['market_id', 'house_type', 'house_id']);
    return users.map(
      ({ userId, userName, email, role, buyerId, confirmedAt, isActive, createdAt, updatedAt }) => ({
        userId,
        userName,
        email,
        role,
        buyerId,
        confirmed: confirmedAt !== null,
        isActive,
        houses: rows
          .filter((row) => row.userId === userId)
          .map(({ marketId: market, houseType, houseId }) => ({ market, houseType, houseId })),
        createdAt,
        updatedAt,
      }),
    );
  }
}

const noChange = (message: string) => new AccountRefusal('conflict', 'no-change', message);
