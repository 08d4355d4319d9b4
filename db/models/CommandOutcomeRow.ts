/**
 * What a command came to, kept by its idempotency key for ever: whoever asks again with the same key is given the
 * first answer. `digest` tells the same key with another wish apart.
 */
import { arrayBytes } from '../array-bytes.ts';
import type { Statement } from '../flight.ts';
import { type Columns, type Fields, Row } from './Row.ts';

const ASK = `
  SELECT idempotency_key AS "idempotencyKey", digest, by, command_type AS "commandType", outcome
  FROM command_outcomes WHERE market_id = $1 AND idempotency_key = ANY($2)`;

export type FoundOutcome = Omit<Fields<CommandOutcomeRow>, 'recordedAt'>;

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

  /** The question what commands of these keys came to, which `found` reads the answer to. */
  static ask(marketId: string, keys: readonly string[]): Statement {
    return { name: 'ask outcomes', text: ASK, values: [marketId, arrayBytes('text', keys)] };
  }

  /** Of those keys that there is an outcome for. */
  static found({ rows }: { rows: unknown[] }): FoundOutcome[] {
    return rows as FoundOutcome[];
  }
}
