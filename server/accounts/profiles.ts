/** What a buyer says of himself, and the models he watches. The generated part of a profile is derived elsewhere. */
import { ProfileRow } from '../../db/models/ProfileRow.ts';
import { WatchedModelRow } from '../../db/models/WatchedModelRow.ts';
import { AccountRefusal } from '../protocol/account-refusal.ts';
import type { Profile } from '../protocol/accounts.ts';
import { type Desk, heldUser, noteChange } from './desk.ts';
import { ACCOUNT_LIMITS } from './limits.ts';
import type { Author } from './ports.ts';

const EMPTY: Profile = { fullName: null, country: null, city: null, about: null };

export class Profiles {
  constructor(private readonly desk: Desk) {}

  async find(userId: string): Promise<Profile> {
    const row = await ProfileRow.query(this.desk.database).findById(userId);
    return row === undefined ? EMPTY : shownOf(row);
  }

  /** Changes the fields that are given; null empties one. */
  async change(userId: string, change: Partial<Profile>, author: Author): Promise<Profile> {
    const { desk } = this;
    return desk.database.transaction(async (transaction) => {
      await heldUser(transaction, userId);
      const row = await ProfileRow.query(transaction).findById(userId);
      const before = row === undefined ? EMPTY : shownOf(row);
      const after = { ...before, ...change };
      await ProfileRow.query(transaction)
        .insert({ userId, ...after, updatedAt: desk.now() })
        .onConflict('user_id')
        .merge();
      await noteChange(desk, transaction, author, userId, { action: 'change-profile', before, after });
      return after;
    });
  }

  async watched(userId: string, marketId: string): Promise<string[]> {
    const rows = await WatchedModelRow.query(this.desk.database)
      .where({ market_id: marketId, user_id: userId })
      .orderBy(['created_at', 'model_id'])
      .limit(ACCOUNT_LIMITS.watchedModels);
    return rows.map(({ modelId }) => modelId);
  }

  /** Watching what is watched changes nothing; refused when the list is full. */
  async watch(userId: string, marketId: string, modelId: string, author: Author): Promise<void> {
    const { desk } = this;
    await desk.database.transaction(async (transaction) => {
      await heldUser(transaction, userId);
      const models = WatchedModelRow.query(transaction).where({ market_id: marketId, user_id: userId });
      const known = await models.clone().findOne('model_id', modelId);
      if (known !== undefined) return;
      if ((await models.clone().resultSize()) >= ACCOUNT_LIMITS.watchedModels) throw listFull();
      await WatchedModelRow.query(transaction).insert({ marketId, userId, modelId, createdAt: desk.now() });
      const change = { action: 'watch-model' as const, before: null, after: { market: marketId, modelId } };
      await noteChange(desk, transaction, author, userId, change);
    });
  }

  async unwatch(userId: string, marketId: string, modelId: string, author: Author): Promise<void> {
    const { desk } = this;
    await desk.database.transaction(async (transaction) => {
      const gone = await WatchedModelRow.query(transaction)
        .where({ market_id: marketId, user_id: userId, model_id: modelId })
        .delete();
      if (gone === 0) {
        throw new AccountRefusal('not-found', 'not-watched', `Model "${modelId}" is not on your watch-list.`);
      }
      const change = { action: 'unwatch-model' as const, before: { market: marketId, modelId }, after: null };
      await noteChange(desk, transaction, author, userId, change);
    });
  }
}

function shownOf({ fullName, country, city, about }: ProfileRow): Profile {
  return { fullName, country, city, about };
}

const listFull = () =>
  new AccountRefusal(
    'conflict',
    'limit-reached',
    `A watch-list holds at most ${ACCOUNT_LIMITS.watchedModels} models.`,
  );
