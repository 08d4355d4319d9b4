/** What a buyer wants to be told of a model that he watches, and whether it waits or went off. */
import { Model, snakeCaseMappers } from 'objection';
import type { AlertKind } from '../../server/market/alerts.ts';

export class AlertRow extends Model {
  static override tableName = 'alerts';
  static override idColumn = ['market_id', 'alert_id'];
  static override columnNameMappers = snakeCaseMappers();

  declare alertId: string;
  declare marketId: string;
  declare userId: string;
  declare modelId: string;
  declare kind: AlertKind;
  /** Of a price alert: told at or below it. */
  declare priceCents: number | null;
  declare armed: boolean;
  /** The market's beat at which it went off or waited again last. */
  declare changedBeat: number;
  /** When it went off last, and the best ask then; null before. */
  declare firedTick: number | null;
  declare firedCents: number | null;
  /** Whether its buyer has put away what he was told last. */
  declare seen: boolean;
  declare mailedAt: Date | null;
  declare createdAt: Date;
}
