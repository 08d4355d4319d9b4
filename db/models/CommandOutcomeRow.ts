/**
 * What a command came to, kept by its idempotency key for ever: whoever asks again with the same key is given the
 * first answer. `digest` tells the same key with another wish apart.
 */
import { type Columns, Row } from './Row.ts';

export class CommandOutcomeRow extends Row {
  static override tableName = 'command_outcomes';
  static override idColumn = ['market_id', 'idempotency_key'];
  static override columns: Columns<CommandOutcomeRow> = {
    idempotencyKey: 'text',
    digest: 'text',
    by: 'text',
    commandType: 'text',
    outcome: 'json',
    recordedAt: 'timestamptz',
  };

  declare idempotencyKey: string;
  declare digest: string;
  declare by: string;
  declare commandType: string;
  /** As the engine settled it; what is in it is the engine's own. */
  declare outcome: unknown;
  declare recordedAt: Date;
}
