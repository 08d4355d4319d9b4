/** A command that a market's script still has to come to: at its tick, by its place in the scenario. */
import type { Knex } from 'knex';
import type { Command } from '../../server/market/commands.ts';
import type { Statement } from '../flight.ts';
import { type Columns, Row } from './Row.ts';

const DONE = 'DELETE FROM scripted_commands WHERE market_id = $1 AND (tick, place) <= ($2, $3)';

export class ScriptedCommandRow extends Row {
  static override tableName = 'scripted_commands';
  static override idColumn = ['market_id', 'tick', 'place'];
  static override columns: Columns<ScriptedCommandRow> = {
    tick: 'bigint',
    place: 'integer',
    command: 'json',
  };

  declare tick: number;
  declare place: number;
  declare command: Command;

  /** In the order in which they run. */
  static async waiting(database: Knex, marketId: string): Promise<ScriptedCommandRow[]> {
    return ScriptedCommandRow.query(database).where('market_id', marketId).orderBy(['tick', 'place']);
  }

  /** The statement that lets go of all up to and including this one. */
  static done(marketId: string, tick: number, place: number): Statement {
    return { name: 'scripted commands done', text: DONE, values: [marketId, tick, place] };
  }
}
