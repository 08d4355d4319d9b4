/** A transaction whose statements take as long as they need, such as migrations or the fold of a whole journal: none of them is stuck. */
import type { Knex } from 'knex';
import { connectionsOf } from './flight.ts';

export function unhurried<T>(database: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  return database.transaction(async (trx) => {
    await trx.raw("SELECT set_config('lock_timeout', '0', true), set_config('statement_timeout', '0', true)");
    const { connectionParameters } = await connectionsOf(trx).acquireConnection();
    const { query_timeout } = connectionParameters;
    connectionParameters.query_timeout = 0;
    try {
      return await work(trx);
    } finally {
      connectionParameters.query_timeout = query_timeout;
    }
  });
}
