/**
 * Looks at the market for what buyers want to be told. It is a job of every web process, since those fold the markets
 * anyway and an engine's beat should wait for no people; which of them turns an alert is decided by its row: it
 * is turned once, by whoever comes first, and by nobody who is behind the beat at which it was turned last.
 */
import type { Knex } from 'knex';
import { AsyncTask, SimpleIntervalJob, ToadScheduler } from 'toad-scheduler';
import { AlertRow } from '../../db/models/AlertRow.ts';
import { MailRow } from '../../db/models/MailRow.ts';
import { UserRow } from '../../db/models/UserRow.ts';
import type { Fold } from '../engine/ports.ts';
import { type Sight, sightOf, turnOf } from '../market/alerts.ts';
import { alertLetter } from './alert-letter.ts';
import { ALERT_LIMITS } from './limits.ts';

export interface AlertWatchWorld {
  database: Knex;
  /** The fold of a market as it is now; undefined when there is no such market. */
  foldOf: (marketId: string) => Promise<Fold | undefined>;
  publicUrl: () => string;
  now: () => Date;
  failed: (what: string, error: unknown) => void;
}

interface Turn {
  alert: AlertRow;
  to: 'fires' | 'rearms';
  sight: Sight;
}

export class AlertWatch {
  readonly #scheduler = new ToadScheduler();
  #looking: Promise<void> = Promise.resolve();

  constructor(private readonly world: AlertWatchWorld) {}

  start(): void {
    const task = new AsyncTask('alerts', () => {
      this.#looking = this.look().catch((error: unknown) => this.world.failed('alerts', error));
      return this.#looking;
    });
    const interval = { milliseconds: ALERT_LIMITS.lookMs };
    this.#scheduler.addSimpleIntervalJob(new SimpleIntervalJob(interval, task, { preventOverrun: true }));
  }

  async stop(): Promise<void> {
    this.#scheduler.stop();
    await this.#looking;
  }

  /** One look at all alerts of all markets. */
  async look(): Promise<void> {
    const { database, foldOf } = this.world;
    const markets = await AlertRow.query(database).distinct('market_id');
    for (const { marketId } of markets) {
      const fold = await foldOf(marketId);
      if (fold !== undefined) await this.#lookAt(fold);
    }
  }

  async #lookAt(fold: Fold): Promise<void> {
    let after = '';
    for (;;) {
      const page = await AlertRow.query(this.world.database)
        .where('market_id', fold.market.id)
        .where('alert_id', '>', after)
        .orderBy('alert_id')
        .limit(ALERT_LIMITS.page);
      // All of a page is judged at one beat, before anything is awaited.
      const { beat, tick } = fold.position;
      const sights = new Map<string, Sight>();
      for (const turn of page.flatMap((alert) => turnNow(alert, fold, sights))) {
        await this.#turn(turn, fold, beat, tick);
      }
      if (page.length < ALERT_LIMITS.page) return;
      after = page.at(-1)!.alertId;
    }
  }

  /** Turns it if nobody did, and writes the mail in the same transaction: to a buyer only, since nobody else can put an alert away. */
  async #turn({ alert, to, sight }: Turn, { market }: Fold, beat: number, tick: number): Promise<void> {
    const { database, now, publicUrl } = this.world;
    const fires = to === 'fires';
    await database.transaction(async (transaction) => {
      const told = { firedTick: tick, firedCents: sight.bestCents, seen: false };
      const turned = await AlertRow.query(transaction)
        .where({ market_id: alert.marketId, alert_id: alert.alertId, armed: fires })
        .where('changed_beat', '<', beat)
        .patch({ armed: !fires, changedBeat: beat, ...(fires && told) });
      if (turned === 0 || !fires || !restIsOver(alert, now())) return;
      const owner = await UserRow.query(transaction).findById(alert.userId);
      if (owner?.role !== 'buyer' || !owner.isActive || owner.confirmedAt === null) return;
      const letter = alertLetter(alert, market, sight.bestCents, publicUrl());
      const written = { toAddress: owner.email, ...letter, createdAt: now(), nextTryAt: now() };
      await MailRow.query(transaction).insert(written);
      await alert.$query(transaction).patch({ mailedAt: now() });
    });
  }
}

function turnNow(alert: AlertRow, { market }: Fold, sights: Map<string, Sight>): Turn[] {
  let sight = sights.get(alert.modelId);
  if (sight === undefined) sights.set(alert.modelId, (sight = sightOf(market, alert.modelId)));
  const to = turnOf(alert, alert.armed, sight);
  return to === null ? [] : [{ alert, to, sight }];
}

function restIsOver({ mailedAt }: AlertRow, now: Date): boolean {
  return mailedAt === null || now.getTime() - mailedAt.getTime() >= ALERT_LIMITS.mailRestMs;
}
