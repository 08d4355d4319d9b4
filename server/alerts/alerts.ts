/** The alerts of buyers as they see and change them. What makes them go off is in `alert-watch.ts`. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { AlertRow } from '../../db/models/AlertRow.ts';
import { AuditRow } from '../../db/models/AuditRow.ts';
import { WatchedModelRow } from '../../db/models/WatchedModelRow.ts';
import type { MarketFollower } from '../engine/follower.ts';
import { beginsArmed, sightOf, type Wish } from '../market/alerts.ts';
import { AccountRefusal } from '../protocol/account-refusal.ts';
import { ALERT_LIMITS } from './limits.ts';
import type { AccountAction } from '../protocol/audit-actions.ts';

export interface Author {
  by: string;
  requestId: string;
}

export interface NewAlert extends Wish {
  modelId: string;
}

export class Alerts {
  constructor(
    private readonly database: Knex,
    private readonly now: () => Date,
  ) {}

  /** Of one buyer in one market, the oldest first. */
  async list(userId: string, marketId: string): Promise<AlertRow[]> {
    return this.#ofBuyer(this.database, userId, marketId)
      .orderBy(['created_at', 'alert_id'])
      .limit(ALERT_LIMITS.perBuyer);
  }

  /** The one that is there when he has it already. `AccountRefusal` when he does not watch the model, or has as many alerts as he may have. */
  async add(userId: string, { fold }: MarketFollower, wish: NewAlert, author: Author): Promise<AlertRow> {
    const { market, position } = fold;
    const armed = beginsArmed(wish, sightOf(market, wish.modelId));
    return this.database.transaction(async (transaction) => {
      // Held, so that of two at once the second counts the first.
      const models = await WatchedModelRow.query(transaction)
        .where({ market_id: market.id, user_id: userId })
        .forUpdate();
      if (!models.some(({ modelId }) => modelId === wish.modelId)) throw notWatched(wish.modelId);
      const { modelId, kind, priceCents } = wish;
      const alike = { model_id: modelId, kind, price_cents: priceCents };
      const standing = await this.#ofBuyer(transaction, userId, market.id).findOne(alike);
      if (standing !== undefined) return standing;
      const count = await this.#ofBuyer(transaction, userId, market.id).resultSize();
      if (count >= ALERT_LIMITS.perBuyer) throw full();
      const row = await AlertRow.query(transaction).insertAndFetch({
        ...{ alertId: `alert-${randomUUID()}`, marketId: market.id, userId, ...wish, armed },
        // Of the beat before, so that a price which holds is told at the beat that stands.
        ...{ changedBeat: position.beat - 1, createdAt: this.now() },
      });
      await this.#note(transaction, author, 'add-alert', row, { after: {} });
      return row;
    });
  }

  async remove(userId: string, marketId: string, alertId: string, author: Author): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const row = await this.#ofBuyer(transaction, userId, marketId).findOne('alert_id', alertId);
      if (row === undefined) throw unknownAlert(alertId);
      await row.$query(transaction).delete();
      await this.#note(transaction, author, 'remove-alert', row, { before: {} });
    });
  }

  /** He has read what it told last; once more changes nothing. */
  async putAway(userId: string, marketId: string, alertId: string, author: Author): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const row = await this.#ofBuyer(transaction, userId, marketId).findOne('alert_id', alertId).forUpdate();
      if (row === undefined) throw unknownAlert(alertId);
      if (row.seen) return;
      await row.$query(transaction).patch({ seen: true });
      await this.#note(transaction, author, 'put-away-alert', row, {
        before: { seen: false },
        after: { seen: true },
      });
    });
  }

  #ofBuyer(database: Knex, userId: string, marketId: string) {
    return AlertRow.query(database).where({ market_id: marketId, user_id: userId });
  }

  /** What the audit log says of an alert, besides what it is, before and after; left out: it was not there then. */
  async #note(
    transaction: Knex,
    { by, requestId }: Author,
    action: AccountAction,
    { userId, marketId: market, alertId, modelId, kind, priceCents }: AlertRow,
    { before, after }: { before?: object; after?: object },
  ): Promise<void> {
    const alert = { market, alertId, modelId, kind, priceCents };
    const said = (side: object | undefined) => (side === undefined ? null : { ...alert, ...side });
    const change = { before: said(before), after: said(after) };
    await AuditRow.append(transaction, [
      { at: this.now(), by, action, subjectType: 'user', subjectId: userId, requestId, ...change },
    ]);
  }
}

const notWatched = (modelId: string) =>
  new AccountRefusal('conflict', 'not-watched', `Model "${modelId}" is not on your watch-list.`);
const full = () =>
  new AccountRefusal(
    'conflict',
    'limit-reached',
    `There are at most ${ALERT_LIMITS.perBuyer} alerts in a market.`,
  );
const unknownAlert = (alertId: string) =>
  new AccountRefusal('not-found', 'unknown-alert', `You have no alert "${alertId}".`);
